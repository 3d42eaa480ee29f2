using System.Diagnostics;
using System.Net;
using CielOuvert.Register.History;
using CielOuvert.Register.Search;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

/// <summary>
/// Two programs on one database: this one, and the real program in a process of its own. Each follows the journal with an index of its own, on
/// another machine in another folder, on the same machine from a copy of what the first one holds.
/// </summary>
public sealed class SearchingOnSeveralNodes : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string folder = Directory.CreateTempSubdirectory("ciel-node-").FullName;
    private ServedRegister? first;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ServedRegister First => first ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync()
    {
        first = await ServedRegister.Empty();
        var commit = await First.Register.Commit(In("fr"), [Change.Add(Event("foret", "La forêt de tous"))], Author.Keeper, "begun", new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Stop);
        commit.Refusals.ShouldBeEmpty();
        (await Found(First.Client, "forêt")).ShouldBe(["foret"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (first is not null) await first.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_through_one_is_found_through_the_other(bool isElsewhere)
    {
        await using var second = await Node.Start(First.Location, isElsewhere ? folder : null);
        (await Found(second.Client, "forêt")).ShouldBe(["foret"]);
        (await Found(second.Client, "clairière")).ShouldBeEmpty();

        await First.Commit(Change.Add(Event("clairiere", "La clairière de tous")), Change.Withdraw("foret"));

        // Asked for the first time, it is found at once; what that node keeps of a page goes as soon as the engine tells it.
        (await Found(second.Client, "clair")).ShouldBe(["clairiere"]);
        await Eventually(async () => (await Found(second.Client, "clairière")).SequenceEqual(["clairiere"]) && (await Found(second.Client, "forêt")).Length == 0);
        (await Found(First.Client, "tous")).ShouldBe(await Found(second.Client, "tous"));
        if (isElsewhere) Directory.EnumerateFiles(folder, "segments_*", SearchOption.AllDirectories).ShouldNotBeEmpty("it is to hold an index of its own");
    }

    [Fact]
    public async Task One_that_starts_again_finds_what_was_written_meanwhile_with_its_index_or_without()
    {
        await using (var second = await Node.Start(First.Location, folder)) (await Found(second.Client, "forêt")).ShouldBe(["foret"]);

        await First.Commit(Change.Add(Event("clairiere", "La clairière de tous")));
        await using (var second = await Node.Start(First.Location, folder)) (await Found(second.Client, "clairière")).ShouldBe(["clairiere"]);

        foreach (var index in Directory.GetDirectories(folder)) Directory.Delete(index, recursive: true);
        await using (var second = await Node.Start(First.Location, folder)) (await Found(second.Client, "tous")).ShouldBe(["foret", "clairiere"]);
    }

    private static async Task<string[]> Found(HttpClient client, string words)
    {
        using var answer = await client.GetAsync($"/fr/recherche?q={Uri.EscapeDataString(words)}", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return [.. page.QuerySelectorAll(".record-title a").Select(link => link.GetAttribute("href")?.Split('/')[^1] ?? "")];
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            watch.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(50, Stop);
        }
    }

    /// <summary>The real program, serving the same database. It is killed, as a machine that goes.</summary>
    private sealed class Node(Process process, HttpClient client) : IAsyncDisposable
    {
        public HttpClient Client => client;

        /// <param name="folder">Where its indexes are; null for where they are by default, beside those of this program.</param>
        public static async Task<Node> Start(string location, string? folder)
        {
            var process = TheProgram.Start("fr", folder is null ? [] : [(IndexFolder.Variable, folder)], ["serve", "--register", location, "--urls", "http://127.0.0.1:0"]);
            while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
                if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
                    return new(process, new HttpClient { BaseAddress = new(line[at..].Split(' ')[0].TrimEnd('.', ',')) });
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Stop));
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}

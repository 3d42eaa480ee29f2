using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Exchange.Dumps;
using CielOuvert.Exchange.Dumps.Download;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Exchange.Dumps;

public sealed class TakingEverythingPublic : IAsyncLifetime
{
    private const string Address = "/data/atelier-du-pont-public.zip";
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("Not served yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty();
        ARegister.Done(await Site.Register.Commit(ARegister.Descriptor, [.. Starting.Shipped().Concat(KeepingAPersonPrivate.Records()).Select(Change.Add)], Author.Keeper, "begun", AClock.Beginning, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task It_holds_every_public_record_in_each_form_and_no_other()
    {
        var files = await Taken();

        var lines = files.Where(file => file.Key.StartsWith("data/records/", StringComparison.Ordinal)).Sum(file => file.Value.Count(letter => letter == '\n'));
        long total = await Site.Register.Count(Drafting.Selection(""), Viewer.Visitor, Register.Selections.AsOf.Now, Stop);
        ((long)lines).ShouldBe(total);
        ((long)files.Keys.Count(path => path.EndsWith(".yaml", StringComparison.Ordinal)) - 1).ShouldBe(total);
        files["data/tables/event.csv"].ShouldContain("Colloque");
        files.Keys.ShouldNotContain("data/salts.csv");
        files.Keys.ShouldNotContain(path => path.Contains("journal", StringComparison.Ordinal));
        foreach (var (path, text) in files)
        foreach (var secret in (string[])["camille", "secrete"]) Folding.Fold(path + text).ShouldNotContain(secret, Case.Insensitive, path);
    }

    [Fact]
    public async Task A_register_is_made_of_it_again()
    {
        await using var second = await ARegister.Empty();
        using var package = await APackage.Of(Site.Register, DumpSort.Public);

        var folder = ARegister.Done(await Folder.Read(package.FileAt("data"), Stop));
        ARegister.Done(await Loading.Load(second.It, folder, Author.Keeper, Stop));

        using var again = await APackage.Of(second.It, DumpSort.Public);
        string Tree(APackage one) => string.Join('\n', one.Files().Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.EndsWith("register.yaml", StringComparison.Ordinal)));
        Tree(again).ShouldBe(Tree(package));
    }

    [Fact]
    public async Task From_the_command_it_is_the_same_to_the_byte()
    {
        using var package = await APackage.Of(Site.Register, DumpSort.Public);

        var files = await Taken();

        files.Keys.Order(StringComparer.Ordinal).ShouldBe(package.Files().Keys);
        foreach (var (path, hex) in package.Files()) Convert.ToHexStringLower(Encoding.UTF8.GetBytes(files[path])).ShouldBe(hex, path);
    }

    [Fact]
    public async Task Made_again_it_is_the_same_and_whoever_has_it_is_told_so()
    {
        using var first = await Site.Get(Address);
        var bytes = await first.Content.ReadAsByteArrayAsync(Stop);
        var again = new DownloadShelf(Site.Register, Site.Services.GetRequiredService<CielOuvert.Site.Frames.FrameCache>(), Site.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostApplicationLifetime>());
        Directory.Delete(Site.Register.CacheFolder("download"), recursive: true);

        (await again.Ready(TimeSpan.FromMinutes(1), Stop))?.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));

        first.Content.Headers.ContentType?.MediaType.ShouldBe("application/zip");
        first.Headers.ETag?.Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        first.Content.Headers.LastModified.ShouldBe(new DateTimeOffset(AClock.Beginning, TimeSpan.Zero));
        using var known = await Site.Get(Address, ("If-None-Match", first.Headers.ETag?.Tag ?? ""));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_part_of_it_may_be_asked_for()
    {
        var whole = await (await Site.Get(Address)).Content.ReadAsByteArrayAsync(Stop);
        var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(100, 199) } };

        using var part = await Site.Client.SendAsync(request, Stop);

        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(whole[100..200]);
    }

    [Fact]
    public async Task Until_the_night_it_stays_as_it_is()
    {
        var before = await Taken();
        await Site.Commit(Change.Add(AnEvent.Named("Veillée")));

        (await Taken()).Keys.ShouldBe(before.Keys);

        await Site.Services.GetRequiredService<DownloadShelf>().Renew(Stop);
        (await Taken()).Keys.ShouldContain("data/event/veillee.yaml");
    }

    [Fact]
    public async Task Whoever_is_erased_is_not_in_the_next_one()
    {
        (await Taken()).Values.ShouldContain(text => text.Contains("Dominique", StringComparison.Ordinal));

        ARegister.Done(await Site.Register.Redact("dominique-connu", ["name"], "asked by the person", Author.Keeper, Stop));

        foreach (var (path, text) in await Taken()) (path + text).ShouldNotContain("dominique", Case.Insensitive, path);
    }

    [Fact]
    public async Task Nor_is_what_was_hidden_or_withdrawn()
    {
        (await Taken()).Keys.ShouldContain("data/event/assises.yaml");
        var person = (await Site.Register.Read("dominique-connu", Viewer.Keeper, Register.Selections.AsOf.Now, Stop)).ShouldBeOfType<Register.Records.Reading.Here>().Record;

        await Site.Commit(Change.Amend(Register.Records.Draft.From(person) with { Sight = Sight.Desk }));

        foreach (var (path, text) in await Taken()) (path + text).ShouldNotContain("dominique", Case.Insensitive, path);
    }

    [Theory]
    [InlineData("/fr/donnees", "Tout emporter")]
    [InlineData("/en/data", "Take everything")]
    public async Task Its_page_says_what_it_is(string path, string title)
    {
        var bytes = await (await Site.Get(Address)).Content.ReadAsByteArrayAsync(Stop);

        var page = await Site.Page(path);

        page.QuerySelector("h1")?.TextContent.ShouldBe(title);
        page.QuerySelector("a.take")?.GetAttribute("href").ShouldBe(Address);
        page.QuerySelector(".proof code")?.TextContent.Replace(" ", "", StringComparison.Ordinal).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        (await Site.Page(path.StartsWith("/fr", StringComparison.Ordinal) ? "/fr" : "/en")).QuerySelector($"footer a[href='{path}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Under_another_name_there_is_nothing()
    {
        using var answer = await Site.Get("/data/voisins-public.zip");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The files of the download, by path, in its one folder.</summary>
    private async Task<Dictionary<string, string>> Taken()
    {
        using var answer = await Site.Get(Address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        var files = new Dictionary<string, string>();
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync(Stop), new UTF8Encoding(false));
            entry.FullName.ShouldStartWith("atelier-du-pont-public/");
            files.Add(entry.FullName["atelier-du-pont-public/".Length..], await text.ReadToEndAsync(Stop));
        }

        return files;
    }
}

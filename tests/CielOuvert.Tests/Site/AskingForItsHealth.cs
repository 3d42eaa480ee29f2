using System.Net;
using System.Text.Json.Nodes;
using CielOuvert.Register.History;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

public sealed class AskingForItsHealth
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_where_the_register_and_its_index_are()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Assises")));
        await site.Register.FollowWords(progress: null, Stop);

        var (status, said) = await Ask(site);

        status.ShouldBe(HttpStatusCode.OK);
        said["status"].ShouldNotBeNull().GetValue<string>().ShouldBeOneOf("ok", "disk low");
        said["version"].ShouldNotBeNull().GetValue<string>().ShouldBe("0.1.0");
        said["journal"].ShouldNotBeNull().GetValue<long>().ShouldBe(1);
        said["textIndex"].ShouldNotBeNull().GetValue<long>().ShouldBe(1);
        said.Select(pair => pair.Key).ShouldBe(["status", "version", "journal", "textIndex", "diskLow"]);
    }

    [Fact]
    public async Task It_is_never_kept()
    {
        await using var site = await ServedRegister.Empty();
        using var first = await site.Get("/health");
        await site.Commit(Change.Add(AnEvent.Named("Assises")));

        (await Ask(site)).Said["journal"].ShouldNotBeNull().GetValue<long>().ShouldBe(1);
        first.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task When_the_register_does_not_answer_it_says_so()
    {
        await using var site = await ServedRegister.Empty();
        await Break(site);

        var (status, said) = await Ask(site);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        said["status"].ShouldNotBeNull().GetValue<string>().ShouldBe("register unreachable");
        said["journal"].ShouldBeNull();
    }

    private static async Task<(HttpStatusCode Status, JsonObject Said)> Ask(ServedRegister site)
    {
        using var answer = await site.Get("/health");
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/json");
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop)).ShouldNotBeNull().AsObject());
    }

    /// <summary>Takes the journal away from under the site.</summary>
    private static async Task Break(ServedRegister site)
    {
        await using var connection = await site.Register.Engine.Open(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE journal RENAME TO gone";
        await command.ExecuteNonQueryAsync(Stop);
    }
}

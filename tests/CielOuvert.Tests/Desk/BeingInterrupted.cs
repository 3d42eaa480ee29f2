using System.Net;
using AngleSharp.Html.Dom;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.Tables;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Accounts;

namespace CielOuvert.Tests.Desk;

/// <summary>A session ends while somebody types: what they send then is not done, and not lost.</summary>
public sealed class BeingInterrupted() : AtTheDesk(Role.Visitor)
{
    private const string Add = "/fr/bureau/ajouter/evenements";

    [Fact]
    public async Task The_form_comes_back_filled_after_signing_in()
    {
        using var ada = await Caller.With(Role.Editor, Served, "ada@example.org");
        var token = Caller.TokenOf(await ada.Page(Add), Add);
        await EndAll();

        using var answer = await Send(ada, token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Served.Register.Read("un-atelier", Viewer.Keeper, AsOf.Now, CancellationToken.None)).ShouldBeOfType<Reading.Nothing>();
        var way = (await Parsed(answer)).QuerySelector("a.call")?.GetAttribute("href").ShouldNotBeNull() ?? "";
        using var signedIn = await ada.SignInBy(await ada.AskForLink("ada@example.org", way));
        var form = await ada.Page(signedIn.Headers.Location?.ToString() ?? "");
        Typed(form, "name~").ShouldBe("Un atelier");
        Typed(form, "startDate").ShouldBe("bientôt");
        Typed(form, "_why").ShouldBe("vu sur place");
    }

    [Fact]
    public async Task So_do_the_words_of_a_report_that_is_composed()
    {
        const string block = "/fr/bureau/bloc/section-auditions";
        using var ada = await Caller.With(Role.Director, Served, "ada@example.org");
        var page = await ada.Page(block);
        var (token, standing) = (Caller.TokenOf(page, block), page.QuerySelector("[name='_revision']")?.GetAttribute("value") ?? "");
        await EndAll();
        var request = new HttpRequestMessage(HttpMethod.Post, block)
        {
            Content = new FormUrlEncodedContent([new("intro~", "Une longue page d’introduction."), new("_revision", standing), new("_why", "relu"), new(FormToken.Field, token)]),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await ada.Send(request);

        var way = (await Parsed(answer)).QuerySelector("a.call")?.GetAttribute("href").ShouldNotBeNull() ?? "";
        using var signedIn = await ada.SignInBy(await ada.AskForLink("ada@example.org", way));
        var form = await ada.Page(signedIn.Headers.Location?.ToString() ?? "");
        (Typed(form, "intro~"), Typed(form, "_why"), Typed(form, "_revision")).ShouldBe(("Une longue page d’introduction.", "relu", standing));
    }

    [Fact]
    public async Task Signed_in_anew_meanwhile_it_comes_back_at_once()
    {
        using var ada = await Caller.With(Role.Editor, Served, "ada@example.org");
        var token = Caller.TokenOf(await ada.Page(Add), Add);
        ada.Holds("ciel-session", (await Begun()).Text);

        using var answer = await Send(ada, token);

        var way = (await Parsed(answer)).QuerySelector("a.call")?.GetAttribute("href") ?? "";
        Typed(await ada.Page(way), "name~").ShouldBe("Un atelier");
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("")]
    public async Task What_does_not_surely_come_from_a_page_of_ours_is_not_kept(string from)
    {
        using var stranger = Caller.Stranger(Served);

        using var answer = await Send(stranger, "x", from);

        (await Parsed(answer)).QuerySelector("a.call").ShouldBeNull();
    }

    [Fact]
    public async Task It_is_kept_for_its_page_only_and_under_its_secret_only()
    {
        using var stranger = Caller.Stranger(Served);
        using var answer = await Send(stranger, "x");
        var way = Uri.UnescapeDataString((await Parsed(answer)).QuerySelector("a.call")?.GetAttribute("href")?.Split("back=")[1] ?? "");
        using var grace = await Caller.With(Role.Editor, Served, "grace@example.org");

        Typed(await grace.Page(way), "name~").ShouldBe("Un atelier");
        Typed(await grace.Page(way.Replace("evenements", "publications", StringComparison.Ordinal)), "name~").ShouldBeEmpty();
        Typed(await grace.Page(way[..^1] + (way[^1] == 'A' ? 'B' : 'A')), "name~").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_caller_does_not_fill_the_register_with_them()
    {
        using var stranger = Caller.Stranger(Served);
        for (var times = 0; times < 30; times++) (await Send(stranger, "x")).Dispose();

        using var answer = await Send(stranger, "x");

        (await Parsed(answer)).QuerySelector("a.call").ShouldBeNull();
    }

    private static Task<HttpResponseMessage> Send(Caller caller, string token, string from = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Add)
        {
            Content = new FormUrlEncodedContent([new("name~", "Un atelier"), new("startDate", "bientôt"), new("_why", "vu sur place"), new(FormToken.Field, token)]),
        };
        if (from.Length > 0) request.Headers.Add("Sec-Fetch-Site", from);
        return caller.Send(request);
    }

    /// <summary>Another session of whoever has one.</summary>
    private async Task<Secret> Begun()
    {
        await using var tables = await new AccountRoom(Served.Register).Open(CancellationToken.None);
        return await new Sessions(new(Served.Register), TimeProvider.System).Begin(tables.Sessions.Single().Account, "another", CancellationToken.None);
    }

    private async Task EndAll()
    {
        await using var tables = await new AccountRoom(Served.Register).Open(CancellationToken.None);
        foreach (var session in tables.Sessions) await new Sessions(new(Served.Register), TimeProvider.System).End(session.Account, session.Id, CancellationToken.None);
    }

    private static async Task<IHtmlDocument> Parsed(HttpResponseMessage answer) => Site.ServedRegister.Parse(await answer.Content.ReadAsStringAsync());

    private static string Typed(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")?.GetAttribute("value") ?? "";
}

using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>A form kept to be finished later, as it was typed.</summary>
public sealed class KeepingADraft : IAsyncLifetime
{
    private ServedRegister? opened;

    private ServedRegister Served => opened ?? throw new InvalidOperationException("Nothing is served yet.");

    public async ValueTask InitializeAsync() => opened = await ServedRegister.Demo();

    public async ValueTask DisposeAsync()
    {
        if (opened is not null) await opened.DisposeAsync();
    }

    [Fact]
    public async Task It_waits_where_the_desk_begins_with_all_that_was_typed_and_goes_when_it_is_saved()
    {
        using var ada = await Seat.Of(Served, Role.Editor, "Ada");
        using var grace = await Seat.Of(Served, Role.Editor, "Grace");
        (await ada.Fill("/fr/bureau/ajouter/evenements", ("name~", "Une ébauche"), ("startDate", "bientôt"), ("_do", "keep"))).To.ShouldBe("/fr/bureau");

        var link = (await ada.Page("/fr/bureau")).QuerySelectorAll("a").Single(one => one.TextContent == "Une ébauche").GetAttribute("href").ShouldNotBeNull();
        (await grace.Page("/fr/bureau")).Body?.TextContent.ShouldNotContain("Une ébauche");
        (await grace.Page(link)).QuerySelector("[name='name~']")?.GetAttribute("value").ShouldBeNullOrEmpty();
        var form = await ada.Page(link);
        form.QuerySelector("[name='startDate']")?.GetAttribute("value").ShouldBe("bientôt");

        (await ada.Fill(link, form, ("startDate", "mai 2026"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await ada.Page("/fr/bureau")).QuerySelectorAll("h2").Select(title => title.TextContent).ShouldNotContain("Vos brouillons");
    }

    [Fact]
    public async Task One_of_a_record_remembers_the_version_that_it_began_with()
    {
        using var ada = await Seat.Of(Served, Role.Editor, "Ada");
        const string Form = "/fr/bureau/modifier/connecteur-recherche-1";
        await ada.Fill(Form, ("attendance", "40"), ("_do", "keep"));
        await ada.Fill(Form, ("attendance", "41"), ("_why", "compté"));

        var link = (await ada.Page("/fr/bureau")).QuerySelectorAll("a").Select(one => one.GetAttribute("href") ?? "").Single(href => href.Contains("brouillon=", StringComparison.Ordinal));
        var sent = await ada.Fill(link, ("_why", "recompté"));

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (sent.Page.QuerySelector(".meanwhile")?.TextContent ?? "").ShouldContain("41");
    }
}

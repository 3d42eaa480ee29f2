using System.Net;
using AngleSharp.Dom;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>An activity recorded in a minute by who was there; the rest comes later.</summary>
public sealed class BeingThere() : AtTheDesk(Role.Contributor)
{
    private Seat Contributor => Seated;

    [Fact]
    public async Task One_short_form_asks_what_when_with_whom_and_who_initiated()
    {
        var page = await Contributor.Page("/fr/bureau/j-y-etais");
        page.QuerySelectorAll(".record-form > .field").Length.ShouldBeLessThanOrEqualTo(6);

        var sent = await Contributor.Fill("/fr/bureau/j-y-etais", page,
            ("name~", "Table ronde au Sénat"), ("startDate", "12/11/2026"), ("performer.0", "Rennes Métropole"), ("initiatedBy~", "le Sénat"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.Body?.TextContent);
        var record = await Read("table-ronde-au-senat");
        record.Sight.ShouldBe(Sight.Desk);
        EventKind.Performer.Or(record, []).ShouldBe(["rennes-metropole"]);
    }

    [Fact]
    public async Task Somebody_whom_the_register_does_not_know_is_made_with_one_button()
    {
        var sent = await Contributor.Fill("/fr/bureau/j-y-etais", ("name~", "Rencontre"), ("performer.0", "Compagnie du Grand Large"));
        sent.Page.QuerySelectorAll("button.choice").Select(button => button.GetAttribute("value")).ShouldContain("make:performer.0:organization");

        var made = await Contributor.Fill("/fr/bureau/j-y-etais", sent.Page, ("_do", "make:performer.0:organization"));
        made.ValueOf("performer.0").ShouldBe("Compagnie du Grand Large (compagnie-du-grand-large)");

        (await Contributor.Fill("/fr/bureau/j-y-etais", made.Page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Read("compagnie-du-grand-large")).Sight.ShouldBe(Sight.Desk);
    }

    [Fact]
    public async Task A_line_in_words_fills_it()
    {
        var page = await Contributor.Page("/fr/bureau/j-y-etais?ligne=webinaire%20RUDI%20avec%20Rennes%20M%C3%A9tropole");

        (page.QuerySelector("[name='name~']")?.GetAttribute("value"), page.QuerySelector("[name='performer.0']")?.GetAttribute("value"))
            .ShouldBe(("Webinaire RUDI", "Rennes Métropole (rennes-metropole)"));
    }

    [Fact]
    public async Task Another_like_it_takes_all_but_the_day()
    {
        var page = await Contributor.Page("/fr/bureau/j-y-etais?comme=connecteur-recherche-1");

        page.QuerySelector("[name='name~']")?.GetAttribute("value").ShouldNotBeNullOrEmpty();
        (page.QuerySelector("[name='startDate']")?.GetAttribute("value") ?? "").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_missing_shows_as_debt_and_its_form_asks_for_that_alone()
    {
        await Contributor.Fill("/fr/bureau/j-y-etais", ("name~", "Table ronde"), ("startDate", "12/11/2026"));
        (await Contributor.Page("/fr/bureau/a-completer?annee=2026")).Body?.TextContent.ShouldContain("Table ronde");

        var page = await Contributor.Page("/fr/bureau/completer/table-ronde");
        page.QuerySelector("[name='startDate']").ShouldBeNull();
        var sent = await Contributor.Fill("/fr/bureau/completer/table-ronde", page, ("eventType", "round-table"), ("attendance!certainty", "unknown"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
        var record = await Read("table-ronde");
        EventKind.StartDate.In(record).IsKnown(out var date).ShouldBeTrue();
        (date?.ToString(), EventKind.Type.Or(record, ""), Common.Name.Or(record, "").OriginalWording.Text).ShouldBe(("2026-11-12", "round-table", "Table ronde"));
        CielOuvert.Desk.Debts.Debt.Of(record)?.Missing.ShouldNotContain(EventKind.Attendance);
    }
}

using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>What a registrar does to keep the register straight: merging two records, and undoing a change whole.</summary>
public sealed class KeepingTheRegister() : AtTheDesk(Role.Registrar)
{
    private Seat Registrar => Seated;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Registrar.Fill("/fr/bureau/ajouter/organisations", ("name~", "Métropole de Rennes"), ("_sight", "public"));
        await Registrar.Fill("/fr/bureau/ajouter/evenements", ("name~", "Une rencontre"), ("organizer.0", "metropole-de-rennes"), ("organizer.1", "rennes-metropole"), ("_sight", "public"));
    }

    [Fact]
    public async Task Two_records_become_one_and_what_led_to_the_first_leads_to_the_other()
    {
        (await Registrar.Page("/fr/bureau/fusionner/metropole-de-rennes?_into=rennes")).Body?.TextContent.ShouldContain("Rennes Métropole");

        var sent = await Registrar.Fill("/fr/bureau/fusionner/metropole-de-rennes", await Registrar.Page("/fr/bureau/fusionner/metropole-de-rennes?_into=rennes-metropole"), ("_why", "la même"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
        EventKind.Organizer.Or(await Read("une-rencontre"), []).ShouldBe(["rennes-metropole"]);
        Common.AlternateName.Or(await Read("rennes-metropole"), []).Select(name => name.OriginalWording.Text).ShouldContain("Métropole de Rennes");
        using var moved = await Served.Get("/fr/organisations/metropole-de-rennes");
        moved.Headers.Location?.ToString().ShouldEndWith("/fr/organisations/rennes-metropole");
    }

    [Fact]
    public async Task A_merge_is_undone_as_one_change()
    {
        await Registrar.Fill("/fr/bureau/fusionner/metropole-de-rennes", await Registrar.Page("/fr/bureau/fusionner/metropole-de-rennes?_into=rennes-metropole"), ("_why", "la même"));
        var number = await Served.Register.JournalNumber(CancellationToken.None);

        var sent = await Registrar.Fill($"/fr/bureau/journal/{number}");

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
        EventKind.Organizer.Or(await Read("une-rencontre"), []).ShouldBe(["metropole-de-rennes", "rennes-metropole"]);
        (await Served.Get("/fr/organisations/metropole-de-rennes")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Common.AlternateName.Or(await Read("rennes-metropole"), []).Select(name => name.OriginalWording.Text).ShouldNotContain("Métropole de Rennes");
    }

    [Fact]
    public async Task What_was_changed_since_is_not_undone_over_it()
    {
        await Registrar.Fill("/fr/bureau/modifier/une-rencontre", ("attendance", "12"), ("_why", "compté"));
        var number = await Served.Register.JournalNumber(CancellationToken.None);
        await Registrar.Fill("/fr/bureau/modifier/une-rencontre", ("attendance", "13"), ("_why", "recompté"));

        var sent = await Registrar.Fill($"/fr/bureau/journal/{number}");

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (sent.Page.QuerySelector(".notice")?.TextContent ?? "").ShouldContain("une-rencontre");
        EventKind.Attendance.Or(await Read("une-rencontre"), 0).ShouldBe(13);
    }

    [Fact]
    public async Task What_a_commit_added_is_withdrawn_when_it_is_undone()
    {
        var number = await Served.Register.JournalNumber(CancellationToken.None);

        await Registrar.Fill($"/fr/bureau/journal/{number}");

        (await Served.Get("/fr/evenements/une-rencontre")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }
}

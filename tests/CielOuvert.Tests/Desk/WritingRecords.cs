using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>Records written at the desk, over HTTP, with the forms that its pages hold.</summary>
public sealed class WritingRecords() : AtTheDesk(Role.Editor)
{
    private Seat Editor => Seated;

    [Fact]
    public async Task An_event_typed_as_people_type_becomes_a_record()
    {
        var sent = await Editor.Fill("/fr/bureau/ajouter/evenements",
            ("name~", "Atelier des communs"), ("eventType", "workshop"), ("startDate", "15 avril 2020"), ("organizer.0", "Rennes Métropole"), ("_sight", "public"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.Body?.TextContent);
        sent.To.ShouldBe("/fr/bureau/versions/atelier-des-communs");
        var record = await Read("atelier-des-communs");
        EventKind.StartDate.In(record).IsKnown(out var date).ShouldBeTrue();
        date?.ToString().ShouldBe("2020-04-15");
        EventKind.Organizer.Or(record, []).ShouldBe(["rennes-metropole"]);
        (await Served.Page("/fr/evenements/atelier-des-communs")).QuerySelector("h1")?.TextContent.ShouldBe("Atelier des communs");
    }

    [Fact]
    public async Task What_is_refused_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var sent = await Editor.Fill("/fr/bureau/ajouter/evenements",
            ("name~", "Atelier"), ("startDate", "bientôt"), ("organizer.0", "Personne de ce nom"), ("attendance", "beaucoup"));

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.ValueOf("name~").ShouldBe("Atelier");
        sent.ValueOf("startDate").ShouldBe("bientôt");
        sent.ValueOf("organizer.0").ShouldBe("Personne de ce nom");
        sent.WrongAt("startDate").ShouldNotBeEmpty();
        sent.WrongAt("attendance").ShouldContain("entier");
        (sent.Page.QuerySelector(".notice.is-refusal")?.TextContent ?? "").ShouldContain("Personne de ce nom");
    }

    [Fact]
    public async Task A_refused_form_opens_nothing_that_was_left_empty()
    {
        var sent = await Editor.Fill("/fr/bureau/ajouter/evenements", ("name~", "Atelier"), ("startDate", "bientôt"));

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.Page.QuerySelectorAll("details[open]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_doubt_is_said_without_training()
    {
        await Editor.Fill("/fr/bureau/ajouter/evenements",
            ("name~", "Rencontre"), ("startDate!certainty", "ambiguous"), ("startDate!because", "Deux pages diffèrent"), ("startDate!or.0", "2020"), ("startDate!or.1", "mai 2021"),
            ("attendance!certainty", "unknown"));

        var record = await Read("rencontre");

        EventKind.StartDate.In(record).Candidates.Select(candidate => candidate.Value.ToString()).ShouldBe(["2020", "2021-05"]);
        EventKind.Attendance.IsSaidIn(record).ShouldBeTrue();
        EventKind.Attendance.In(record).IsKnown(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_amendment_says_why_or_is_refused()
    {
        const string Form = "/en/desk/amend/connecteur-recherche-1";

        (await Editor.Fill(Form, ("attendance", "41"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Editor.Fill(Form, ("attendance", "41"), ("_why", "counted on the list"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var last = (await Served.Register.History("connecteur-recherche-1", Viewer.Keeper, CancellationToken.None))[0];
        (last.By, last.Why).ShouldBe((Editor.Name, "counted on the list"));
        EventKind.Attendance.Or(last.Record, 0).ShouldBe(41);
    }

    [Fact]
    public async Task Two_who_change_other_fields_at_once_lose_nothing()
    {
        const string Form = "/fr/bureau/modifier/connecteur-recherche-1";
        var opened = await Editor.Page(Form);
        await Editor.Fill(Form, ("attendance", "41"), ("_why", "compté"));

        var sent = await Editor.Fill(Form, opened, ("callEdition", "2e"), ("_why", "relu"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther);
        var record = await Read("connecteur-recherche-1");
        (EventKind.Attendance.Or(record, 0), EventKind.CallEdition.Or(record, "")).ShouldBe((41, "2e"));
    }

    [Fact]
    public async Task Two_who_change_one_field_see_both_versions_and_choose()
    {
        const string Form = "/fr/bureau/modifier/connecteur-recherche-1";
        var opened = await Editor.Page(Form);
        await Editor.Fill(Form, ("attendance", "41"), ("_why", "compté"));

        var sent = await Editor.Fill(Form, opened, ("attendance", "40"), ("_why", "recompté"));
        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.ValueOf("attendance").ShouldBe("40");
        (sent.Page.QuerySelector(".meanwhile")?.TextContent ?? "").ShouldContain("41");

        var chosen = await Editor.Fill(Form, sent.Page, ("_theirs", "attendance"));
        chosen.Status.ShouldBe(HttpStatusCode.SeeOther);
        EventKind.Attendance.Or(await Read("connecteur-recherche-1"), 0).ShouldBe(41);
    }

    [Fact]
    public async Task What_a_contributor_adds_stays_at_the_desk_until_an_editor_publishes_it()
    {
        using var contributor = await Seat.Of(Served, Role.Contributor, "Grace");
        using var other = await Seat.Of(Served, Role.Contributor, "Joan");
        await contributor.Fill("/fr/bureau/ajouter/evenements", ("name~", "Vu de loin"), ("_sight", "public"));

        (await Served.Get("/fr/evenements/vu-de-loin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get("/fr/bureau/modifier/vu-de-loin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await contributor.Get("/fr/bureau/modifier/vu-de-loin")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Editor.Fill("/fr/bureau/modifier/vu-de-loin", ("_sight", "public"), ("_why", "relu"));
        (await Served.Get("/fr/evenements/vu-de-loin")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await contributor.Get("/fr/bureau/modifier/vu-de-loin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_record_is_withdrawn_with_a_reason_that_its_address_tells()
    {
        await Editor.Fill("/fr/bureau/retirer/connecteur-recherche-1", ("_why", "entrée deux fois"));

        using var gone = await Served.Get("/fr/evenements/connecteur-recherche-1");
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await gone.Content.ReadAsStringAsync()).ShouldContain("entrée deux fois");
    }

    [Fact]
    public async Task An_address_changed_leads_on_from_the_old_one()
    {
        using var registrar = await Seat.Of(Served, Role.Registrar);
        await registrar.Fill("/fr/bureau/renommer/connecteur-recherche-1", ("_slug", "connecteur-un"), ("_why", "plus court"));

        using var moved = await Served.Get("/fr/evenements/connecteur-recherche-1");
        moved.Headers.Location?.ToString().ShouldEndWith("/fr/evenements/connecteur-un");
    }

    [Fact]
    public async Task An_older_version_comes_back_as_a_new_one()
    {
        await Editor.Fill("/fr/bureau/modifier/connecteur-recherche-1", ("attendance", "41"), ("_why", "compté"));

        var sent = await Editor.Fill("/fr/bureau/versions/connecteur-recherche-1", ("_version", "1"));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther);
        var history = await Served.Register.History("connecteur-recherche-1", Viewer.Keeper, CancellationToken.None);
        history.Count.ShouldBe(3);
        System.Text.Json.JsonElement.DeepEquals(history[0].Record.Document, history[2].Record.Document).ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_of_each_kind_sent_back_as_it_is_changes_nothing()
    {
        foreach (var kind in AllKinds.InOrder)
        {
            var found = await Served.Register.Find(Selection.Of(kind.Code) with { Size = 3 }, Viewer.Keeper, AsOf.Now, CancellationToken.None);
            foreach (var record in found.Value?.Records ?? [])
            {
                var sent = await Editor.Fill($"/en/desk/amend/{record.Slug}", ("_why", "nothing"));
                sent.Status.ShouldBe(HttpStatusCode.SeeOther, $"{kind.Code} {record.Slug}: {sent.Page.QuerySelector(".notice")?.TextContent}");
                (await Read(record.Slug)).Version.ShouldBe(record.Version, $"{kind.Code} {record.Slug}");
            }
        }
    }

    [Fact]
    public async Task The_desk_opens_to_nobody_who_is_not_signed_in()
    {
        (await Served.Get("/fr/bureau")).Headers.Location?.ToString().ShouldStartWith("/fr/connexion");
        using var posted = await Served.Client.PostAsync("/fr/bureau/ajouter/evenements", new FormUrlEncodedContent([KeyValuePair.Create("name~", "x")]));
        posted.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}

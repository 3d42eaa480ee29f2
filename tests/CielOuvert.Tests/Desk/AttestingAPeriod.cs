using System.Net;
using AngleSharp.Html.Dom;
using CielOuvert.Accounts;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>The lead of an initiative says that a period of it is complete, or what is missing; another person approves; the report shows both.</summary>
public sealed class AttestingAPeriod() : AtTheDesk(Role.Contributor)
{
    private const string Form = "/fr/bureau/attester/reset";
    private const string Approval = "/fr/bureau/approuver/attestation-2020-reset";

    [Fact]
    public async Task Only_who_was_named_as_its_lead_may_attest_it()
    {
        (await Seated.Page(Form)).QuerySelector(".record-form").ShouldBeNull();
        (await Seated.Page(Form)).QuerySelector(".notice")?.TextContent.ShouldContain("qui mène");
        await Lead();
        (await Seated.Page("/fr/bureau/attester")).QuerySelector("main h2")?.TextContent.ShouldBe("Vos initiatives");

        await Attest();

        var made = await Read("attestation-2020-reset");
        (AttestationKind.AttestedBy.Or(made, ""), AttestationKind.Complete.Or(made, false), made.Sight).ShouldBe((Seated.Name, true, Sight.Public));
        using var other = await Seat.Of(Served, Role.Administrator, "Grace Hopper");
        (await other.Page(Form)).QuerySelector(".record-form").ShouldBeNull();
    }

    [Fact]
    public async Task Neither_complete_nor_what_is_missing_is_refused_and_nothing_typed_is_lost()
    {
        await Lead();

        var neither = await Seated.Fill(Form, ("complete", "no"), ("period", "2020"));
        var both = await Seated.Fill(Form, ("complete", "yes"), ("missing", "Deux ateliers."));
        var noPeriod = await Seated.Fill(Form, ("complete", "yes"), ("period", "bientôt"));

        new[] { neither.Status, both.Status, noPeriod.Status }.ShouldAllBe(status => status == HttpStatusCode.UnprocessableEntity);
        both.ValueOf("missing").ShouldBe("Deux ateliers.");
        noPeriod.ValueOf("period").ShouldBe("bientôt");
    }

    [Fact]
    public async Task Who_attested_does_not_approve_even_under_another_name()
    {
        using var registrar = await Seat.Of(Served, Role.Registrar, "Grace Hopper");
        await Lead("Grace Hopper", registrar);
        await Attest(registrar);
        await registrar.Fill("/fr/bureau/compte/nom", await registrar.Page("/fr/bureau/compte"), ("name", "Somebody Else"));

        var own = await registrar.Fill(Approval);
        using var second = await Seat.Of(Served, Role.Registrar, "Katherine Johnson");
        var approved = await second.Fill(Approval);

        own.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (own.Page.QuerySelector(".notice")?.TextContent ?? "").ShouldContain("une autre personne");
        approved.Status.ShouldBe(HttpStatusCode.SeeOther);
        AttestationKind.ApprovedBy.Or(await Read("attestation-2020-reset"), "").ShouldBe("Katherine Johnson");
    }

    [Fact]
    public async Task A_contributor_does_not_approve()
    {
        await Lead();
        await Attest();
        using var other = await Seat.Of(Served, Role.Editor, "Grace Hopper");

        using var refused = await other.Get(Approval);

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Attested_again_it_must_be_approved_again()
    {
        await Lead();
        await Attest();
        using var second = await Seat.Of(Served, Role.Registrar, "Grace Hopper");
        var read = await second.Page(Approval);
        await Seated.Fill(Form, ("complete", "no"), ("missing", "Deux ateliers."), ("period", "2020"));

        var stale = await second.Fill(Approval, read);

        stale.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (stale.Page.QuerySelector(".notice")?.TextContent ?? "").ShouldContain("a changé");
        (await second.Fill(Approval)).Status.ShouldBe(HttpStatusCode.SeeOther);
        await Attest();
        AttestationKind.ApprovedBy.IsSaidIn(await Read("attestation-2020-reset")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_report_shows_what_is_attested_what_is_not_and_what_changed_since_in_every_form()
    {
        (await Section("/fr/rapports/rapport-2020")).ShouldContain("Aucune initiative de ce rapport n’est attestée");
        await Lead();
        await Attest();
        using var editor = await Seat.Of(Served, Role.Registrar, "Grace Hopper");
        await editor.Fill(Approval);
        (await Section("/fr/rapports/rapport-2020")).ShouldNotContain("avant");

        await editor.Fill("/fr/bureau/ajouter/evenements", ("name~", "Atelier Reset"), ("startDate", "2020-05-04"), ("initiative.0", "reset"), ("_sight", "public"));
        await editor.Fill("/fr/bureau/ajouter/evenements", ("name~", "Atelier Reset d’après"), ("startDate", "2021-05-04"), ("initiative.0", "reset"), ("_sight", "public"));
        await editor.Fill("/fr/bureau/ajouter/evenements", ("name~", "Atelier caché"), ("startDate", "2020-05-04"), ("initiative.0", "reset"), ("_sight", "desk"));

        var french = await Section("/fr/rapports/rapport-2020");
        french.ShouldContain("complet ; attesté par Ada Lovelace le ");
        french.ShouldContain("; approuvé par Grace Hopper le ");
        french.ShouldContain("; attesté avant 1 changement ultérieur");
        french.ShouldContain("Non attestées");
        (await Section("/en/reports/rapport-2020")).ShouldContain("; attested before 1 later change");
        foreach (var path in (string[])["/fr/rapports/rapport-2020.txt", "/fr/rapports/rapport-2020.json"])
        {
            using var print = await Served.Get(path);
            (await print.Content.ReadAsStringAsync()).ShouldContain("attesté par", customMessage: path);
        }
    }

    [Fact]
    public async Task No_form_adds_amends_or_brings_one_back()
    {
        await Lead();
        await Attest();
        var number = await Served.Register.JournalNumber(CancellationToken.None);
        using var director = await Seat.Of(Served, Role.Director, "Grace Hopper");

        foreach (var path in (string[])["/fr/bureau/ajouter/attestations", "/fr/bureau/modifier/attestation-2020-reset"])
        {
            using var answer = await director.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await director.Fill($"/fr/bureau/journal/{number}")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await director.Page("/fr/bureau/ajouter")).QuerySelector("a[href$='/attestations']").ShouldBeNull();
    }

    [Fact]
    public async Task Plain_files_keep_it_and_a_register_loaded_from_them_does_not_guess_what_came_later()
    {
        await Lead();
        await Attest();
        using var dumped = AFolder.Empty();
        (await FolderWriting.Dump(Served.Register, dumped.Path, CancellationToken.None)).IsDone(out _).ShouldBeTrue();

        await using var other = await ServedRegister.Empty();
        (await Folder.Read(dumped.Path, CancellationToken.None)).IsDone(out var folder).ShouldBeTrue();
        (await Loading.Load(other.Register, folder.ShouldNotBeNull(), Author.Keeper, CancellationToken.None)).IsDone(out _).ShouldBeTrue();
        var later = await other.Register.ChangesAfter([("reset", DateTime.UnixEpoch)], PartialDate.OfYear(2020), Viewer.Visitor, AsOf.Now, CancellationToken.None);

        (await other.Register.Count(Selection.Of("attestation"), Viewer.Visitor, AsOf.Now, CancellationToken.None)).ShouldBe(1);
        later["reset"].IsKnown.ShouldBeFalse();
    }

    private async Task Lead(string name = "Ada Lovelace", Seat? registrar = null)
    {
        using var mine = registrar is null ? await Seat.Of(Served, Role.Registrar, "Mary Jackson") : null;
        var seat = registrar ?? mine ?? throw new InvalidOperationException("Nobody is seated.");
        var page = await seat.Page("/fr/bureau/menee-par/reset");
        var box = page.QuerySelectorAll("label").Single(label => label.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("input") as IHtmlInputElement;
        (await seat.Fill("/fr/bureau/menee-par/reset", page, ("who", box?.Value ?? ""))).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task Attest(Seat? by = null)
    {
        var sent = await (by ?? Seated).Fill(Form, ("complete", "yes"), ("period", "2020"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.QuerySelector(".notice")?.TextContent);
    }

    private async Task<string> Section(string page) =>
        System.Text.RegularExpressions.Regex.Replace((await Served.Page(page)).QuerySelector("#attestations").ShouldNotBeNull().TextContent, @"\s+", " ");
}

using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions.Arranging;

namespace CielOuvert.Tests.Desk;

/// <summary>A report is composed at the desk: its order, its words, what it hides, who signs; then the next one takes up its structure.</summary>
public sealed class ComposingAnEdition() : AtTheDesk(Role.Director)
{
    private const string Compose = "/fr/bureau/composer/rapport-2020";
    private const string Block = "/fr/bureau/bloc/section-auditions";
    private const string Page = "/fr/rapports/rapport-2020";

    [Fact]
    public async Task A_block_is_moved_before_the_one_above_it_and_the_others_keep_their_order()
    {
        var before = await Titles();

        (await Seated.Fill(Compose, ("_up", "section-auditions"))).To.ShouldBe(Compose + "#section-auditions");

        var at = before.ToList().IndexOf("section-auditions");
        (before[at - 1], before[at]) = (before[at], before[at - 1]);
        (await Titles()).ShouldBe(before);
        (await Seated.Fill(Compose, ("_up", before[0]))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Titles()).ShouldBe(before);
    }

    [Fact]
    public async Task A_hidden_block_leaves_the_report_and_stays_at_the_desk_with_its_reason()
    {
        (await Seated.Fill(Block, ("hidden", "yes"), ("hiddenBecause~", "Pas cette année."), ("_why", "décidé en réunion"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await Titles()).ShouldNotContain("section-auditions");
        (await Seated.Page(Compose)).QuerySelector("#section-auditions")?.TextContent.ShouldContain("masqué");
        (await Seated.Page(Block)).Body?.InnerHtml.ShouldContain("Pas cette année.");
    }

    [Fact]
    public async Task A_hidden_record_leaves_the_block_and_its_reason_is_for_the_desk()
    {
        var shown = (await Seated.Page(Block)).QuerySelectorAll("#record option").Select(option => option.GetAttribute("value") ?? "").ToList();
        (await Seated.Fill(Block, ("_do", "hide"), ("_record", shown[1]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await Seated.Fill(Block, ("_do", "hide"), ("_record", shown[1]), ("_because", "à la demande du partenaire"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var lines = await Lines();
        lines.ShouldNotContain(shown[1]);
        lines.ShouldContain(shown[0]);
        (await Seated.Page(Block)).Body?.TextContent.ShouldContain("à la demande du partenaire");
        foreach (var path in (string[])[Page, Page + ".json", "/fr/chapitres/section-auditions", $"/fr/evenements/{shown[1]}"])
        {
            using var answer = await Served.Get(path);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("à la demande du partenaire", customMessage: path);
        }

        (await Served.Page($"/fr/evenements/{shown[1]}")).QuerySelectorAll("a[href='/fr/chapitres/section-auditions']").ShouldBeEmpty();
        await Seated.Fill(Block, ("_do", $"unhide:{shown[1]}"));
        (await Lines()).ShouldContain(shown[1]);
    }

    [Fact]
    public async Task A_text_is_written_in_both_languages_and_a_typed_number_is_refused_with_its_words()
    {
        await Seated.Fill(Block, ("text~", "Cette année, *tout* change."), ("text~en", "This year, *all* changes."), ("_why", "le mot de l’année"));

        (await Served.Page(Page)).QuerySelector("#section-auditions")?.TextContent.ShouldContain("Cette année, tout change.");
        (await Served.Page("/en/reports/rapport-2020")).QuerySelector("#section-auditions")?.TextContent.ShouldContain("This year, all changes.");
        await Seated.Fill(Block, ("text~", "Nous avons rendu 7 avis."), ("_why", "essai"));
        using var preview = await Seated.Get("/fr/bureau/apercu/rapport-2020");
        preview.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await preview.Content.ReadAsStringAsync()).ShouldContain("tapé à la main");
    }

    [Fact]
    public async Task A_text_is_signed_by_who_is_there_and_loses_its_signature_when_it_changes()
    {
        (await Seated.Fill("/fr/bureau/bloc/section-credits", ("_do", "sign"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Seated.Fill(Block, ("_do", "sign"), ("_as", "déléguée générale"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await Served.Page(Page)).QuerySelector("#section-auditions .signature")?.TextContent.Trim().ShouldBe("Ada Lovelace, déléguée générale");
        Signature.Of(await Read("section-auditions"))?.StandsFor.ShouldBeTrue();
        await Seated.Fill(Block, ("text~", "Autre chose."), ("signed.by", "Grace Hopper"), ("_why", "repris"));

        Signature.Of(await Read("section-auditions")).ShouldBe(new("Ada Lovelace", Signature.Of(await Read("section-auditions"))?.As, StandsFor: false));
        (await Served.Page(Page)).QuerySelector("#section-auditions .signature").ShouldBeNull();
        (await Seated.Page(Compose)).QuerySelector("#section-auditions")?.TextContent.ShouldContain("changé depuis sa signature");
    }

    [Fact]
    public async Task It_is_seen_in_every_form_before_it_is_public()
    {
        await Seated.Fill("/fr/bureau/modifier/rapport-2020", ("_sight", "desk"), ("_why", "pas encore"));
        using var hidden = await Served.Get(Page);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        foreach (var form in (string[])["", ".json", ".txt", ".pdf"])
        {
            using var answer = await Seated.Get("/fr/bureau/apercu/rapport-2020" + form);
            // A machine without a press says so, and prints the rest.
            answer.StatusCode.ShouldBeOneOf(form == ".pdf" ? [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable] : [HttpStatusCode.OK]);
        }

        using var nobody = await Served.Get("/fr/bureau/apercu/rapport-2020.json");
        nobody.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Frozen_it_is_not_composed_any_more()
    {
        var page = await Seated.Page(Compose);
        var block = await Seated.Page(Block);
        await Seated.Fill("/fr/bureau/figer/rapport-2020", ("_why", "adopté"));

        var moved = await Seated.Fill(Compose, page, ("_up", "section-auditions"));
        var hidden = await Seated.Fill(Block, block, ("hidden", "yes"), ("_why", "trop tard"));

        moved.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        hidden.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (hidden.Page.QuerySelector(".notice")?.TextContent ?? "").ShouldContain("figé");
    }

    [Fact]
    public async Task The_next_report_takes_up_the_structure_and_nothing_that_was_said_of_the_year()
    {
        const string TakeUp = "/fr/bureau/reprendre/rapport-2020";
        (await Seated.Fill(TakeUp, ("period", "2021"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Seated.Fill(TakeUp, ("_fr", "Rapport"), ("period", "2020"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var sent = await Seated.Fill(TakeUp, ("_fr", "L’année d’après"), ("period", "2021"));

        sent.To.ShouldBe("/fr/bureau/composer/l-annee-d-apres-2021");
        var edition = await Read("l-annee-d-apres-2021");
        (edition.Sight, EditionKind.State.Or(edition, "")).ShouldBe((Sight.Desk, "draft"));
        edition.Document.EnumerateObject().Select(member => member.Name).ShouldBe(["name", "genre", "temporalCoverage", "author", "inLanguage", "state", "license"], ignoreOrder: true);
        var chapters = await new Arranging(Served.Register).Chapters(edition, Viewer.Keeper, CancellationToken.None);
        chapters.Count.ShouldBe((await new Arranging(Served.Register).Chapters(await Read("rapport-2020"), Viewer.Keeper, CancellationToken.None)).Count);
        chapters.ShouldAllBe(chapter => !ChapterKind.Text.IsSaidIn(chapter) && !ChapterKind.Intro.IsSaidIn(chapter) && !Common.Sources.IsSaidIn(chapter));
        var editorial = chapters.Single(chapter => chapter.Slug.EndsWith("section-editorial", StringComparison.Ordinal));
        ChapterKind.PartSelection.In(ChapterKind.Parts.Or(editorial, [])[0]).IsKnown(out var selection).ShouldBeTrue();
        selection?.ToString().ShouldBe("kind=editorial&isPartOf=l-annee-d-apres-2021");
        (await Seated.Page("/fr/bureau/apercu/l-annee-d-apres-2021")).QuerySelector("h1")?.TextContent.ShouldContain("L’année d’après");
    }

    private async Task<IReadOnlyList<string>> Lines() =>
        [.. (await Served.Page(Page)).QuerySelectorAll("#section-auditions .record-title a").Select(link => link.GetAttribute("href")?.Split('/')[^1] ?? "")];

    private async Task<string[]> Titles() => [.. (await Served.Page(Page)).QuerySelectorAll(".contents li:not(.is-after) a").Select(link => link.GetAttribute("href")?.TrimStart('#') ?? "")];
}

using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Demo;

/// <summary>Every fact of the seed is in the demonstration register, once, with its source, its doubt and its note.</summary>
[Trait("engine", "none")]
public sealed class CrossingToTheRegister
{
    [Fact]
    public void Every_fact_crosses_once_in_the_order_of_the_seed() =>
        DemoFolder.Crosswalk.Select(crossing => crossing.Fact).ShouldBe(SeedFacts.All.Select(fact => fact.Slug));

    [Fact]
    public async Task Every_crossing_leads_to_a_record_and_a_place_in_it()
    {
        var records = await BySlug();

        DemoFolder.Crosswalk.Where(crossing => !records.TryGetValue(crossing.Record, out var record) || DemoFolder.At(record.Document, crossing.Path) is null).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_facts_lead_to_the_same_place() =>
        DemoFolder.Crosswalk.GroupBy(crossing => (crossing.Record, crossing.Path)).Where(group => group.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void The_facts_of_each_kind_are_as_many_as_the_seed_says()
    {
        var kinds = SeedFacts.All.ToDictionary(fact => fact.Slug, fact => fact.Kind);

        DemoFolder.Crosswalk.GroupBy(crossing => kinds[crossing.Fact]).ToDictionary(group => group.Key, group => group.Count())
            .ShouldBe(SeedFacts.DeclaredCounts, ignoreOrder: true);
    }

    [Fact]
    public void Each_note_and_nothing_else_has_a_certainty()
    {
        var noted = SeedFacts.All.Where(fact => fact.Note is not null).Select(fact => fact.Slug);

        DemoFolder.Crosswalk.Where(crossing => crossing.Certainty.Length > 0).Select(crossing => crossing.Fact).ShouldBe(noted);
        DemoFolder.Crosswalk.Where(crossing => crossing.Certainty.Length > 0 && Certainties.FromCode(crossing.Certainty) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_that_says_a_doubt_stands_on_a_record_that_has_it()
    {
        var records = await BySlug();

        DemoFolder.Crosswalk.Where(crossing => crossing.Certainty is "deduced" or "ambiguous" or "unknown")
            .Where(crossing => !HasDoubt(records[crossing.Record], crossing.Certainty)).Select(crossing => crossing.Fact)
            .ShouldBe(["rudi"], "whether we are among the eight is asked on the partnership with them, partenariat-rudi-autres");
    }

    [Fact]
    public async Task Every_note_is_kept_word_for_word()
    {
        var records = await BySlug();

        SeedFacts.All.Where(fact => fact.Note is not null)
            .Where(fact => !Common.Notes.Or(new Group(records[RecordOf(fact)].Document), []).Any(note => note.OriginalWording.Text == fact.Note)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_fact_says_on_which_page_and_under_which_heading_it_was_read()
    {
        var records = await BySlug();

        SeedFacts.All.Where(fact => !SourceFields.Read(records[RecordOf(fact)].Document.GetProperty("sources"))
            .Contains(new SourceRef("rapport-2020-texte", fact.Page, fact.Heading))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("event")]
    [InlineData("webinar")]
    [InlineData("audition")]
    [InlineData("jury")]
    public async Task A_date_that_the_seed_does_not_give_is_unknown_and_not_filled(string kind)
    {
        var records = await BySlug();

        SeedFacts.All.Where(fact => fact.Kind == kind && fact.Value("date") is null)
            .Where(fact => EventKind.StartDate.CertaintyIn(new Group(records[RecordOf(fact)].Document)) != Certainty.Unknown).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_that_the_seed_gives_is_kept_with_its_precision()
    {
        var records = await BySlug();
        var dated = SeedFacts.All.Where(fact => fact.Kind is "event" or "audition" or "article" && fact.Value("date") is not null && fact.Slug != "seminaire-reset-for-executives").ToList();

        dated.Select(fact => (fact.Slug, Date(records[RecordOf(fact)]))).ShouldBe(dated.Select(fact => (fact.Slug, fact.Value("date"))));
    }

    [Fact]
    public async Task The_publications_have_no_author_and_no_date()
    {
        var publications = (await DemoFolder.Records()).Where(record => record.Kind == PublicationKind.Kind).Select(record => new Group(record.Document)).ToList();

        publications.Count.ShouldBe(7);
        publications.ShouldAllBe(publication => PublicationKind.Author.CertaintyIn(publication) == Certainty.Unknown);
        publications.ShouldAllBe(publication => PublicationKind.DatePublished.CertaintyIn(publication) == Certainty.Unknown);
    }

    [Fact]
    public async Task An_ambiguous_counter_has_its_candidates_each_with_its_source_and_no_value()
    {
        var records = await BySlug();
        var counters = SeedFacts.All.Where(fact => fact.Kind == "activity_count" && fact.Value("confidence") == "ambigu").ToList();
        var values = counters.Select(fact => DeclaredCountKind.Value.In(new Group(records[RecordOf(fact)].Document))).ToList();

        values.Count.ShouldBe(5);
        values.Where(value => value.Certainty != Certainty.Ambiguous || value.IsKnown(out _)).ShouldBeEmpty();
        values.SelectMany(value => value.Candidates).ShouldAllBe(candidate => candidate.Sources.Count == 1);
    }

    private static bool HasDoubt(Draft record, string certainty) => record.Kind.Index(record.Document).Terms.Contains(("doubt", certainty));

    private static string? Date(Draft record) =>
        record.Document.TryGetProperty(record.Kind.Start?.Key ?? "", out var date) && record.Kind.Start?.In(new Group(record.Document)).IsKnown(out var known) == true
            ? known.ToString() : null;

    private static string RecordOf(SeedFact fact) => DemoFolder.Crosswalk.Single(crossing => crossing.Fact == fact.Slug).Record;

    private static async Task<IReadOnlyDictionary<string, Draft>> BySlug() => (await DemoFolder.Records()).ToDictionary(record => record.Slug);
}

using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Demo;

/// <summary>
/// Section A of the acceptance list, each count on the figure that translates its filter into our kinds. A01, the 277 facts themselves, is
/// in <see cref="CrossingToTheRegister"/>.
/// </summary>
public sealed class CountingTheYear(DemoRegister demo) : IClassFixture<DemoRegister>
{
    public static TheoryData<string, string, int> Counts { get; } = new()
    {
        { "A02", "rapports", 1 },
        { "A03", "chapitres", 16 },
        { "A04", "editoriaux", 1 },
        { "A05", "metiers", 2 },
        { "A06", "themes", 7 },
        { "A07", "organisations", 51 },
        { "A08", "personnes", 25 },
        { "A09", "personnes-du-bloc-sans-titre", 14 },
        { "A10", "personnes-des-interventions-expertes", 8 },
        { "A11", "personnes-nommees-dans-une-intervention", 3 },
        { "A12", "personnes-au-role-connu", 3 },
        { "A13", "initiatives", 17 },
        { "A14", "initiatives-explorer", 2 },
        { "A15", "initiatives-transformer", 7 },
        { "A16", "projets-partenariaux", 4 },
        { "A17", "programmes-a-impact", 3 },
        { "A18", "publications", 7 },
        { "A19", "ouvrages-cites", 4 },
        { "A20", "series", 1 },
        { "A21", "articles", 6 },
        { "A22", "articles-en-serie", 4 },
        { "A23", "articles-hors-serie", 2 },
        { "A24", "articles-declares", 27 },
        { "A25", "playlists", 3 },
        { "A26", "webinaires", 3 },
        { "A27", "connecteurs-recherche-tenus", 2 },
        { "A28", "a-decouvrir", 6 },
        { "A29", "evenements-hors-webinaires-auditions-et-jurys", 36 },
        { "A30", "interventions", 33 },
        { "A31", "interventions-datees-au-jour", 2 },
        { "A32", "interventions-datees-au-mois", 1 },
        { "A33", "interventions-sans-date", 30 },
        { "A34", "interventions-au-lieu-connu", 5 },
        { "A35", "interventions-sans-hote-nomme", 7 },
        { "A36", "interventions-en-ligne", 2 },
        { "A37", "interventions-pour-reset", 4 },
        { "A38", "interventions-a-plusieurs-moments", 1 },
        { "A39", "auditions-et-contributions", 7 },
        { "A40a", "auditions", 3 },
        { "A40b", "contributions", 2 },
        { "A40c", "auditions-en-tant-qu-expert", 2 },
        { "A41a", "auditions-datees-au-jour", 5 },
        { "A41b", "auditions-datees-au-mois", 1 },
        { "A41c", "auditions-sans-date", 1 },
        { "A42", "jurys", 3 },
        { "A43", "compteurs-activite", 6 },
        { "A44", "compteurs-certains", 1 },
        { "A45", "compteurs-ambigus", 5 },
        { "A46", "colleges", 6 },
        { "A47", "collaborations", 18 },
        { "A48a", "collaborations-organisations", 10 },
        { "A48b", "collaborations-personnes", 8 },
        { "A49", "partenariats", 10 },
        { "A50a", "partenariats-sans-nom", 1 },
        { "A50b", "partenaires-non-nommes", 8 },
        { "A51", "licences-nommees-par-la-source", 1 },
        { "A52", "liens-complets", 38 },
        { "A53", "occurrences-de-liens", 57 },
        { "A54", "liens-sans-protocole", 2 },
        { "A55", "liens-avec-anomalie", 8 },
        { "A56", "organisations-au-lien-errone", 4 },
        { "A57", "blocs-illisibles", 2 },
        { "B03", "somme-des-parts-des-colleges", 100 },
        { "B04", "somme-des-compteurs", 66 },
        { "E03", "liens-sans-rattachement", 0 },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task When_the_year_is_counted_it_gives_what_the_acceptance_list_says(string line, string figure, int expected) =>
        (await Computed(figure)).Value.ShouldBe(expected, line);

    [Theory]
    [InlineData("evenements-reserves")]
    [InlineData("grands-evenements")]
    [InlineData("seances-d-acceleration")]
    public async Task When_the_source_does_not_let_it_be_counted_it_says_why_and_gives_no_number(string figure)
    {
        var computed = await Computed(figure);

        computed.Value.ShouldBeNull();
        computed.WhyNot.ShouldNotBeNull();
    }

    [Fact]
    public async Task When_a_declared_counter_is_ambiguous_its_figure_shows_the_candidates_beside()
    {
        var declared = (await Computed("conferences-et-presentations")).Declared;

        declared.ShouldNotBeNull();
        declared.Value.Certainty.ShouldBe(Certainty.Ambiguous);
        declared.Value.Candidates.Select(candidate => candidate.Value).ShouldBe([25, 17, 6, 9]);
    }

    [Fact]
    public async Task The_articles_are_six_of_the_twenty_seven_that_are_declared()
    {
        var articles = await Computed("articles");

        articles.Value.ShouldBe(6);
        articles.Declared.ShouldNotBeNull().Value.IsKnown(out var declared).ShouldBeTrue();
        declared.ShouldBe(27);
    }

    [Fact]
    public async Task What_several_organisations_held_together_is_found_by_their_number() =>
        (await Computed("evenements-a-plusieurs-organisateurs")).Value.ShouldBe(6);

    [Fact]
    public async Task Of_what_the_report_ties_to_the_year_nothing_is_lost_for_want_of_a_date()
    {
        var undated = Selection.Of("event", "publication", "article").Where("precision", "none") with { Period = Year, Rule = PeriodRule.ReportedIn };

        // The 46 without a date in the seed, and the seminar whose only candidate is not confirmed.
        var found = await demo.Register.Find(undated with { Size = 100 }, Viewer.Visitor, AsOf.Now, TestContext.Current.CancellationToken);

        found.Value.ShouldNotBeNull().Total.ShouldBe(46 + 1);
    }

    [Fact]
    public async Task Every_figure_of_the_register_can_be_asked_and_has_words_in_both_languages()
    {
        var found = await demo.Register.Find(Selection.Of("figure") with { Size = 200 }, Viewer.Visitor, AsOf.Now, TestContext.Current.CancellationToken);

        foreach (var record in found.Value.ShouldNotBeNull().Records)
        {
            var figure = await Computed(record.Slug);
            (figure.Value is null).ShouldBe(figure.WhyNot is not null, record.Slug);
            foreach (var words in new[] { record.Name, FigureKind.Definition.Or(record, ""), figure.Definition.UnitOne, figure.Definition.UnitMany })
                words.ShouldNotBeNull(record.Slug).Wordings.Keys.ShouldBe(["en", "fr"], record.Slug);
        }
    }

    private static PartialDate Year => PartialDate.Parse("2020").Value ?? throw new InvalidOperationException("2020 is a year.");

    private async Task<FigureValue> Computed(string slug)
    {
        var computed = await new FigureReading(demo.Register, Viewer.Visitor, AsOf.Now).Compute(slug, Year, TestContext.Current.CancellationToken);
        return computed.Value.ShouldNotBeNull(slug);
    }
}

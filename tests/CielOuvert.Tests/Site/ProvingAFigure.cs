using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Figures;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Site;

public sealed class ProvingAFigure(ServedDemo demo)
{
    private static readonly PartialDate Year = PartialDate.OfYear(2020);

    [Theory]
    [InlineData(Tongue.French)]
    [InlineData(Tongue.English)]
    public async Task Its_page_gives_the_value_and_the_hash_that_the_register_computes(Tongue tongue)
    {
        foreach (var record in await Figures())
        {
            var figure = await Computed(record);

            var page = await demo.Site.Page(FigureAddress.Of(record.Slug, figure.Period, tongue));

            page.QuerySelectorAll("h1").Length.ShouldBe(1, record.Slug);
            ValueOf(page).ShouldBe(figure.Value, record.Slug);
            page.QuerySelector(".proof data")?.GetAttribute("value").ShouldBe(figure.Hash, record.Slug);
            page.QuerySelectorAll("link[rel=canonical]").Length.ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_page_of_all_gives_the_same_values()
    {
        var page = await demo.Site.Page("/fr/chiffres?annee=2020");
        var shown = page.QuerySelectorAll(".numbers a").OfType<IHtmlAnchorElement>().ToDictionary(link => link.GetAttribute("href") ?? "", link => link.QuerySelector(".value")?.TextContent ?? "");

        foreach (var record in await Figures())
        {
            var figure = await Computed(record);
            var said = shown[FigureAddress.Of(record.Slug, figure.Period, Tongue.French)];

            if (figure.Value is { } value) said.ShouldBe(CielOuvert.Site.Facts.Numbers.In(Tongue.French, value), record.Slug);
            else said.ShouldBeOneOf("ambigu", "non calculable");
        }
    }

    [Fact]
    public async Task Its_list_has_as_many_lines_as_it_counts()
    {
        var page = await demo.Site.Page("/fr/chiffres/interventions/2020");

        ValueOf(page).ShouldBe(33);
        page.QuerySelectorAll(".record").Length.ShouldBe(33);
        page.QuerySelectorAll(".dot-grid.for-wide a").Length.ShouldBe(33);
        page.QuerySelectorAll("a[href='/fr/evenements?liste=interventions&annee=2020']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_is_followed_by_a_list_of_as_many_records_as_it_counts()
    {
        foreach (var record in await Figures())
        {
            var figure = await Computed(record);

            var listed = await Listed(FigureAddress.Of(record.Slug, figure.Period, Tongue.French));

            listed.ShouldBe((int)figure.Records, record.Slug);
            if (figure.Definition.Measure is Measure.Count or Measure.Share && figure.Value is { } value) value.ShouldBe(listed, record.Slug);
        }
    }

    [Theory]
    [InlineData("/fr/chiffres/evenements-reserves/2020", "ambigu", "non calculable")]
    [InlineData("/en/figures/evenements-reserves/2020", "ambiguous", "not computable")]
    public async Task What_cannot_be_computed_and_is_declared_ambiguously_shows_its_candidates_and_no_number(string path, string ambiguous, string notComputable)
    {
        var page = await demo.Site.Page(path);

        ValueOf(page).ShouldBeNull();
        page.QuerySelector("h1 .doubt")?.TextContent.ShouldBe(ambiguous);
        page.QuerySelectorAll(".beside dd").Select(value => value.TextContent.Trim()).ShouldBe([notComputable, ambiguous]);
        page.QuerySelectorAll(".candidates .value").Select(value => value.TextContent).ShouldBe(["25", "17", "6", "9"]);
    }

    [Fact]
    public async Task A_declared_value_that_is_ambiguous_shows_no_number_beside_the_computed_one()
    {
        var page = await demo.Site.Page("/fr/chiffres/ateliers-et-webinaires/2020");

        page.QuerySelectorAll(".beside dd").Select(value => value.TextContent.Trim()).ShouldBe(["5", "ambigu"]);
        page.QuerySelectorAll(".candidates .value").Select(value => value.TextContent).ShouldBe(["25", "17"]);
    }

    [Fact]
    public async Task One_that_cannot_be_computed_says_why_and_never_zero()
    {
        var page = await demo.Site.Page("/fr/chiffres/seances-d-acceleration/2020");

        ValueOf(page).ShouldBeNull();
        page.QuerySelector(".notice.is-doubt p")?.TextContent.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll(".beside dd").Select(value => value.TextContent.Trim()).ShouldBe(["non calculable", "3"]);
    }

    [Fact]
    public async Task What_is_left_out_is_counted_with_its_reason()
    {
        var page = await demo.Site.Page("/fr/chiffres/evenements-hors-webinaires-auditions-et-jurys/2020");
        var figure = await Computed((await Figures()).Single(record => record.Slug == "evenements-hors-webinaires-auditions-et-jurys"));

        var said = page.QuerySelectorAll("#rule ~ .link-list li").Select(line => line.TextContent).ToList();

        said.Count.ShouldBe(figure.Excluded.Count);
        foreach (var (line, excluded) in said.Zip(figure.Excluded)) line.ShouldStartWith(excluded.Records.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Shares_are_a_chart_and_its_table()
    {
        var page = await demo.Site.Page("/fr/chiffres/evenements-par-type/2020");
        var figure = await Computed((await Figures()).Single(record => record.Slug == "evenements-par-type"));

        page.QuerySelectorAll(".bars").ShouldNotBeEmpty();
        page.QuerySelectorAll(".data-table tbody tr").Length.ShouldBe(figure.Shares.Count);
    }

    [Fact]
    public async Task A_past_instant_reads_the_register_as_it_stood()
    {
        var before = await demo.Site.Page("/fr/chiffres/interventions/2020?as-of=2021-01-01");
        var after = await demo.Site.Page("/fr/chiffres/interventions/2020?as-of=2021-07-01");
        using var odd = await demo.Site.Get("/fr/chiffres/interventions/2020?as-of=hier");

        ValueOf(before).ShouldBeNull();
        before.QuerySelector("h1")?.TextContent.ShouldContain("non calculable");
        ValueOf(after).ShouldBe(33);
        odd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/fr/chiffres/axes/2020", "/fr/chiffres/axes")]
    [InlineData("/fr/chiffres/interventions?annee=2020", "/fr/chiffres/interventions/2020")]
    [InlineData("/en/chiffres/interventions", "/en/figures/interventions")]
    public async Task One_figure_has_one_address(string asked, string there)
    {
        using var answer = await demo.Site.Get(asked);

        answer.Headers.Location?.ToString().ShouldBe(there);
    }

    private async Task<IReadOnlyList<Record>> Figures() =>
        (await demo.Site.Register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, default)).Value?.Records ?? [];

    /// <summary>The records of a list, on all its pages.</summary>
    private async Task<int> Listed(string path)
    {
        var listed = 0;
        for (var next = path; next is not null;)
        {
            var page = await demo.Site.Page(next);
            listed += page.QuerySelectorAll(".record").Length;
            next = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        return listed;
    }

    private Task<FigureValue> Computed(Record record) => new FigureReading(demo.Site.Register, Viewer.Visitor, AsOf.Now).Compute(record, Year, default);

    private static decimal? ValueOf(IHtmlDocument page) =>
        page.QuerySelector("h1 data")?.GetAttribute("value") is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;
}

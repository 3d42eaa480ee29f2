using System.Security.Cryptography;
using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Starter;
using CielOuvert.Site.Addresses;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>What the pages of a year, of a figure for a period and of the public data say to programs: what the pages say, and no more surely.</summary>
public sealed class DescribingWhatIsGathered(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";
    private const string Schema = "https://schema.org/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_sort_of_page_that_the_sitemap_lists_says_what_it_is()
    {
        var pages = new List<PublicPage>();
        await foreach (var page in new PublicPages(demo.Site.Register).Gathering(Stop)) pages.Add(page);
        foreach (var sort in pages.GroupBy(page => string.Join('/', page.Path.Fr.Split('/').Take(3)) + page.Path.Fr.Count(letter => letter is '/' or '?')))
            foreach (var tongue in Tongues.All)
            {
                var graph = await Graph(demo.Site, sort.Last().Path.In(tongue));
                graph.GetProperty("name").GetProperty("@language").GetString().ShouldNotBeNullOrEmpty(sort.Key);
            }
    }

    [Theory]
    [InlineData("/en/records")]
    [InlineData("/en/unknowns")]
    [InlineData("/en/figures?year=2020")]
    [InlineData("/en/reports")]
    [InlineData("/en/sources")]
    public async Task What_they_lead_to_is_there(string path)
    {
        var page = await demo.Site.Page(path);
        var links = page.QuerySelectorAll("main a, a[rel=next]").Select(link => link.GetAttribute("href")).ToHashSet();
        var graph = await Graph(demo.Site, path);

        graph.GetProperty("@id").GetString().ShouldBe(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        var items = graph.GetProperty("mainEntity").GetProperty("itemListElement").GetProperty("@list").EnumerateArray().ToList();
        items.ShouldNotBeEmpty();
        foreach (var item in items)
        {
            var to = Path(item.TryGetProperty("url", out var url) ? url.GetProperty("@id").GetString() : item.GetProperty("@id").GetString());
            if (path != "/en/unknowns") links.ShouldContain(to);
            await demo.Site.Page(to);
        }
    }

    [Fact]
    public async Task A_year_leads_to_its_lists_and_says_how_many_each_has()
    {
        var year = await Graph(demo.Site, "/en/years/2020");

        (year.GetProperty("@id").GetString(), year.GetProperty("@type").GetString(), year.GetProperty("temporalCoverage").GetString()).ShouldBe(($"{Address}/en/years/2020", "CollectionPage", "2020"));
        var lists = year.GetProperty("mainEntity").GetProperty("itemListElement").GetProperty("@list").EnumerateArray().ToList();
        lists.Count.ShouldBeGreaterThan(3);
        Number(year.GetProperty("mainEntity").GetProperty("numberOfItems")).ShouldBe(lists.Count);
        foreach (var list in lists)
        {
            var there = await Graph(demo.Site, Path(list.GetProperty("@id").GetString()));
            there.GetProperty("@id").GetString().ShouldBe(list.GetProperty("@id").GetString());
            Number(list.GetProperty("mainEntity").GetProperty("numberOfItems")).ShouldBe(Number(there.GetProperty("mainEntity").GetProperty("numberOfItems")));
        }

        foreach (var link in year.GetProperty("relatedLink").EnumerateArray()) await demo.Site.Page(Path(link.GetProperty("@id").GetString()));
    }

    [Fact]
    public async Task A_figure_for_a_period_is_an_observation_with_its_value_or_with_its_doubt()
    {
        PartialDate.TryParse("2020", out var year).ShouldBeTrue();
        var (stated, doubted) = (0, 0);
        foreach (var record in ARegister.Done(await demo.Site.Register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, Stop)).Records)
        {
            if (FigureDefinition.From(record).Rule is null) continue;
            var figure = await new FigureReading(demo.Site.Register, Viewer.Visitor, AsOf.Now).Compute(record, year, Stop);
            var graph = await Graph(demo.Site, $"/en/figures/{record.Slug}/2020");

            (graph.GetProperty("@id").GetString(), graph.GetProperty("@type").GetString()).ShouldBe(($"{Address}/fr/chiffres/{record.Slug}/2020#it", "Observation"));
            graph.GetProperty("ciel:hash").GetString().ShouldBe(figure.Hash);
            (graph.GetProperty("observationDate").GetProperty("@value").GetString(), graph.GetProperty("observationPeriod").GetString()).ShouldBe(("2020", "P1Y"));
            (graph.TryGetProperty("value", out var value) ? Number(value) : (decimal?)null).ShouldBe(figure.Missing == 0 ? figure.Value : null, record.Slug);
            graph.TryGetProperty("ciel:fact", out _).ShouldBe(figure.Value is null || figure.Missing > 0, record.Slug);
            if (figure.Value is null) doubted++;
            else stated++;
        }

        stated.ShouldBeGreaterThan(20);
        doubted.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task One_that_a_source_is_ambiguous_about_has_its_candidates_and_no_value()
    {
        var fact = (await Graph(demo.Site, "/fr/chiffres/grands-evenements/2020")).GetProperty("ciel:fact");

        (fact.GetProperty("ciel:property").GetProperty("@id").GetString(), fact.GetProperty("ciel:certainty").GetProperty("@id").GetString()).ShouldBe((Schema + "value", $"{Address}/ns#ambiguous"));
        fact.GetProperty("ciel:candidate").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_sum_that_misses_numbers_is_not_stated_plainly()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([
            .. Starting.Shipped().Where(draft => draft.Kind == VocabularyKind.Kind).Select(Change.Add),
            Change.Add(AnEvent.Named("Counted").Called("counted").On("2020-05-01").With(EventKind.Attendance, 12m)),
            Change.Add(AnEvent.Named("Not counted").Called("not-counted").On("2020-05-02")),
            Change.Add(AFigure.Summing("attendance", "kind=event", "attendance").With(FigureKind.Rule, "starts-in")),
        ]);

        var graph = await Graph(site, "/en/figures/attendance/2020");

        graph.TryGetProperty("value", out _).ShouldBeFalse();
        var fact = graph.GetProperty("ciel:fact");
        fact.GetProperty("ciel:because").GetProperty("@value").GetString().ShouldBe("1 of the 2 records do not give this number: they are not in the sum.");
        Number(fact.GetProperty("ciel:value")).ShouldBe(12);
    }

    [Fact]
    public async Task The_second_page_of_what_it_counts_says_the_same()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([
            .. Starting.Shipped().Where(draft => draft.Kind == VocabularyKind.Kind).Select(Change.Add),
            .. Enumerable.Range(0, 101).Select(number => Change.Add(AnEvent.Named($"Event {number}").On("2020-05-01"))),
            Change.Add(AFigure.Counting("events", "kind=event").With(FigureKind.Rule, "starts-in")),
        ]);

        var next = (await site.Page("/en/figures/events/2020")).QuerySelector(".pager a[rel=next]")?.GetAttribute("href") ?? "";

        (await DescribingPages.GraphOf(site, next)).ShouldBe(await DescribingPages.GraphOf(site, "/en/figures/events/2020"));
    }

    [Fact]
    public async Task The_public_data_are_a_set_of_data_with_the_file_to_the_byte_and_each_list_in_its_forms()
    {
        var data = await Graph(demo.Site, "/en/data");

        (data.GetProperty("@id").GetString(), data.GetProperty("@type").GetString()).ShouldBe(($"{Address}/fr/donnees#it", "Dataset"));
        var file = data.GetProperty("distribution");
        var bytes = await demo.Site.Client.GetByteArrayAsync(Path(file.GetProperty("contentUrl").GetProperty("@id").GetString()), Stop);
        (file.GetProperty("sha256").GetString(), file.GetProperty("contentSize").GetString()).ShouldBe((Convert.ToHexStringLower(SHA256.HashData(bytes)), $"{bytes.Length} B"));
        var parts = data.GetProperty("hasPart").EnumerateArray().ToList();
        parts.Count.ShouldBe((await demo.Site.Register.KindCounts(Selection.Everything, Viewer.Visitor, AsOf.Now, Stop)).Count);
        foreach (var form in parts[0].GetProperty("distribution").EnumerateArray())
        {
            using var answer = await demo.Site.Get(Path(form.GetProperty("contentUrl").GetProperty("@id").GetString()));
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(form.GetProperty("encodingFormat").GetString());
        }
    }

    private static async Task<JsonElement> Graph(ServedRegister site, string path) => JsonDocument.Parse(await DescribingPages.GraphOf(site, path)).RootElement;

    private static decimal Number(JsonElement typed) => decimal.Parse(typed.GetProperty("@value").GetString() ?? "", System.Globalization.CultureInfo.InvariantCulture);

    private static string Path(string? address) => address is not null && address.StartsWith(Address, StringComparison.Ordinal) ? address[Address.Length..] : throw new InvalidOperationException(address);
}

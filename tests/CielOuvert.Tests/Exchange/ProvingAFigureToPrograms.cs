using System.Net;
using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>The JSON of a figure says what its page says, with the records that prove it.</summary>
public sealed class ProvingAFigureToPrograms(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_the_year_is_given_with_its_list_and_its_hash()
    {
        PartialDate.TryParse("2020", out var year).ShouldBeTrue();
        var figures = ARegister.Done(await demo.Site.Register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, Stop)).Records;
        figures.Count.ShouldBeGreaterThan(30);
        foreach (var record in figures)
        {
            var figure = await new FigureReading(demo.Site.Register, Viewer.Visitor, AsOf.Now).Compute(record, FigureDefinition.From(record).Rule is null ? null : year, Stop);
            var json = await Json(figure.Period is null ? $"/fr/chiffres/{record.Slug}.json" : $"/fr/chiffres/{record.Slug}/2020.json");

            json.GetProperty("hash").GetString().ShouldBe(figure.Hash, record.Slug);
            (json.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : (decimal?)null).ShouldBe(figure.Value, record.Slug);
            json.TryGetProperty("because", out _).ShouldBe(figure.Value is null && figure.WhyNot is not null, record.Slug);
            json.GetProperty("total").GetInt64().ShouldBe(figure.Records, record.Slug);
            json.GetProperty("records").EnumerateArray().Select(one => one.GetProperty("slug").GetString()).Distinct().Count().ShouldBe((int)figure.Records, record.Slug);
        }
    }

    [Fact]
    public async Task A_declared_count_that_is_ambiguous_has_candidates_and_no_number()
    {
        var declared = new List<JsonElement>();
        foreach (var figure in ARegister.Done(await demo.Site.Register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, Stop)).Records)
            if ((await Json(FigureDefinition.From(figure).Rule is null ? $"/en/figures/{figure.Slug}.json" : $"/en/figures/{figure.Slug}/2020.json")).TryGetProperty("declared", out var said)) declared.Add(said);

        var ambiguous = declared.Where(said => said.GetProperty("certainty").GetString() == "ambiguous").ToList();
        ambiguous.ShouldNotBeEmpty();
        foreach (var said in ambiguous) (said.TryGetProperty("value", out _), said.GetProperty("candidates").GetArrayLength() > 1).ShouldBe((false, true));
    }

    [Theory]
    [InlineData("/fr/chiffres/evenements/2020-04/2020-06.json", HttpStatusCode.OK)]
    [InlineData("/fr/chiffres/evenements/jamais.json", HttpStatusCode.NotFound)]
    [InlineData("/fr/chiffres/rien-de-tel.json", HttpStatusCode.NotFound)]
    [InlineData("/fr/chiffres/evenements/2020.json?as-of=hier", HttpStatusCode.BadRequest)]
    [InlineData("/fr/chiffres/evenements/2020.json?as-of=2001-01-01", HttpStatusCode.NotFound)]
    public async Task Each_address_answers_for_itself(string path, HttpStatusCode status)
    {
        using var answer = await demo.Site.Get(path);

        answer.StatusCode.ShouldBe(status);
    }

    private async Task<JsonElement> Json(string path)
    {
        using var answer = await demo.Site.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }
}

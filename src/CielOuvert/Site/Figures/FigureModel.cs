using CielOuvert.Exchange.Graphs;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Report.Charts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Figures;

/// <summary>A figure with all that proves it.</summary>
/// <param name="Conditions">What the selection asks beside its kinds and its period, in words.</param>
/// <param name="Chart">One dot a record, or the shares as bars; null when neither says more than the number.</param>
/// <param name="Periods">The years for which it counts something.</param>
/// <param name="ListHref">The list of what is counted, before exclusions.</param>
public sealed record FigureModel(
    Record Record, FigureValue Figure, FigureAsked Asked, IReadOnlyList<Refusal> Refused, IReadOnlyList<(string Facet, IReadOnlyList<Said> Labels)> Conditions,
    IReadOnlyList<RowGroup> Groups, string? First, string? Next, IChart? Chart, FigureDeclared? Declared, IReadOnlyList<PartialDate> Periods, string ListHref)
{
    /// <summary>Records a page; up to here, each is also a dot.</summary>
    private const int PageSize = 100;

    /// <summary>Its definition for programs, in JSON-LD; null on any page but that of the record.</summary>
    public string? Graph { get; init; }

    public FigureDefinition Definition => Figure.Definition;

    /// <summary>Whether there is no number to show but those that a source hesitates between.</summary>
    public bool IsAmbiguous => Figure.Value is null && Figure.Declared is { Value.Certainty: Certainty.Ambiguous };

    public static async Task<FigureModel> Read(Record record, FigureAsked asked, IReadOnlyList<Refusal> refused, Visit visit, CancellationToken stop)
    {
        var reading = new FigureReading(visit.Register, visit.Viewer, visit.AsOf);
        var figure = asked.Around.Count > 0 ? await reading.ComputeAround(asked.Around, record, asked.Period, stop) : await reading.Compute(record, asked.Period, stop);
        var found = (await reading.List(figure, asked.After, PageSize, stop)).Value;
        var years = figure.Definition.Rule is { } rule ? await visit.Register.Years(figure.Definition.Selection with { Rule = rule }, visit.Viewer, visit.AsOf, stop) : [];
        var records = found?.Records ?? [];
        var named = figure.Counted.Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)).SelectMany(pair => pair.Value)
            .Concat(figure.Declared is { } said ? said.Value.Candidates.SelectMany(one => one.Sources).Concat(said.Value.Sources).Select(source => source.Document).Append(said.Record.Slug) : []);
        var names = await Names.Around(records, named, visit, stop);
        var saysKind = figure.Counted.Kinds.Length != 1;
        return new(
            record, figure, asked, refused,
            [.. ChosenTerm.Of(figure.Counted with { Period = null }, names, visit).GroupBy(term => term.Facet).Select(group => (group.Key, (IReadOnlyList<Said>)[.. group.Select(term => term.Label)]))],
            RowGroup.Of([.. records.Select(one => Row.From(one, names, visit, saysKind))], figure.Counted.EffectiveOrder, visit),
            asked.After is null ? null : (asked with { After = null }).In(visit.Tongue),
            found?.Next is { } next ? (asked with { After = next }).In(visit.Tongue) : null,
            asked.After is null && found is { Next: null } ? ChartOf(figure, records, names, visit) : null,
            figure.Declared is { } declared ? FigureDeclared.From(declared, names) : null,
            [.. years.Select(year => PartialDate.TryParse(year.Code, out var date) ? date : null).OfType<PartialDate>()],
            SelectionAddress.Of(figure.Counted, visit.Tongue, visit.Frame.Labels))
        {
            Graph = asked.In(visit.Tongue) == Paths.Of(record, visit.Tongue) ? JsonLdTwin.TextOf((await Telling.Of([record], JsonLdTwin.Twin, visit, stop))[0]) : null,
        };
    }

    private static IChart? ChartOf(FigureValue figure, IReadOnlyList<Record> records, Names names, Visit visit) => figure.Definition.Measure switch
    {
        Measure.Share when figure.Shares.Count > 0 => SharesOf(figure, visit),
        Measure.Count when figure.Value is > 1 => DotsOf(figure, records, names, visit),
        _ => null,
    };

    private static DotGrid DotsOf(FigureValue figure, IReadOnlyList<Record> records, Names names, Visit visit)
    {
        var isInTime = records.Any(record => record.Kind.Start is not null);
        return new(
            figure.Definition.Name.In(visit.Tongue).Text,
            isInTime
                ? visit.T("Un point par fiche ; creux, elle est sans date ou sa date est douteuse.", "One dot a record; hollow, it is undated or its date is in doubt.")
                : visit.T("Un point par fiche.", "One dot a record."),
            [.. records.Select(record => new Dot(
                names.TitleOf(record).Text, visit.Frame.Hues.Of(record), Paths.Of(record, visit.Tongue),
                When.Of(record) is { } when && (when.Date is null || when.Certainty != Certainty.Certain)))],
            visit.T("Fiche", "Record"));
    }

    private static Bars SharesOf(FigureValue figure, Visit visit)
    {
        var facet = figure.Definition.Operand ?? "";
        var name = Facets.NameOf(facet, figure.Counted.Kinds).In(visit.Tongue);
        var shares = figure.Shares.Select(share => new Share(
            Facets.LabelOf(facet, share.Code, figure.Counted.Kinds, visit.Frame.Labels, visit.Tongue).Text,
            share.Count, Written(share.Count, figure.Records, visit.Tongue), Href: SelectionAddress.Of(figure.Counted.Where(facet, share.Code), visit.Tongue, visit.Frame.Labels)));
        return new(
            figure.Definition.Name.In(visit.Tongue).Text,
            visit.T($"Une barre par valeur de « {name} », la plus fréquente d’abord.", $"One bar for each value of “{name}”, the most frequent first."),
            [.. shares], (Letters.Capital(name), visit.T("Part (fiches)", "Share (records)")));
    }

    private static string Written(long count, long whole, Tongue tongue)
    {
        var percent = Numbers.In(tongue, decimal.Round(count * 100m / whole, 1, MidpointRounding.AwayFromZero));
        return tongue == Tongue.French ? $"{percent}\u202F% ({Numbers.In(tongue, count)})" : $"{percent}% ({Numbers.In(tongue, count)})";
    }

}

/// <summary>What a source declares for the same thing, with its doubt.</summary>
public sealed record FigureDeclared(Named Record, Fact<decimal> Value, IReadOnlyList<DeclaredCandidate> Candidates)
{
    /// <summary>The sources that all candidates share; null when they do not, and each then names its own.</summary>
    public IReadOnlyList<ShownSource>? OneSource =>
        Candidates is [var first, ..] && Candidates.All(one => one.Sources.SequenceEqual(first.Sources)) ? first.Sources : null;

    public static FigureDeclared From(DeclaredValue declared, Names names) => new(
        names.Of(declared.Record.Slug), declared.Value,
        [.. declared.Value.Candidates.Select(one => new DeclaredCandidate(one.Value, [.. one.Sources.Where(source => names.Knows(source.Document)).Select(source => new ShownSource(names.Of(source.Document), source.Page, source.Heading))]))]);
}

/// <summary>A value that a source may declare, and where it stands.</summary>
public sealed record DeclaredCandidate(decimal Value, IReadOnlyList<ShownSource> Sources);

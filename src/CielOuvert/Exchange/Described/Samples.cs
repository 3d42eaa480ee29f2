using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Described;

/// <summary>What of this register examples are made of: whoever follows one finds something there.</summary>
/// <param name="Records">A record of each kind, one that has as many forms as any; no line for a kind of which nobody sees any.</param>
/// <param name="Figure">One that is counted by period; null when there is none.</param>
/// <param name="Year">The latest of which there is something; null in a register where nothing is in time.</param>
/// <param name="Funder">Null when nobody funds anything.</param>
public sealed record Samples(IReadOnlyDictionary<string, Record> Records, string? Figure, string? Year, string? Funder)
{
    /// <summary>The slug of a record of a kind; null when nobody sees any.</summary>
    public string? Of(Kind kind) => Records.GetValueOrDefault(kind.Code)?.Slug;

    /// <summary>Whether what stands for a kind has a twin: what is not dated has no calendar.</summary>
    public bool Has(Kind kind, Twin twin) => Records.GetValueOrDefault(kind.Code) is { } record && twin.IsOfRecord(record);

    public static async Task<Samples> Read(Visit visit, CancellationToken stop)
    {
        var found = new Dictionary<string, Record>(StringComparer.Ordinal);
        string? figure = null;
        foreach (var kind in AllKinds.InOrder)
        {
            var records = (await visit.Register.Find(Selection.Of(kind.Code), visit.Viewer, visit.AsOf, stop)).Value?.Records ?? [];
            if (kind == FigureKind.Kind) figure = records.FirstOrDefault(record => FigureDefinition.From(record).Rule is not null)?.Slug;
            if (records.MaxBy(record => AllTwins.InOrder.Count(twin => twin.IsOfRecord(record))) is { } richest) found[kind.Code] = richest;
        }

        // One that is not public is not among those that are counted.
        var funders = await visit.Register.Targets(Selection.Of(FundingKind.Kind.Code), FundingKind.Funder.Key, 1, visit.Viewer, visit.AsOf, stop);
        var years = await AllFiguresModel.YearsOf(visit, stop);
        return new(found, figure, years is [var latest, ..] ? latest.ToString() : null, funders is [var most, ..] ? most.Code : null);
    }
}

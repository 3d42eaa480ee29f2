using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>A set that harvesters may ask for alone: the records of a selection that has a page.</summary>
/// <param name="Spec">How the protocol names it: <c>kind.event</c>, <c>figure.evenements</c>. A colon would make a hierarchy of them (2.6), of which each node is a set.</param>
public sealed record NamedSet(string Spec, string Name, HarvestSet Set);

/// <summary>The sets: each kind, and each selection that the register keeps, which is what a figure counts, whatever the period.</summary>
public sealed class HarvestSets
{
    private readonly Dictionary<string, int> places;

    private HarvestSets(IReadOnlyList<NamedSet> all)
    {
        InOrder = all;
        Selected = [.. all.Select(one => one.Set)];
        places = Enumerable.Range(0, all.Count).ToDictionary(place => all[place].Spec, StringComparer.Ordinal);
    }

    public IReadOnlyList<NamedSet> InOrder { get; }

    public IReadOnlyList<HarvestSet> Selected { get; }

    public NamedSet? Find(string spec) => places.TryGetValue(spec, out var place) ? InOrder[place] : null;

    public static async Task<HarvestSets> Read(Visit visit, CancellationToken stop)
    {
        var figures = await visit.Register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, stop);
        return new(
        [
            .. AllKinds.InOrder.Select(kind => new NamedSet($"kind.{kind.Code}", kind.Many.In(visit.Tongue), new(Selection.Of(kind.Code), []))),
            .. figures.Match(found => found.Records, _ => []).Select(FigureDefinition.From).Where(CanBeASet)
                .Select(figure => new NamedSet($"figure.{figure.Slug}", figure.Name.In(visit.Tongue).Text, new(figure.Selection.FirstPage, [.. figure.Exclusions.Select(one => one.Selection)]))),
        ]);
    }

    /// <summary>What is found by words has no end that one could be told to have left.</summary>
    private static bool CanBeASet(FigureDefinition figure) => figure.NotComputable is null && figure.Selection.Text is null && figure.Exclusions.All(one => one.Selection.Text is null);
}

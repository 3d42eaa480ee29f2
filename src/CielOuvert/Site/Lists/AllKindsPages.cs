using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Lists;

/// <summary>Everything the register holds, kind by kind, with how many of each.</summary>
public static class AllKindsPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop) => Answer.Show<AllKindsPage, IReadOnlyList<KindCount>>(visit, await Read(visit, stop));

    /// <summary>Every kind, in order, those of which there is nothing too.</summary>
    public static async Task<IReadOnlyList<KindCount>> Read(Visit visit, CancellationToken stop)
    {
        var counts = await visit.Register.KindCounts(Selection.Everything, visit.Viewer, visit.AsOf, stop);
        var byCode = counts.ToDictionary(count => count.Code, count => count.Count);
        return [.. AllKinds.InOrder.Select(kind => new KindCount(kind, byCode.GetValueOrDefault(kind.Code)))];
    }
}

/// <summary>How many public records of a kind there are.</summary>
public sealed record KindCount(Kind Kind, long Count);

using CielOuvert.Register.Selections;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.StaticSite;

/// <summary>The page of an archive for whoever inherits it: who holds it, what it holds, how to verify it, and how to bring it back to life.</summary>
internal static class HeirPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (visit.Archive is not { } archive) return await ErrorPages.NotFound(visit, stop);
        var counts = await visit.Register.KindCounts(Selection.Everything, visit.Viewer, visit.AsOf, stop);
        return Answer.Show<HeirPage, HeirModel>(visit, new(archive, counts.Sum(count => count.Count)));
    }
}

/// <summary>What an archive says of itself.</summary>
/// <param name="Records">How many records anybody may see in it.</param>
public sealed record HeirModel(ArchiveNotice Archive, long Records);

using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Journal;

/// <summary>The journal of the whole register: every commit, or those that are asked for, the newest first.</summary>
public static class JournalPages
{
    private const int Size = 40;
    private const int MostAuthors = 500;

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var asked = JournalAsked.Of(visit);
        var commits = await visit.Register.Journal(asked.Before, Size + 1, visit.Caller.Viewer, stop, asked.Filter);
        var authors = await visit.Register.Authors(MostAuthors, stop);
        return Answer.Show<JournalPage, JournalModel>(visit, new(asked, authors, [.. commits.Take(Size)], commits.Count > Size ? commits[Size - 1].Number : null));
    }
}

/// <param name="Authors">Who has committed anything.</param>
/// <param name="Next">The number before which the next page begins; null on the last.</param>
public sealed record JournalModel(JournalAsked Asked, IReadOnlyList<string> Authors, IReadOnlyList<PastCommit> Commits, long? Next);

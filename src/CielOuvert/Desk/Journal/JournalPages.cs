using System.Globalization;
using CielOuvert.Desk.Editing;
using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Journal;

/// <summary>The journal of the whole register: every commit, the newest first.</summary>
public static class JournalPages
{
    private const int Size = 40;

    /// <summary>The number before which commits are shown; the newest when the address says nothing.</summary>
    public static string Before { get; } = "avant";

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var asked = QueryHelpers.ParseQuery(visit.Query).TryGetValue(Before, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var commits = await visit.Register.Journal(asked, Size + 1, visit.Caller.Viewer, stop);
        return Answer.Show<JournalPage, JournalModel>(visit, new([.. commits.Take(Size)], commits.Count > Size ? commits[Size - 1].Number : null));
    }
}

/// <param name="Next">The number before which the next page begins; null on the last.</param>
public sealed record JournalModel(IReadOnlyList<PastCommit> Commits, long? Next);

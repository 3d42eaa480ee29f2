using System.Globalization;
using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Journal;

/// <summary>One commit: what it changed, and the way to undo it whole.</summary>
public static class CommitPages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => WithCommit(visit, commit =>
        Task.FromResult(Answer.Show<CommitPage, CommitModel>(visit, new(commit, []))), stop);

    public static Task<Answer> Undo(Visit visit, Posted posted, CancellationToken stop) => WithCommit(visit, async commit =>
    {
        var why = posted.Text(Submission.WhyName) is { Length: > 0 } typed ? typed : EditingWords.Undone(commit.Number).In(visit.Tongue);
        var outcome = await visit.Register.Undo(commit.Number, visit.Caller.Author, why, stop);
        return outcome.IsDone(out var done)
            ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Journal, done.Number.ToString(CultureInfo.InvariantCulture), visit.Tongue))
            : Answer.Show<CommitPage, CommitModel>(visit, new(commit, [.. outcome.Refusals.Select(refusal => refusal.What)]), StatusCodes.Status422UnprocessableEntity);
    }, stop);

    private static async Task<Answer> WithCommit(Visit visit, Func<PastCommit, Task<Answer>> act, CancellationToken stop) =>
        long.TryParse(visit.Value("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue &&
        await visit.Register.Journal(number + 1, 1, visit.Viewer, stop) is [var commit] && commit.Number == number ? await act(commit) : await ErrorPages.NotFound(visit, stop);
}

/// <param name="Refused">Why it was not undone.</param>
public sealed record CommitModel(PastCommit Commit, IReadOnlyList<Phrase> Refused);

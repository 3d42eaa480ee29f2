using CielOuvert.Desk.Editing;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Home;

/// <summary>The records of a kind as the desk sees them, private ones too, by words and page by page.</summary>
public static class DeskListPages
{
    public const string Words = "q";
    public const string After = "after";

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (Paths.KindAt(visit.Value("segment")) is not { } kind) return await ErrorPages.NotFound(visit, stop);
        var asked = QueryHelpers.ParseQuery(visit.Query);
        var words = asked.TryGetValue(Words, out var typed) ? typed.ToString().Trim() : "";
        var selection = Selection.Of(kind.Code) with
        {
            Text = words.Length > 0 ? words : null,
            After = asked.TryGetValue(After, out var cursor) && cursor.ToString() is { Length: > 0 } after ? after : null,
        };
        var found = await visit.Register.Find(selection, visit.Caller.Viewer, AsOf.Now, stop);
        return found.IsDone(out var page)
            ? Answer.Show<DeskListPage, DeskListModel>(visit, new(kind, words, page.Records, page.Next, []))
            : Answer.Show<DeskListPage, DeskListModel>(visit, new(kind, words, [], null, [.. found.Refusals.Select(refusal => refusal.What)]), StatusCodes.Status400BadRequest);
    }
}

/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record DeskListModel(Kind Kind, string Words, IReadOnlyList<Record> Records, string? Next, IReadOnlyList<Formats.Words.Phrase> Refused);

using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Editing;

/// <summary>Making one record of two: the other is looked for, both are shown side by side, then they are merged.</summary>
public static class MergePages
{
    /// <summary>The record that stays: words to look for it in the address, its slug in the form.</summary>
    public const string Into = "_into";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithRecord(async record =>
    {
        var words = QueryHelpers.ParseQuery(visit.Query).TryGetValue(Into, out var typed) ? typed.ToString().Trim() : "";
        return await Show(visit, record, words, "", [], StatusCodes.Status200OK, stop);
    }, stop);

    public static Task<Answer> Merge(Visit visit, Posted posted, CancellationToken stop) => visit.WithRecord(async record =>
    {
        var (slug, why) = (posted.Text(Into), posted.Text(Submission.WhyName));
        if (await visit.Register.Read(slug, visit.Viewer, AsOf.Now, stop) is not Reading.Here(var into))
            return await Show(visit, record, slug, why, [EditingWords.ChooseTheOther], StatusCodes.Status422UnprocessableEntity, stop);
        var outcome = await visit.Register.Merge(record, into, visit.Caller.Author, why, stop);
        return outcome.Refusals.Count == 0
            ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, into, visit.Tongue))
            : await Show(visit, record, slug, why, [.. outcome.Refusals.Select(refusal => refusal.What)], StatusCodes.Status422UnprocessableEntity, stop);
    }, stop);

    private static async Task<Answer> Show(Visit visit, Record record, string words, string why, IReadOnlyList<Phrase> refused, int status, CancellationToken stop)
    {
        var into = Slug.IsWellFormed(words) && await visit.Register.Read(words, visit.Viewer, AsOf.Now, stop) is Reading.Here(var there) && there.Kind == record.Kind && there.Key != record.Key ? there : null;
        IReadOnlyList<Card> found = into is null ? await new LinkTyping(visit.Register, visit.Viewer).Find(words, new LinkShape([record.Kind.Code], isUpward: false), stop) : [];
        var rows = into is null ? [] : await SideBySide(visit, record, into, stop);
        return Answer.Show<MergePage, MergeModel>(visit, new(record, into, words, [.. found.Where(card => card.Key != record.Key)], rows, why, refused), status);
    }

    private static async Task<IReadOnlyList<FieldStep>> SideBySide(Visit visit, Record record, Record into, CancellationToken stop)
    {
        var showing = new Showing(visit, await Names.Around([record, into], visit, stop));
        return [.. record.Kind.Fields.All.Where(field => field.IsSaidIn(record) || field.IsSaidIn(into)).Select(field => new FieldStep(field, showing.Fact(field, record, record.Kind), showing.Fact(field, into, into.Kind)))];
    }
}

/// <param name="Into">The record that stays; null until it was chosen.</param>
/// <param name="Words">What was typed to find it.</param>
/// <param name="Rows">Both, field by field.</param>
public sealed record MergeModel(Record Record, Record? Into, string Words, IReadOnlyList<Card> Found, IReadOnlyList<FieldStep> Rows, string Why, IReadOnlyList<Phrase> Refused);

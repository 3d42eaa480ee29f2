using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Editions.Arranging;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Composing;

/// <summary>One block of a report: its words in every language, whether it is shown, which of its records it hides and why, who signs its text.</summary>
public static class BlockPages
{
    /// <summary>The record to hide, by its slug.</summary>
    public const string Which = "_record";
    public const string Because = "_because";
    public const string Quality = "_as";

    /// <summary>What is asked of a block, among the fields of a chapter.</summary>
    public static readonly IReadOnlyList<Field> Asked = [Common.Name, ChapterKind.Intro, ChapterKind.Text, ChapterKind.Figures, ChapterKind.Hidden, ChapterKind.HiddenBecause];

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => WithBlock(visit, async (chapter, edition) =>
    {
        var form = await visit.Editing().Open(chapter, stop);
        if (await visit.Unsent(stop) is not { } unsent) return await Show(visit, chapter, edition, new(form), stop);
        foreach (var one in Asked) form.State.Take(one.Key, unsent.State);
        return await Show(visit, chapter, edition, new(form) { Why = unsent.Why, Revision = unsent.Revision }, stop);
    }, stop);

    public static Task<Answer> Do(Visit visit, Posted posted, CancellationToken stop) => WithBlock(visit, async (chapter, edition) =>
    {
        var sent = Submission.Of(posted);
        var typed = new BlockTyped(await visit.Editing().Open(chapter, stop)) { Why = sent.Why, Because = posted.Text(Because), Quality = posted.Text(Quality), Revision = sent.Revision };
        if (edition is not null && FrozenEdition.Of(edition) is not null) return await Show(visit, chapter, edition, typed with { Refused = [ArrangingWords.Frozen.What] }, stop);
        var outcome = sent.Act.Split(':') switch
        {
            ["hide"] => await Hide(visit, chapter, posted.Text(Which), typed.Because, stop),
            ["unhide", var slug] => await new Arranging(visit.Register).Unhide(chapter, slug, visit.Caller.Author, ArrangingWords.Shown.In(visit.Tongue), stop),
            ["sign"] => await new Arranging(visit.Register).Sign(
                chapter, typed.Quality.Length > 0 ? Localized.Of(visit.Tongue.Code, typed.Quality) : null, visit.Today, visit.Caller.Author, ArrangingWords.Signed.In(visit.Tongue), stop),
            _ => null,
        };
        if (outcome is null) return await Save(visit, chapter, edition, sent, typed, stop);
        return outcome.Refusals.Count == 0 ? Back(visit, chapter) : await Show(visit, chapter, edition, typed with { Refused = [.. outcome.Refusals.Select(refusal => refusal.What)] }, stop);
    }, stop);

    private static async Task<Answer> Save(Visit visit, Record chapter, Record? edition, Submission sent, BlockTyped typed, CancellationToken stop)
    {
        var saving = await visit.Editing().AmendOnly(chapter, Asked, sent, stop);
        return saving.Saved is not null ? Back(visit, chapter) : await Show(visit, chapter, edition, typed with { Form = saving.Form }, stop);
    }

    private static async Task<Outcome<Commit>> Hide(Visit visit, Record chapter, string slug, string because, CancellationToken stop)
    {
        if (await visit.Register.Read(slug, visit.Viewer, AsOf.Now, stop) is not Reading.Here) return ArrangingWords.HideWhat;
        if (because.Length == 0) return ArrangingWords.HideWhy;
        return await new Arranging(visit.Register).Hide(chapter, slug, Localized.Of(visit.Tongue.Code, because), visit.Caller.Author, because, stop);
    }

    private static Answer Back(Visit visit, Record chapter) => Answer.SeeOther(DeskPaths.Of(DeskPaths.Block, chapter, visit.Tongue));

    private static async Task<Answer> Show(Visit visit, Record chapter, Record? edition, BlockTyped typed, CancellationToken stop)
    {
        var shown = edition is null ? [] : await Records(visit, chapter, edition, stop);
        var hidden = ChapterKind.HiddenRecords.Or(chapter, []);
        var cards = await visit.Register.Cards([.. hidden.Select(one => ChapterKind.HiddenRecord.Or(one, "")), .. shown.SelectMany(LinksIn.Of)], visit.Viewer, AsOf.Now, stop);
        var isRefused = typed.Refused.Count > 0 || typed.Form.Refused.Count > 0;
        return Answer.Show<BlockPage, BlockModel>(visit, new(chapter, edition, typed, shown, hidden, cards), isRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>The records that the block would show to everybody.</summary>
    private static async Task<IReadOnlyList<Record>> Records(Visit visit, Record chapter, Record edition, CancellationToken stop)
    {
        if (!EditionKind.Period.In(edition).IsKnown(out PartialDate? period)) return [];
        var read = await new EditionReading(visit.Register, Viewer.Visitor, AsOf.Now) { Composer = visit.Viewer }.Read(edition, period, stop);
        var content = read.Value?.Chapters.FirstOrDefault(one => one.Chapter.Slug == chapter.Slug);
        return [.. (content?.Parts ?? []).SelectMany(part => part.Records).DistinctBy(record => record.Key)];
    }

    private static Task<Answer> WithBlock(Visit visit, Func<Record, Record?, Task<Answer>> act, CancellationToken stop) => visit.WithRecord(async chapter =>
    {
        if (chapter.Kind != ChapterKind.Kind) return await ErrorPages.NotFound(visit, stop);
        var reading = await visit.Register.Read(ChapterKind.IsPartOf.Or(chapter, ""), visit.Viewer, AsOf.Now, stop);
        return await act(chapter, reading is Reading.Here(var edition) && edition.Kind == EditionKind.Kind ? edition : null);
    }, stop);
}

/// <summary>What was typed in the forms of a block so far.</summary>
public sealed record BlockTyped(FormView Form)
{
    public string Why { get; init; } = "";

    public string Because { get; init; } = "";

    public string Quality { get; init; } = "";

    /// <summary>The version that the form was opened with; null when that is the one that stands.</summary>
    public int? Revision { get; init; }

    public IReadOnlyList<Phrase> Refused { get; init; } = [];
}

/// <param name="Edition">The report it is of; null when it is of none that is there.</param>
/// <param name="Shown">The records that it shows.</param>
/// <param name="Hidden">Those that it hides, each with its reason.</param>
/// <param name="Cards">By slug, those that are hidden.</param>
public sealed record BlockModel(
    Record Chapter, Record? Edition, BlockTyped Typed, IReadOnlyList<Record> Shown, IReadOnlyList<Register.Kinds.Shapes.Group> Hidden, IReadOnlyDictionary<string, Card> Cards);

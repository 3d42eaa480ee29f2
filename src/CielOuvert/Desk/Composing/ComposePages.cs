using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Freezes;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Report.Editions.Arranging;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Composing;

/// <summary>Composing a report: its blocks in their order, each with what it hides.</summary>
public static class ComposePages
{
    public const string Up = "_up";
    public const string Down = "_down";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithEdition(edition => Show(visit, edition, [], stop), stop);

    public static Task<Answer> Move(Visit visit, Posted posted, CancellationToken stop) => visit.WithEdition(async edition =>
    {
        if (FrozenEdition.Of(edition) is not null) return await Show(visit, edition, [ArrangingWords.Frozen], stop);
        var (slug, by) = posted.Has(Up) ? (posted.Text(Up), -1) : (posted.Text(Down), 1);
        var outcome = await new Arranging(visit.Register).Move(edition, slug, by, visit.Caller.Author, visit.Tongue, stop);
        return outcome.Refusals.Count == 0
            ? Answer.SeeOther($"{DeskPaths.Of(DeskPaths.Compose, edition, visit.Tongue)}#{slug}")
            : await Show(visit, edition, outcome.Refusals, stop);
    }, stop);

    private static async Task<Answer> Show(Visit visit, Record edition, IReadOnlyList<Refusal> refused, CancellationToken stop) => Answer.Show<ComposePage, ComposeModel>(
        visit,
        new(edition, await new Arranging(visit.Register).Chapters(edition, visit.Viewer, stop), FrozenEdition.Of(edition) is not null, [.. refused.Select(refusal => refusal.What)]),
        refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

public sealed record ComposeModel(Record Edition, IReadOnlyList<Record> Chapters, bool IsFrozen, IReadOnlyList<Phrase> Refused);

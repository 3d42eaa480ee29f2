using CielOuvert.Desk.Freezes;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Reports;

namespace CielOuvert.Desk.Composing;

/// <summary>A report before it is public: its blocks as the desk has them, filled with what everybody may read.</summary>
public static class PreviewPages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithEdition(async edition =>
    {
        var composed = await Compose(edition, visit, stop);
        return composed.IsDone(out var document) ? Answer.Show<PreviewPage, PreviewModel>(visit, new(edition, document)) : EditionPages.Unprintable(edition, composed.Refusals, visit);
    }, stop);

    public static Task<Answer> Print(EditionPrints prints, string extension, Visit visit, CancellationToken stop) => visit.WithEdition(
        async edition => await prints.Print(edition, await Compose(edition, visit, stop), extension, visit, stop), stop);

    private static async Task<Outcome<Document>> Compose(Record edition, Visit visit, CancellationToken stop)
    {
        if (!EditionKind.Period.In(edition).IsKnown(out var period)) return FreezingWords.NoPeriod;
        var read = await new EditionReading(visit.Register, Viewer.Visitor, AsOf.Now) { Composer = visit.Viewer }.Read(edition, period, stop);
        return read.IsDone(out var content) ? Report.Editions.Composing.Compose(content, visit.Tongue) : Outcome<Document>.Refused(read.Refusals);
    }
}

public sealed record PreviewModel(Record Edition, Document Document);

using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Editions.Parts;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;
using Reading = CielOuvert.Register.Records.Reading;

namespace CielOuvert.Site.Reports;

/// <summary>A report for one initiative, one funder or one period: the same selections, narrowed, at an address of its own.</summary>
public static class PartPages
{
    public static PageHandler Show(NarrowedBy by) => (visit, stop) => With(visit, by, (edition, composed) => Task.FromResult(composed.IsDone(out var document)
        ? Answer.Show<PartPage, PartModel>(visit, new(edition, by, document))
        : EditionPages.Unprintable(edition, composed.Refusals, visit)), stop);

    public static PageHandler Print(EditionPrints prints, NarrowedBy by, string extension) =>
        (visit, stop) => With(visit, by, (edition, composed) => prints.Print(edition, composed, extension, visit, stop), stop);

    private static async Task<Answer> With(Visit visit, NarrowedBy by, Func<Record, Outcome<Document>, Task<Answer>> show, CancellationToken stop)
    {
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        if (reading is not Reading.Here(var edition) || edition.Kind != EditionKind.Kind) return await Elsewhere.Of(reading, visit, stop);
        var read = await new PartOfEdition(visit.Register, visit.Viewer).Read(edition, by, visit.Value("part"), stop);
        if (read is null) return await ErrorPages.NotFound(visit, stop);
        return await show(edition, read.IsDone(out var content) ? Composing.Compose(content, visit.Tongue) : Outcome<Document>.Refused(read.Refusals));
    }
}

public sealed record PartModel(Record Edition, NarrowedBy By, Document Document);

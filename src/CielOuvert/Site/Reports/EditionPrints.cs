using System.Text;
using CielOuvert.Exchange.Signposts;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using CielOuvert.Report.Printing.Word;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;
using Reading = CielOuvert.Register.Records.Reading;

namespace CielOuvert.Site.Reports;

/// <summary>
/// The other forms of a report, printed when they are asked for. A PDF takes a child process: one at a time is printed, and kept until the next
/// commit, so that a crowd at one address costs one printing.
/// </summary>
public sealed class EditionPrints(TimeProvider clock)
{
    private const string PdfType = "application/pdf";

    /// <summary>PDFs kept at most; then all are printed again.</summary>
    private const int MostKept = 4;

    private readonly SemaphoreSlim printing = new(1);
    private readonly Dictionary<(long Journal, string Path), byte[]> kept = [];

    /// <summary>The print of a report as everybody reads it.</summary>
    /// <param name="extension">One of <see cref="EditionForms"/>.</param>
    public PageHandler Of(string extension) => async (visit, stop) =>
    {
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        if (reading is not Reading.Here(var record) || record.Kind != EditionKind.Kind) return await Elsewhere.Of(reading, visit, stop, $".{extension}");
        var print = await Print(record, await EditionPages.Compose(record, visit, stop), extension, visit, stop);
        return print is Answer.File file ? file with { Links = Signposting.OfFile(new(visit.Frame.Absolute(Paths.Of(record, visit.Tongue)))) } : print;
    };

    /// <summary>The print of a composed document; a page that says why when it cannot be had.</summary>
    public async Task<Answer> Print(Record edition, Outcome<Document> composed, string extension, Visit visit, CancellationToken stop)
    {
        if (!composed.IsDone(out var document)) return EditionPages.Unprintable(edition, composed.Refusals, visit);
        var printed = await Printed(document, extension, visit, stop);
        return printed.IsDone(out var file) ? file with { IsForAnySite = true } : EditionPages.Unprintable(edition, printed.Refusals, visit);
    }

    private async Task<Outcome<Answer.File>> Printed(Document document, string extension, Visit visit, CancellationToken stop) => extension switch
    {
        "pdf" => await PrintPdf(visit, document, stop),
        "docx" => new Answer.File(WordDocument.Of(document), EditionForms.WordType, IsText: false),
        "json" => new Answer.File(ReportJson.Of(document), "application/json; charset=utf-8", IsText: true),
        _ => new Answer.File(Encoding.UTF8.GetBytes(PlainText.Of(document)), "text/plain; charset=utf-8", IsText: true),
    };

    private async Task<Outcome<Answer.File>> PrintPdf(Visit visit, Document document, CancellationToken stop)
    {
        var key = (visit.Frame.Journal, visit.Path);
        await printing.WaitAsync(stop);
        try
        {
            if (kept.TryGetValue(key, out var known)) return new Answer.File(known, PdfType, IsText: false);
            var pdf = await new PdfPrinter(Press.Find(), clock).Print(document, stop);
            if (!pdf.IsDone(out var bytes)) return Outcome<Answer.File>.Refused(pdf.Refusals);
            if (kept.Count >= MostKept) kept.Clear();
            kept[key] = bytes;
            return new Answer.File(bytes, PdfType, IsText: false);
        }
        finally
        {
            printing.Release();
        }
    }
}

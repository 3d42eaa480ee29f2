using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
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
    private readonly Dictionary<(long Journal, string Slug, Tongue Tongue), byte[]> kept = [];

    public Task<Answer> Pdf(Visit visit, CancellationToken stop) => Print(visit, PrintPdf, stop);

    public Task<Answer> Json(Visit visit, CancellationToken stop) =>
        Print(visit, (_, document, _) => Done(ReportJson.Of(document), "application/json; charset=utf-8", isText: true), stop);

    public Task<Answer> Text(Visit visit, CancellationToken stop) =>
        Print(visit, (_, document, _) => Done(Encoding.UTF8.GetBytes(PlainText.Of(document)), "text/plain; charset=utf-8", isText: true), stop);

    private delegate Task<Outcome<Answer.File>> Printer(Visit visit, Document document, CancellationToken stop);

    private static async Task<Answer> Print(Visit visit, Printer printer, CancellationToken stop)
    {
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        if (reading is not Reading.Here(var record) || record.Kind != EditionKind.Kind) return await Elsewhere.Of(reading, visit, stop);
        var composed = await EditionPages.Compose(record, visit, stop);
        if (!composed.IsDone(out var document)) return EditionPages.Unprintable(record, composed.Refusals, visit);
        var printed = await printer(visit, document, stop);
        return printed.IsDone(out var file) ? file : EditionPages.Unprintable(record, printed.Refusals, visit);
    }

    private async Task<Outcome<Answer.File>> PrintPdf(Visit visit, Document document, CancellationToken stop)
    {
        var key = (visit.Frame.Journal, visit.Value("slug"), visit.Tongue);
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

    private static Task<Outcome<Answer.File>> Done(byte[] bytes, string contentType, bool isText) => Task.FromResult<Outcome<Answer.File>>(new Answer.File(bytes, contentType, isText));
}

using System.Diagnostics;
using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Printing;
using UglyToad.PdfPig;

namespace CielOuvert.Tests.Printing;

/// <summary>A printed PDF, and what Debian's tools and PdfPig see in it. A tool that is missing fails the test: <c>./ciel test</c> installs them.</summary>
internal sealed record Pdf(byte[] Bytes)
{
    private static readonly Lazy<Task<Pdf>> Printed = new(() => Print(ASampleReport.Whole));

    /// <summary>The whole sample, printed once for all the tests that read it.</summary>
    public static Task<Pdf> Sample => Printed.Value;

    public static async Task<Pdf> Print(Document document)
    {
        var printed = await new PdfPrinter(Press.Find(), TimeProvider.System).Print(document, TestContext.Current.CancellationToken);
        return printed.IsDone(out var bytes) ? new Pdf(bytes) : throw new InvalidOperationException(string.Join('\n', printed.Refusals.Select(why => why.In(Tongue.English))));
    }

    public Task<string> Info => Ask("pdfinfo");

    public Task<string> Fonts => Ask("pdffonts");

    /// <summary>The tagged structure, without its words.</summary>
    public Task<string> Structure => Ask("pdfinfo", "-struct");

    /// <summary>What one copies from the pages: signs that are drawn as a box are themselves.</summary>
    public Task<string> Copied => Ask("pdftotext", ["-raw"], ["-"]);

    /// <summary>The words in the order of the structure.</summary>
    public string Spoken() => Tags.Read(Bytes);

    /// <summary>The words of the pages as they are painted, one after the other.</summary>
    public string Painted()
    {
        using var pdf = PdfDocument.Open(Bytes);
        return string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
    }

    public Task<string> Ask(string tool, params string[] options) => Ask(tool, options, []);

    private async Task<string> Ask(string tool, string[] before, string[] after)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ciel-{Path.GetRandomFileName()}.pdf");
        await File.WriteAllBytesAsync(file, Bytes);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, [.. before, file, .. after]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })
                ?? throw new InvalidOperationException($"{tool} does not start.");
            var errors = process.StandardError.ReadToEndAsync();
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{tool}: {await errors}");
        }
        finally
        {
            File.Delete(file);
        }
    }
}

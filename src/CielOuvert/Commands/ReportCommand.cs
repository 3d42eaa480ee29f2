using System.CommandLine;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Printing;
using CielOuvert.Report.Printing.Word;
using CielOuvert.Site.Reports;

namespace CielOuvert.Commands;

/// <summary><c>ciel report PERIOD --out DIR</c>: prints the edition on a period as HTML, PDF, Word, JSON and plain text.</summary>
internal static class ReportCommand
{
    public static Command Make(Terminal terminal)
    {
        var period = new Argument<string>("PERIOD") { Description = terminal.Words("La période : 2020.", "The period: 2020.") };
        var folder = new Option<string>("--out", "-o") { Description = terminal.Words("Le dossier où imprimer.", "The folder to print into."), Required = true };
        var language = new Option<string?>("--language") { Description = terminal.Words("La langue : fr ou en. Par défaut, la langue principale du registre.", "The language: fr or en. By default, the main one of the register.") };
        var asOf = new Option<DateTime?>("--as-of") { Description = terminal.Words("L’instant auquel lire le registre.", "The instant at which to read the register.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("report", terminal.Words("Imprimer le rapport d’une période, dans tous les formats.", "Print the report on a period, in every format.")) { period, folder, language, asOf, register };
        command.SetAction((parsed, stop) =>
        {
            var typed = PartialDate.Parse(parsed.GetRequiredValue(period));
            if (!typed.IsDone(out var asked)) return Task.FromResult(terminal.Refuse(typed.Refusals));
            return RegisterOption.With(parsed.GetRequiredValue(register), terminal, async opened =>
            {
                var at = parsed.GetValue(asOf) is { } instant ? await opened.At(instant, stop) : AsOf.Now;
                return await Print(opened, asked, at, parsed.GetValue(language), parsed.GetRequiredValue(folder), terminal, stop);
            }, stop);
        });
        return command;
    }

    private static async Task<int> Print(Register.Register register, PartialDate period, AsOf asOf, string? language, string folder, Terminal terminal, CancellationToken stop)
    {
        var read = await new EditionReading(register, Viewer.Visitor, asOf).Read(period, stop);
        if (!read.IsDone(out var content)) return terminal.Refuse(read.Refusals);
        var tongue = Tongues.FromCode(language ?? content.Descriptor.MainLanguage) ?? Tongue.French;
        var composed = Composing.Compose(content, tongue);
        if (!composed.IsDone(out var document)) return terminal.Refuse(composed.Refusals);
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, content.Edition.Slug);
        await File.WriteAllTextAsync($"{name}.txt", PlainText.Of(document), stop);
        await File.WriteAllBytesAsync($"{name}.json", ReportJson.Of(document), stop);
        await File.WriteAllBytesAsync($"{name}.docx", WordDocument.Of(document), stop);
        await ReportFile.Write(document, folder, content.Edition.Slug, stop);
        return await PrintPdf(document, name, terminal, stop);
    }

    private static async Task<int> PrintPdf(Document document, string name, Terminal terminal, CancellationToken stop)
    {
        var pdf = await new PdfPrinter(Press.Find(), TimeProvider.System).Print(document, stop);
        if (!pdf.IsDone(out var bytes))
        {
            terminal.Refuse(pdf.Refusals);
            terminal.Say($"Imprimé sans le PDF : {name}.html, .docx, .json, .txt", $"Printed without the PDF: {name}.html, .docx, .json, .txt");
            return ExitCode.Partly;
        }

        await File.WriteAllBytesAsync($"{name}.pdf", bytes, stop);
        terminal.Say($"Imprimé : {name}.html, .pdf, .docx, .json, .txt ({bytes.Length.ToString("#,0", CultureInfo.InvariantCulture)} octets de PDF)",
            $"Printed: {name}.html, .pdf, .docx, .json, .txt ({bytes.Length.ToString("#,0", CultureInfo.InvariantCulture)} bytes of PDF)");
        return ExitCode.Done;
    }
}

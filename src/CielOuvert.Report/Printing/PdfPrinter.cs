using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>Prints a report as PDF/UA-1. The same document gives the same bytes: the file's date is the register's as-of instant, and its fonts are ours.</summary>
/// <param name="press">What prints; null when this machine has none.</param>
/// <param name="clock">Tells when a print has taken too long.</param>
/// <param name="patience">After this time the child is ended.</param>
public sealed class PdfPrinter(Press? press, TimeProvider clock, TimeSpan? patience = null)
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(2);

    public async Task<Outcome<byte[]>> Print(Document document, CancellationToken stop)
    {
        if (Proofreading.Of(document) is { Count: > 0 } refusals) return Outcome<byte[]>.Refused(refusals);
        if (press is null) return NoPress;
        return await Run(press, TypstSource.Of(document), document.Colophon.AsOf.ToUnixTimeSeconds(), stop);
    }

    /// <summary>What is missing, and how to get it.</summary>
    public static Refusal NoPress { get; } = Refusal.Of(
        $"Le PDF n’est pas imprimé : il faut Node 18 ou plus, puis « npm ci --prefix {Press.Folder} » (ou « ./ciel demo », qui le fait) ; ou bien la commande typst 0.14. Les autres formats sont imprimés.",
        $"The PDF is not printed: Node 18 or later is needed, then 'npm ci --prefix {Press.Folder}' (or './ciel demo', which does it); or else the command typst 0.14. The other formats are printed.");

    private async Task<Outcome<byte[]>> Run(Press press, string source, long instant, CancellationToken stop)
    {
        using var child = new Process { StartInfo = Start(press, instant) };
        using var late = new CancellationTokenSource(patience, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            child.Start();
        }
        catch (Win32Exception why)
        {
            return Refusal.Of($"Le PDF n’est pas imprimé : « {press.Program} » ne démarre pas ({why.Message}).", $"The PDF is not printed: '{press.Program}' does not start ({why.Message}).");
        }

        try
        {
            var said = child.StandardError.ReadToEndAsync(end.Token);
            using var pdf = new MemoryStream();
            var printed = child.StandardOutput.BaseStream.CopyToAsync(pdf, end.Token);
            await Feed(child, press.Script is null ? source : Job(press, source, instant), end.Token);
            await Task.WhenAll(printed, said);
            await child.WaitForExitAsync(end.Token);
            return child.ExitCode == 0 && pdf.Length > 0 ? pdf.ToArray() : Objected(await said);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return Refusal.Of(
                $"Le PDF n’est pas imprimé : l’imprimeur n’avait pas fini après {patience.TotalSeconds:0} s. Il a été arrêté ; les autres formats sont imprimés.",
                $"The PDF is not printed: the press had not finished after {patience.TotalSeconds:0} s. It was ended; the other formats are printed.");
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Start(Press press, long instant)
    {
        string[] arguments = press.Script is { } script
            ? [script]
            : ["compile", "--format", "pdf", "--pdf-standard", "ua-1", "--creation-timestamp", instant.ToString(CultureInfo.InvariantCulture), "--font-path", press.Fonts, "--ignore-system-fonts", "-", "-"];
        return new ProcessStartInfo(press.Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
    }

    private static string Job(Press press, string source, long instant)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteString("fonts", press.Fonts);
            json.WriteNumber("instant", instant);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static async Task Feed(Process child, string words, CancellationToken stop)
    {
        try
        {
            await child.StandardInput.WriteAsync(words.AsMemory(), stop);
            child.StandardInput.Close();
        }
        catch (IOException closed)
        {
            // It ended before it had read all: what it said on stderr tells why, and the exit code that it did not print.
            Debug.WriteLine(closed.Message);
        }
    }

    private static Refusal Objected(string said)
    {
        var lines = string.Join(" · ", said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5));
        return Refusal.Of(
            $"Le PDF n’est pas imprimé : Typst refuse le document, car il ne serait pas accessible ou pas lisible. Il dit : {lines}",
            $"The PDF is not printed: Typst refuses the document, as it would not be accessible or readable. It says: {lines}");
    }
}

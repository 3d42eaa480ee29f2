using System.Text;
using CielOuvert.Formats.Words;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace CielOuvert.Formats.Files;

/// <summary>What a PDF says of itself.</summary>
/// <param name="Words">Its text, for search: no page shows it.</param>
/// <param name="Title">The title that its author gave it; null when none.</param>
public sealed record ReadPdf(int Pages, string Words, string? Title);

/// <summary>Reads a PDF to its end, so that what is kept can be read, holds no program, and is found by its words.</summary>
public static class PdfReading
{
    /// <summary>Text beyond is not searched: what a thick book holds.</summary>
    public const int MostWords = 2_000_000;

    private const int MostPages = 3_000;
    private const int TailLength = 2_048;

    public static Outcome<ReadPdf> Read(byte[] bytes)
    {
        if (FileSniffing.HasMarkup(bytes)) return new Refusal(FileWords.TwoThings);
        if (!EndsWhole(bytes)) return new Refusal(FileWords.BrokenPdf);
        // Before anything opens it: the reader unpacks some streams to find its way.
        if (PdfStreams.Swell(bytes)) return new Refusal(FileWords.PdfTooLarge);
        try
        {
            using var document = PdfDocument.Open(bytes);
            if (document.IsEncrypted) return new Refusal(FileWords.LockedPdf);
            if (document.NumberOfPages > MostPages) return new Refusal(FileWords.PdfTooIntricate);
            if (document.NumberOfPages == 0) return new Refusal(FileWords.BrokenPdf);
            if (PdfActions.Of(document) is { } why) return new Refusal(why);
            return new ReadPdf(document.NumberOfPages, WordsOf(document), document.Information.Title is { Length: > 0 } title ? title.Trim() : null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Refusal(FileWords.LockedPdf);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            // A hostile file makes the reader fail in as many ways as it has lines: each means the same for who sent it.
            return new Refusal(FileWords.BrokenPdf);
        }
    }

    /// <summary>Whether the mark of its end is there (ISO 32000-2, 7.5.5), and nothing but blanks after it.</summary>
    private static bool EndsWhole(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[^Math.Min(bytes.Length, TailLength)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0 && tail[(end + 5)..].IndexOfAnyExcept(" \r\n\t\0"u8) < 0;
    }

    private static string WordsOf(PdfDocument document)
    {
        var words = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            AddWords(page, words);
            if (words.Length >= MostWords) break;
        }

        return words.ToString(0, Math.Min(words.Length, MostWords));
    }

    private static void AddWords(Page page, StringBuilder words)
    {
        foreach (var word in page.GetWords())
        {
            foreach (var letter in word.Text) words.Append(char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter);
            words.Append(' ');
        }

        words.Append('\n');
    }
}

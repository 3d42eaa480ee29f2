using System.Text;
using CielOuvert.Formats.Csv;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Tables;

/// <summary>
/// Reads CSV as people send it (RFC 4180, and what spreadsheets make of it): comma, semicolon, tab or bar; any end of line; quotes only where a
/// cell begins with one. Each row knows the line where it starts.
/// </summary>
internal sealed class DelimitedReading
{
    private static readonly char[] Delimiters = [';', '\t', ',', '|'];

    private readonly string text;
    private readonly char delimiter;
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int at;
    private int line = 1;

    private DelimitedReading(string text, char delimiter) => (this.text, this.delimiter) = (text, delimiter);

    public static Outcome<SentTable> Read(SentText sent, string fileName)
    {
        var text = sent.Text;
        // Excel announces its own delimiter so, on a line before the table.
        if (text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.AsSpan(5).IndexOfAnyExcept('\r', '\n') is not 0)
            return new DelimitedReading(text, text[4]) { at = AfterLine(text), line = 2 }.Rows(fileName, sent.Repairs);
        return new DelimitedReading(text, DelimiterOf(text)).Rows(fileName, sent.Repairs);
    }

    private Outcome<SentTable> Rows(string fileName, IReadOnlyList<Refusal> repairs)
    {
        var rows = new List<CsvRow>();
        while (at < text.Length)
        {
            var start = line;
            if (ReadRow() is { } wrong) return wrong.At(fileName, start);
            if (cells.Any(one => one.Length > SentTable.MostInCell)) return TableRefusals.LongCell.At(fileName, start);
            if (cells is not [""]) rows.Add(new([.. cells], start));
            if (rows.Count > SentTable.MostRows + 1) return TableRefusals.TooManyRows.At(fileName, start);
        }

        return SentTable.Of(rows, fileName, repairs);
    }

    /// <summary>One row into <see cref="cells"/>; why not, when a quote never closes.</summary>
    private Refusal? ReadRow()
    {
        cells.Clear();
        while (true)
        {
            cell.Clear();
            if (at < text.Length && text[at] == '"' && !ReadQuoted()) return TableRefusals.OpenQuote;
            while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n')) cell.Append(text[at++]);
            cells.Add(cell.ToString().Trim());
            if (at < text.Length && text[at] == delimiter) at++;
            else break;
        }

        EndLine();
        return null;
    }

    /// <summary>A cell between quotes, where a quote is written twice; false when the text ends before it.</summary>
    private bool ReadQuoted()
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (text[at] == '"')
            {
                at++;
                return true;
            }
            else
            {
                if (text[at] == '\n') line++;
                if (text[at] != '\r') cell.Append(text[at]);
            }
        }

        return false;
    }

    private void EndLine()
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        line++;
    }

    private static int AfterLine(string text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The delimiter that the first line holds most, out of quotes; a comma when it holds none.</summary>
    private static char DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var (isQuoted, hasWords) = (false, false);
        foreach (var one in text)
        {
            if (one == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (one is '\n' && hasWords) break;
            hasWords |= !char.IsWhiteSpace(one);
            if (Array.IndexOf(Delimiters, one) is >= 0 and var found) counts[found]++;
        }

        var most = counts.Max();
        return most == 0 ? ',' : Delimiters[Array.IndexOf(counts, most)];
    }
}

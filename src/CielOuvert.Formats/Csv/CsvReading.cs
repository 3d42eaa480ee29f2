using System.Globalization;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CsvHelper;
using CsvHelper.Configuration;

namespace CielOuvert.Formats.Csv;

/// <summary>Reads a simple table: RFC 4180, comma, UTF-8 with or without mark, LF or CR LF, a header. Every cell is text.</summary>
public static class CsvReading
{
    /// <summary>The most that such a table may weigh: 16 MiB.</summary>
    public const int DefaultLimit = 16 << 20;

    /// <param name="fileName">The file as the person knows it, for refusals.</param>
    public static Outcome<CsvTable> Read(ReadOnlySpan<byte> bytes, string fileName, int limit = DefaultLimit)
    {
        if (bytes.Length > limit) return CsvRefusals.TooLarge(limit).At(fileName);
        return Utf8Text.TryRead(bytes, out var text, out var odd) ? Read(text, fileName) : CsvRefusals.NotUtf8.At(fileName, odd.Line);
    }

    private static Outcome<CsvTable> Read(string text, string fileName)
    {
        var isAmiss = false;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            DetectDelimiter = false,
            IgnoreBlankLines = true,
            Mode = CsvMode.RFC4180,
            BadDataFound = _ => isAmiss = true,
        });
        if (!parser.Read() || parser.Record is not { } header) return CsvRefusals.Empty.At(fileName, 1);
        if (header.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice) return CsvRefusals.ColumnTwice(twice.Key).At(fileName, 1);

        var rows = new List<CsvRow>();
        var start = 1;
        for (var end = parser.RawRow; parser.Read() && parser.Record is { } cells; end = parser.RawRow)
        {
            // A cell may hold lines, and the parser tells the last of the row.
            start = end + 1;
            var line = parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            if (isAmiss) break;
            if (cells.Length != header.Length) return CsvRefusals.OtherWidth(cells.Length, header.Length).At(fileName, line);
            rows.Add(new CsvRow(cells, line));
        }

        return isAmiss || IsCutInQuotes(text) ? CsvRefusals.Quotes.At(fileName, start) : new CsvTable(header, rows);
    }

    /// <summary>Quotes go by pairs, doubled ones too: an odd number of them means that one does not close.</summary>
    private static bool IsCutInQuotes(string text) => text.AsSpan().Count('"') % 2 == 1;
}

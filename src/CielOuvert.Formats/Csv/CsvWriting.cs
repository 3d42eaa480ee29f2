using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CielOuvert.Formats.Csv;

/// <summary>For whom a table is written.</summary>
public enum CsvReaders
{
    /// <summary>Programs: every cell is written as it is.</summary>
    Programs,

    /// <summary>
    /// Spreadsheets, which would run a cell that starts with <c>= + - @</c>, a tab or a carriage return (OWASP, “CSV injection”): it gets an
    /// apostrophe in front. Such a table does not read back as it was.
    /// </summary>
    Spreadsheets,
}

/// <summary>Writes a simple table: RFC 4180 with LF, comma, UTF-8 without mark, quotes only where they are needed.</summary>
public static class CsvWriting
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The mark of UTF-8, for readers that need one to know it.</summary>
    public static ReadOnlyMemory<byte> Mark { get; } = new byte[] { 0xEF, 0xBB, 0xBF };

    /// <summary>Some rows of a table, to be written after others.</summary>
    public static byte[] Rows(IEnumerable<IReadOnlyList<string>> rows, CsvReaders readers)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(bytes, Strict, leaveOpen: true), Configuration(readers)))
            foreach (var row in rows) WriteRow(csv, row);
        return bytes.ToArray();
    }

    public static byte[] Write(CsvTable table, CsvReaders readers = CsvReaders.Programs) => Write(table.Header, table.Rows.Select(row => row.Cells), readers);

    /// <exception cref="ArgumentException">A row has not as many cells as the header has columns.</exception>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, CsvReaders readers = CsvReaders.Programs)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(bytes, Strict, leaveOpen: true), Configuration(readers)))
        {
            WriteRow(csv, header);
            foreach (var row in rows)
            {
                if (row.Count != header.Count) throw new ArgumentException($"A row has {row.Count} cells under {header.Count} columns.", nameof(rows));
                WriteRow(csv, row);
            }
        }

        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    private static CsvConfiguration Configuration(CsvReaders readers) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        NewLine = "\n",
        Mode = CsvMode.RFC4180,
        // A lone empty cell would be a blank line, which readers skip.
        ShouldQuote = given => ConfigurationFunctions.ShouldQuote(given) || (given.Field is null or "" && given.Row.Index == 0),
        InjectionOptions = readers == CsvReaders.Spreadsheets ? InjectionOptions.Escape : InjectionOptions.None,
        InjectionEscapeCharacter = '\'',
    };
}

using CielOuvert.Formats.Csv;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Tables;

/// <summary>A table as somebody sent it: rows of as many cells as there are columns, each with its line.</summary>
/// <param name="Repairs">What was mended to read it.</param>
/// <param name="Refused">Lines that cannot be read, and why; the others are in <paramref name="Rows"/>.</param>
public sealed record SentTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows, IReadOnlyList<Refusal> Repairs, IReadOnlyList<Refusal> Refused)
{
    /// <summary>The most columns that a table may have.</summary>
    public const int MostColumns = 500;

    /// <summary>The most rows.</summary>
    public const int MostRows = 200_000;

    /// <summary>The most characters in a cell.</summary>
    public const int MostInCell = 1_000_000;

    /// <summary>Reads CSV and XLSX alike, by what the file is and not by its name.</summary>
    public static Outcome<SentTable> Read(byte[] bytes, string fileName)
    {
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..]) return SheetReading.Read(bytes, fileName);
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) return TableRefusals.OldExcel.At(fileName);
        var read = SentText.Read(bytes, fileName);
        return read.IsDone(out var text) ? DelimitedReading.Read(text, fileName) : Outcome<SentTable>.Refused(read.Refusals);
    }

    /// <summary>Makes a table of rows as they came: names the columns, pads short rows, refuses those that say more than there are columns.</summary>
    internal static Outcome<SentTable> Of(IReadOnlyList<CsvRow> rows, string fileName, IReadOnlyList<Refusal> repairs)
    {
        if (rows is not [var first, ..]) return TableRefusals.Empty.At(fileName, 1);
        var filled = first.Cells.Count;
        while (filled > 0 && first.Cells[filled - 1].Length == 0) filled--;
        if (filled == 0) return TableRefusals.Empty.At(fileName, first.Line);
        if (filled > MostColumns) return TableRefusals.TooManyColumns(filled).At(fileName, first.Line);
        var (header, renamed) = Named([.. first.Cells.Take(filled)], fileName, first.Line);
        var (kept, refused) = (new List<CsvRow>(rows.Count), new List<Refusal>());
        foreach (var row in rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Length > 0)))
        {
            if (row.Cells.Skip(filled).Any(cell => cell.Length > 0)) refused.Add(TableRefusals.TooWide(row.Cells.Count, filled).At(fileName, row.Line));
            else kept.Add(row.Cells.Count == filled ? row : new([.. row.Cells.Take(filled), .. Enumerable.Repeat("", Math.Max(0, filled - row.Cells.Count))], row.Line));
        }

        return new SentTable(header, kept, [.. repairs, .. renamed], refused);
    }

    /// <summary>A column without a name gets its place for one; a name given twice gets a number.</summary>
    private static (IReadOnlyList<string> Header, IReadOnlyList<Refusal> Repairs) Named(IReadOnlyList<string> typed, string fileName, int line)
    {
        var (header, repairs, seen) = (new List<string>(), new List<Refusal>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (index, cell) in typed.Index())
        {
            var name = cell.Length > 0 ? cell : $"({index + 1})";
            var free = name;
            for (var number = 2; !seen.Add(free); number++) free = $"{name} ({number})";
            if (free != cell) repairs.Add(TableRefusals.Renamed(cell, free, index + 1).At(fileName, line));
            header.Add(free);
        }

        return (header, repairs);
    }
}

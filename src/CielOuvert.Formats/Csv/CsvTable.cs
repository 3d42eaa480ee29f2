namespace CielOuvert.Formats.Csv;

/// <summary>A simple table: a header, and rows of as many cells.</summary>
/// <param name="Header">Names of the columns, each once.</param>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Place of a column; null when the table has none of that name.</summary>
    public int? Column(string name)
    {
        for (var index = 0; index < Header.Count; index++)
            if (Header[index] == name) return index;
        return null;
    }
}

/// <summary>One row.</summary>
/// <param name="Line">Its line in the file, from 1; 0 when it was not read from one.</param>
public sealed record CsvRow(IReadOnlyList<string> Cells, int Line = 0);

using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Csv;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Desk.Imports;

/// <summary>The lines of a table, as the columns were matched.</summary>
internal sealed class TableRows(Incoming.Table table, ImportChoices choices, Kind kind, NameIndex names, Labels labels)
{
    private readonly IReadOnlyList<(int Column, Field Field)> matched =
    [
        .. table.Sent.Header.Index().Select(column => (column.Index, Field: choices.Columns.TryGetValue(column.Item, out var key) ? kind.Fields.Find(key) : null))
            .Where(pair => pair.Field is not null).Select(pair => (pair.Index, pair.Field ?? Common.Name)),
    ];

    public SaidRow Read(int index)
    {
        var row = table.Sent.Rows[index];
        var (state, cells) = (new FormState(), new CellReading(names, labels, choices.MakesMissing));
        var filled = new List<string>();
        foreach (var (column, field) in matched.Where(pair => row.Cells[pair.Column].Length > 0))
        {
            cells.Read(field, row.Cells[column], state);
            filled.Add(field.Key);
        }

        var name = NameOf(row);
        IReadOnlyList<Phrase> wrong = name.Length == 0 && !kind.NamedAfter.Any(field => filled.Contains(field.Key)) ? [.. cells.Wrong, ImportingWords.RowWithoutName] : cells.Wrong;
        var words = name.Length > 0 ? name : string.Join(' ', kind.NamedAfter.Select(field => state[field.Key]).Where(text => text.Length > 0));
        return new(row.Line, name, words, state, filled, choices.Sight, wrong, cells.Makes);
    }

    public string NameAt(int index) => NameOf(table.Sent.Rows[index]);

    private string NameOf(CsvRow row) => matched.Where(pair => pair.Field == Common.Name).Select(pair => row.Cells[pair.Column]).FirstOrDefault("");
}

using System.Text.Json;
using CielOuvert.Exchange.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Exchange.Tables;

/// <summary>A column of a table of records, taken from the description of their kind.</summary>
/// <param name="Name">What its first cell reads: the key of the field, the same in every tongue.</param>
/// <param name="Cell">What it says of a record; empty when it says nothing, or nothing that is sure.</param>
public sealed record TableColumn(string Name, Func<Told, string> Cell)
{
    /// <summary>After the key of a field of codes or slugs: the column of their words, in the tongue of the address.</summary>
    public const string Words = ".label";

    private static readonly IReadOnlyList<TableColumn> Begin =
    [
        new("kind", told => told.Kind.Code), new("slug", told => told.Record.Slug), new("page", told => told.Address.OriginalString), new("title", told => told.Title.Text),
    ];

    private static readonly IReadOnlyList<TableColumn> End =
    [
        new("doubts", Doubts.Of), new("published", told => Instants.Write(told.Times.Published)), new("modified", told => Instants.Write(told.Times.Modified)),
    ];

    /// <summary>Records of several kinds share these.</summary>
    private static readonly IReadOnlyList<TableColumn> Shared =
    [
        new("when", told => told.Kind.Start is { } start ? CellText.Of(start, told) : ""), .. Of(Common.Description), .. Of(Common.Url), .. Of(Common.ReportedFor),
    ];

    /// <summary>The columns for some kinds, in order; none means all.</summary>
    public static IReadOnlyList<TableColumn> For(IReadOnlyCollection<string> kinds) =>
    [
        .. Begin,
        .. kinds.Count == 1 && AllKinds.Find(kinds.First()) is { } kind ? kind.Fields.All.Where(one => !one.IsPrivate).SelectMany(Of) : Shared,
        .. End,
    ];

    /// <summary>A record as a row of such a table.</summary>
    public static IReadOnlyList<string> Cells(IReadOnlyList<TableColumn> columns, IReadOnlyCollection<string> kinds, Told told) => told.Once((typeof(TableColumn), kinds.Count == 1), one => columns.Select(column => column.Cell(one)).ToArray());

    private static IEnumerable<TableColumn> Of(Field of)
    {
        yield return new(of.Key, told => CellText.Of(of, told));
        if ((of.Shape.Item ?? of.Shape) is TermShape or LinkShape) yield return new(of.Key + Words, told => CellText.LabelOf(of, told));
    }

    /// <summary>The facts of a record that are not sure, each with what is known of it.</summary>
    private static class Doubts
    {
        public static string Of(Told told) => string.Join("; ", told.Fields.Select(one => Of(one, told)).OfType<string>());

        private static string? Of(Field of, Told told)
        {
            var json = told.Document.GetProperty(of.Key);
            if (!FactForm.Is(json)) return null;
            var certainty = FactForm.CertaintyOf(json);
            if (certainty == Certainty.Certain) return null;
            var candidates = json.TryGetProperty("candidates", out var several)
                ? $" ({string.Join(" | ", several.EnumerateArray().Select(one => CellText.Of(one.GetProperty("value"), of.Shape, told)))})"
                : "";
            return $"{of.Key}: {(json.TryGetProperty("redacted", out _) ? "redacted" : certainty.Code)}{candidates}";
        }
    }
}

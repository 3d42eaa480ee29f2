using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Search;

/// <summary>Records as lines; when words were searched, these are marked in titles, and shown in a passage of the record or of a file that it holds.</summary>
public static class FoundRows
{
    public static async Task<IReadOnlyList<Row>> Of(IReadOnlyList<Record> records, Selection selection, Names names, Visit visit, bool saysKind, CancellationToken stop)
    {
        if (selection.Text is not { } words) return [.. records.Select(record => Row.From(record, names, visit, saysKind))];
        var extracting = new Extracting(words, visit.Tongue.Code);
        // A passage holds nothing that its page does not.
        var rows = records.Select(record => (Record: record with { Document = names.Left(record) }, Row: Row.From(record, names, visit, saysKind))).Select(one => one with { Row = Marked(one.Row, one.Record, extracting, names) }).ToList();
        var passages = await visit.Register.Hints.OfFiles([.. rows.Where(one => one.Row.Extract is null).Select(one => one.Record)], words, stop);
        var files = await visit.Register.Files.Find([.. passages.Values.Select(passage => passage.File)], stop);
        return [.. rows.Select(one => passages.TryGetValue(one.Record.Key, out var passage) ? one.Row with { Extract = passage.Extract, File = files.GetValueOrDefault(passage.File) } : one.Row)];
    }

    private static Row Marked(Row row, Record record, Extracting extracting, Names names)
    {
        var title = names.TitleOf(record).Text;
        return row with { MarkedTitle = extracting.Title(title), Extract = ExtractOf(record, extracting, title) };
    }

    /// <summary>A passage that the title already says teaches nothing.</summary>
    private static Extract? ExtractOf(Record record, Extracting extracting, string title) =>
        extracting.From(record) is { } extract && !title.Contains(string.Concat(extract.Runs.Select(run => run.Text)), StringComparison.OrdinalIgnoreCase) ? extract : null;
}

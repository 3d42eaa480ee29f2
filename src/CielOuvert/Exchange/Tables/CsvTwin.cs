using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Csv;

namespace CielOuvert.Exchange.Tables;

/// <summary>A table for spreadsheets (RFC 4180), one record a row; columns are those of the kind (docs/api.md). No cell can run there as a formula.</summary>
public static class CsvTwin
{
    public static Twin Twin { get; } = new("csv", "text/csv", new("tableau CSV", "CSV table"), Write) { Of = TwinOf.List };

    private static async Task Write(Telling telling, Stream to, CancellationToken stop)
    {
        var columns = TableColumn.For(telling.Selection.Kinds);
        // Spreadsheets take a file without it for one of their own country (Unicode 16.0, 2.6).
        await to.WriteAsync(CsvWriting.Mark, stop);
        await to.WriteAsync(CsvWriting.Rows([[.. columns.Select(column => column.Name)]], CsvReaders.Spreadsheets), stop);
        await foreach (var batch in telling.Records(stop))
            await to.WriteAsync(CsvWriting.Rows(batch.Select(told => TableColumn.Cells(columns, telling.Selection.Kinds, told)), CsvReaders.Spreadsheets), stop);
    }
}

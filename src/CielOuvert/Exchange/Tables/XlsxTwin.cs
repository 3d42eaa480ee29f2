using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Tables;

namespace CielOuvert.Exchange.Tables;

/// <summary>The same table as a workbook (ECMA-376): texts are texts, so that no cell is taken for a number, a date or a formula.</summary>
public static class XlsxTwin
{
    public static Twin Twin { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new("classeur XLSX", "XLSX workbook"), Write) { Of = TwinOf.List, IsText = false };

    /// <summary>The parts of a workbook cannot be written in one go: it is made in a file of its own, which goes when it is closed.</summary>
    private static async Task Write(Telling telling, Stream to, CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var columns = TableColumn.For(telling.Selection.Kinds);
        using (var sheet = new SheetWriting(file, telling.Visit.T("Fiches", "Records")))
        {
            sheet.Write([.. columns.Select(column => column.Name)]);
            await foreach (var batch in telling.Records(stop))
                foreach (var told in batch) sheet.Write(TableColumn.Cells(columns, telling.Selection.Kinds, told));
        }

        file.Position = 0;
        await file.CopyToAsync(to, stop);
    }
}

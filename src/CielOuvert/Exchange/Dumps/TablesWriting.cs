using System.Globalization;
using System.Text.Json.Nodes;
using CielOuvert.Exchange.Tables;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Csv;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Site.Files;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Dumps;

/// <summary>Writes the tables of a package: one a kind, with what came along in a part, and the attached files of what is public.</summary>
internal sealed class TablesWriting(BagWriting bag, DumpReading dump, Visit visit)
{
    private const string Folder = BagWriting.Payload + "tables/";
    private readonly List<IReadOnlyList<string>> linked = [];
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);

    public static JsonObject Salts => Columns(("slug", "string", new("L’identifiant de la fiche.", "The slug of the record.")), ("salt", "string", new("Son secret, en hexadécimal.", "Its secret, in hexadecimal.")));

    private static JsonObject Linked => Columns(("kind", "string", new("La sorte de fiche.", "The kind of record.")), ("slug", "string", new("Son identifiant.", "Its slug.")), ("title", "string", new("Son nom.", "Its name.")));

    private static JsonObject Attached => Columns(
        ("hash", "string", new("SHA-256 de ses octets.", "SHA-256 of its bytes.")), ("url", "string", new("Où le prendre.", "Where to take it.")),
        ("type", "string", new("Type de média.", "Media type.")), ("bytes", "integer", new("Sa taille en octets.", "Its length in bytes.")));

    public async Task Write(bool isPublic, CancellationToken stop)
    {
        foreach (var kind in AllKinds.InOrder.OrderBy(kind => kind.Code, StringComparer.Ordinal)) await Write(kind, stop);
        if (dump.Part is not null) await Put("linked.csv", ["kind", "slug", "title"], linked, stop);
        if (isPublic && files.Count > 0) await PutFiles(stop);
    }

    public PackedResource? Described(BagFile file) => Path.GetFileNameWithoutExtension(file.Path) switch
    {
        "linked" => new(file, new("Ce qui est venu avec les fiches choisies, parce qu’elles y mènent.", "What came along with the records selected, because they link to it."), Linked),
        "files" => new(file, new("Les fichiers joints aux fiches.", "The files attached to records."), Attached),
        var code when AllKinds.Find(code) is { } kind => new(file, new($"{kind.Many.Fr} : {kind.About.Fr}", $"{kind.Many.En}: {kind.About.En}"), ColumnSchema.Of(kind)),
        _ => null,
    };

    private async Task Write(Kind kind, CancellationToken stop)
    {
        await using var batches = PublicRecords.Of(kind, dump, visit, stop).GetAsyncEnumerator(stop);
        if (!await batches.MoveNextAsync()) return;
        var columns = TableColumn.For([kind.Code]);
        await bag.Put($"{Folder}{kind.Code}.csv", async stream =>
        {
            await stream.WriteAsync(CsvWriting.Rows([[.. columns.Select(column => column.Name)]], CsvReaders.Spreadsheets), stop);
            do
            {
                await stream.WriteAsync(CsvWriting.Rows(batches.Current.Select(told => (IReadOnlyList<string>)[.. columns.Select(column => column.Cell(told))]), CsvReaders.Spreadsheets), stop);
                foreach (var told in batches.Current) Note(told);
            }
            while (await batches.MoveNextAsync());
        });
    }

    private void Note(Told told)
    {
        if (dump.Part?.SelectedKeys.Contains(told.Record.Key) == false) linked.Add([told.Kind.Code, told.Record.Slug, told.Title.Text]);
        files.UnionWith(told.Kind.Index(told.Document).Terms.Where(term => term.Facet == FileShape.Facet).Select(term => term.Code));
    }

    private async Task PutFiles(CancellationToken stop)
    {
        var kept = await visit.Register.Files.Find(files, stop);
        await Put("files.csv", ["hash", "url", "type", "bytes"], kept.Values.OrderBy(file => file.Hash, StringComparer.Ordinal)
            .Select(file => (IReadOnlyList<string>)[file.Hash, visit.Frame.Absolute(FileAddress.Of(file)), file.Type.MediaType, file.Bytes.ToString(CultureInfo.InvariantCulture)]), stop);
    }

    private Task Put(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, CancellationToken stop) =>
        bag.Put(Folder + name, CsvWriting.Write(header, rows, CsvReaders.Spreadsheets), stop);

    private static JsonObject Columns(params (string Name, string Type, Phrase About)[] columns) => new()
    {
        ["fields"] = new JsonArray([.. columns.Select(column => ColumnSchema.Of(column.Name, column.Type, column.About))]), ["missingValues"] = new JsonArray(""),
    };
}

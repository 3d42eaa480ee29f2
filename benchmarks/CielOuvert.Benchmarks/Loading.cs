using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Selections;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Benchmarks;

/// <summary>From records to their first list; then to their first search. Compared with writing the same documents, bare, into a SQLite table.</summary>
internal sealed class Loading : Measurement
{
    public override string Name => "Loading";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        var drafts = new Generated(Generated.Usual).Records().ToList();
        var documents = drafts.Select(draft => draft.Document.GetRawText()).ToList();
        var bare = await Median(3, () => WriteBare(documents, stop));
        var loads = new List<double>();
        var searches = new List<double>();
        for (var run = 0; run < 3; run++)
        {
            await using var register = await GeneratedRegister.Empty(stop);
            loads.Add(await Median(1, async () =>
            {
                await register.Fill(drafts, stop);
                await register.Register.Find(Selection.Of("event"), Viewer.Visitor, AsOf.Now, stop);
            }));
            searches.Add(await Median(1, () => register.Register.FollowWords(null, stop)));
        }

        report.Add("load the records on SQLite until they are listed", Text(Middle(loads), "s"), "the same documents into one bare SQLite table", Ratio(Middle(loads) / bare), "under 10 s");
        report.Add("then the text index complete", Text(Middle(searches), "s"), "the load", Ratio(Middle(searches) / Middle(loads)), "under 40 s");
        await Files(report, drafts, Middle(loads), stop);
    }

    /// <summary>The same from a folder of YAML files, which are read and checked first.</summary>
    private static async Task Files(BenchmarkReport report, List<Register.Records.Draft> drafts, double load, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("ciel-bench-files-");
        await using (var register = await GeneratedRegister.Empty(stop))
        {
            await register.Fill(drafts, stop);
            await FolderWriting.Dump(register.Register, folder.FullName, stop);
        }

        var read = await Median(3, async () =>
        {
            var refusals = (await Folder.Read(folder.FullName, stop)).Refusals;
            if (refusals.Count > 0) throw new InvalidOperationException(refusals[0].ToString());
        });
        folder.Delete(recursive: true);
        report.Add("read the same from a folder of YAML files, one a record", Text(read, "s"), "the load", Ratio(read / load), "—");
    }

    private static async Task WriteBare(List<string> documents, CancellationToken stop)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ciel-bench-bare-{Environment.ProcessId}.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(stop);
            await using var make = connection.CreateCommand();
            make.CommandText = "PRAGMA journal_mode=WAL; CREATE TABLE documents (id INTEGER PRIMARY KEY, doc TEXT NOT NULL)";
            await make.ExecuteNonQueryAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO documents (doc) VALUES (@doc)";
            var parameter = insert.Parameters.Add("@doc", SqliteType.Text);
            foreach (var document in documents)
            {
                parameter.Value = document;
                insert.ExecuteNonQuery();
            }

            await transaction.CommitAsync(stop);
        }

        foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(left);
    }
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Storage;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Register.Archives;

/// <summary>Makes a register of an archive, where there is none. The archive is read over first, and never written.</summary>
public static class Restoring
{
    public static async Task<Outcome<Archive>> Run(string path, string location, CancellationToken stop)
    {
        if (!File.Exists(path)) return new Refusal(ArchiveWords.Nothing).At(path);
        await using var engine = Engine.For(location);
        if (engine.File == Path.GetFullPath(path)) return new Refusal(ArchiveWords.Itself);
        var exists = await engine.Exists(stop);
        if (exists.Refusals.Count > 0) return Outcome<Archive>.Refused(exists.Refusals);
        await using var file = await ArchiveFile.Open(path, SqliteOpenMode.ReadOnly, stop);
        var checking = await ArchiveFile.Check(file, path, Migrations.Latest(engine), stop);
        if (!checking.IsDone(out var archive)) return checking;
        if (exists.Value && !await IsEmpty(engine, archive.Schema, file, stop)) return new Refusal(ArchiveWords.NotEmpty);
        await engine.TakeIn(file, archive.Schema, stop);
        await engine.Analyze(stop);
        return archive;
    }

    /// <summary>Whether nobody has written anything there but what the register says of itself.</summary>
    private static async Task<bool> IsEmpty(Engine engine, int schema, SqliteConnection archive, CancellationToken stop)
    {
        if (await Migrations.Reached(engine, stop) != schema) return false;
        await using var connection = await engine.Open(stop);
        foreach (var table in (await ArchiveFile.Tables(archive, stop)).Where(table => table != "settings"))
        {
            await using var command = SqlText.Of($"SELECT count(*) FROM (SELECT 1 FROM {new Raw(table)} LIMIT 1) AS one").On(connection);
            if (await command.ExecuteScalarAsync(stop) is not 0L) return false;
        }

        return true;
    }
}

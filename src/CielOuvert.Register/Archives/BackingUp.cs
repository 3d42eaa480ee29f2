using CielOuvert.Formats.Words;
using CielOuvert.Register.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CielOuvert.Register.Archives;

/// <summary>
/// Writes a register into an archive, while it is served and written. It is written under another name and checked, and takes its own at the end:
/// whatever happens meanwhile, a backup that was there is still whole.
/// </summary>
public static class BackingUp
{
    private const UnixFileMode KeeperOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>How a SQLite file begins (SQLite, Database File Format, 1.3.1).</summary>
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <param name="mayReplace">Whether a backup that is there gives way.</param>
    public static async Task<Outcome<Archive>> Run(string location, string path, bool mayReplace, DateTime now, CancellationToken stop)
    {
        await using var engine = Engine.For(location);
        if (WhyNot(engine, path, mayReplace) is { } refusal) return refusal;
        var exists = await engine.Exists(stop);
        if (exists.Refusals.Count > 0) return Outcome<Archive>.Refused(exists.Refusals);
        if (!exists.Value) return new Refusal(RegisterWords.NoRegister(location));
        var known = Migrations.Known(await Migrations.Reached(engine, stop), Migrations.Latest(engine), location);
        if (known.Refusals.Count > 0) return Outcome<Archive>.Refused(known.Refusals);
        try
        {
            return await Write(engine, Path.GetFullPath(path), path, mayReplace, now, stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NpgsqlException or SqliteException { SqliteErrorCode: 5 or 8 or 10 or 13 or 14 })
        {
            return new Refusal(ArchiveWords.Unwritten(error.Message)).At(path);
        }
    }

    private static Refusal? WhyNot(Engine engine, string path, bool mayReplace)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return new(ArchiveWords.Folder(path));
        if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder)) return new(StorageWords.NoFolder(folder));
        if (engine.File is { } file && Followed(file) == Followed(full)) return new(ArchiveWords.Itself);
        if (!File.Exists(full)) return null;
        return mayReplace && IsSqlite(full) ? null : new Refusal(mayReplace ? ArchiveWords.OfOthers : ArchiveWords.AlreadyThere).At(path);
    }

    /// <summary>Whether a file could be a backup: neither a device nor what somebody else wrote gives way to one.</summary>
    private static bool IsSqlite(string path)
    {
        // A device has no length, and might never answer.
        if (new FileInfo(path).Length < Magic.Length) return false;
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[Magic.Length];
        file.ReadExactly(head);
        return head.SequenceEqual(Magic);
    }

    private static async Task<Outcome<Archive>> Write(Engine engine, string full, string path, bool mayReplace, DateTime now, CancellationToken stop)
    {
        var part = full + ".part";
        // Held as long as it is written: two backups of the same name do not mix.
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = KeeperOnly;
        await using var held = new FileStream(part, options);
        try
        {
            held.SetLength(0);
            Forget(part);
            await using var archive = await ArchiveFile.Open(part, SqliteOpenMode.ReadWrite, stop);
            await ArchiveFile.Run(archive, "PRAGMA synchronous=OFF", stop);
            await engine.Save(archive, stop);
            var outcome = await ArchiveFile.Seal(archive, path, now, stop);
            await archive.CloseAsync();
            if (!outcome.IsDone(out _)) return outcome;
            held.Flush(flushToDisk: true);
            File.Move(part, full, mayReplace);
            return outcome;
        }
        finally
        {
            Forget(part);
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <summary>What SQLite leaves beside a file when it is killed: it would be taken for a part of the next one.</summary>
    private static void Forget(string part)
    {
        foreach (var beside in (string[])["-journal", "-wal", "-shm"]) File.Delete(part + beside);
    }

    private static string Followed(string path) => File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
}

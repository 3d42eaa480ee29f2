using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Storage;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Register.Archives;

/// <summary>The file of an archive: the tables of a register, as SQLite keeps them, and a table that says what they are.</summary>
internal static class ArchiveFile
{
    /// <summary>The table that tells an archive from a register.</summary>
    public const string Label = "archive";

    /// <summary>What only the moment needs: whoever was signed in signs in again after a restoration, and a session ended since stays so.</summary>
    private static readonly string[] Momentary = ["sign_in_links", "sessions", "challenges", "unsent", "signing_secrets"];

    private const string Format = "1";

    public static async Task<SqliteConnection> Open(string path, SqliteOpenMode mode, CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, ForeignKeys = false }.ToString());
        await connection.OpenAsync(stop);
        return connection;
    }

    /// <summary>The register's tables, each after those it refers to: the order in which they were made.</summary>
    public static async Task<IReadOnlyList<string>> Tables(SqliteConnection archive, CancellationToken stop) =>
        [.. (await Texts(archive, $"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '{Label}' ORDER BY rowid", stop)).Except(Momentary)];

    /// <summary>Makes of a register's tables an archive: one file by itself, without what passes, with its sum.</summary>
    public static async Task<Outcome<Archive>> Seal(SqliteConnection archive, string path, DateTime now, CancellationToken stop)
    {
        await Run(archive, $"PRAGMA journal_mode=DELETE; PRAGMA secure_delete=ON; DROP TABLE IF EXISTS {Label}", stop);
        foreach (var table in await Texts(archive, "SELECT name FROM sqlite_master WHERE type = 'table'", stop))
            if (Momentary.Contains(table)) await Run(archive, $"DELETE FROM {table}", stop);
        if (await Damage(archive, stop) is { } damage) return new Refusal(ArchiveWords.DamagedRegister(damage));
        var sum = await ArchiveSum.Of(archive, stop);
        await Run(archive, $"CREATE TABLE {Label} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID", stop);
        foreach (var (name, value) in ((string, string)[])[("format", Format), ("made", Ledger.Text(now)), ("sum", sum)])
        {
            await using var command = SqlText.Of($"INSERT INTO archive (name, value) VALUES ({name}, {value})").On(archive);
            await command.ExecuteNonQueryAsync(stop);
        }

        return await Described(archive, path, stop);
    }

    /// <summary>Looks whether every byte that matters is as it was sealed, and whether this program knows what to do with it.</summary>
    public static async Task<Outcome<Archive>> Check(SqliteConnection archive, string path, int latest, CancellationToken stop)
    {
        try
        {
            if ((await Texts(archive, $"SELECT name FROM sqlite_master WHERE name = '{Label}'", stop)).Count == 0) return new Refusal(ArchiveWords.NoArchive).At(path);
            if (await Said(archive, "format", stop) != Format) return new Refusal(ArchiveWords.NewerFormat).At(path);
            if (await Damage(archive, stop) is { } damage) return new Refusal(ArchiveWords.Damaged(damage)).At(path);
            if (await Said(archive, "sum", stop) != await ArchiveSum.Of(archive, stop)) return new Refusal(ArchiveWords.Changed).At(path);
            var described = await Described(archive, path, stop);
            return described.Schema <= latest ? described : new Refusal(StorageWords.Newer(described.Schema, latest)).At(path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            return new Refusal(ArchiveWords.NoArchive).At(path);
        }
    }

    public static async Task Run(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }

    public static async Task<IReadOnlyList<string>> Texts(SqliteConnection connection, string sql, CancellationToken stop)
    {
        var texts = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) texts.Add(reader.GetString(0));
        return texts;
    }

    private static async Task<Archive> Described(SqliteConnection archive, string path, CancellationToken stop)
    {
        var schema = await Migrations.Reached(archive, null, stop);
        var counts = await Texts(archive, "SELECT (SELECT coalesce(max(number), 0) FROM journal) || ' ' || (SELECT count(*) FROM versions WHERE until IS NULL AND sight < 9)", stop);
        var numbers = counts[0].Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new(path, new FileInfo(archive.DataSource).Length, schema, numbers[0], numbers[1]);
    }

    private static async Task<string?> Said(SqliteConnection archive, string name, CancellationToken stop) =>
        (await Texts(archive, $"SELECT value FROM {Label} WHERE name = '{name}'", stop)).SingleOrDefault();

    /// <summary>What SQLite finds wrong in the file; null when nothing.</summary>
    private static async Task<string?> Damage(SqliteConnection archive, CancellationToken stop) =>
        (await Texts(archive, "PRAGMA integrity_check(1)", stop)).FirstOrDefault(said => said != "ok");
}

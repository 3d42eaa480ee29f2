using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Words;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CielOuvert.Register.Storage;

/// <summary>SQLite: one file, with its write-ahead log beside it while it is open.</summary>
public sealed class SqliteEngine : Engine
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);
    private readonly string path;
    private readonly string connectionString;

    // SQLite lets one write, and makes the others sleep and try again, in no order: a hundred who save at once would hold as many threads, and some
    // would wait long. Here they wait in turn, and hold none.
    private readonly SemaphoreSlim turn = new(1, 1);

    // Connections come from a pool: each underlying handle is tuned once.
    private readonly ConditionalWeakTable<object, object> tuned = [];

    public SqliteEngine(string path)
    {
        this.path = path;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30, Pooling = true }.ToString();
    }

    internal override string Dialect => "sqlite";

    public override async Task<DbConnection> Open(CancellationToken stop) => await OpenFile(stop);

    internal override async Task<WriteTransaction> BeginWriting(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        SqliteConnection? connection = null;
        try
        {
            connection = await OpenFile(stop);
            await Run(connection, "PRAGMA cache_size=-65536", stop);
            return new(connection, connection.BeginTransaction(deferred: false), turn);
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync();
            turn.Release();
            throw;
        }
    }

    internal override async Task<IReadOnlyList<IndexAside>> Indexes(WriteTransaction transaction, CancellationToken stop)
    {
        var indexes = new List<IndexAside>();
        await using var command = SqlText.Of($"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('versions', 'terms', 'links', 'dates', 'numbers')").On(transaction.Connection, transaction.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) indexes.Add(new($"DROP INDEX {reader.GetString(0)}", reader.GetString(1)));
        return indexes;
    }

    internal override Task<WriteTransaction> BeginNew(CancellationToken stop) => BeginWriting(stop);

    internal override async Task<bool> HasTables(WriteTransaction writing, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'journal'").On(writing.Connection, writing.Transaction);
        return (long?)await command.ExecuteScalarAsync(stop) == 1;
    }

    internal override Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>A new file without the free pages, and an empty log. Who still reads the old pages is waited for.</summary>
    internal override async Task Scrub(CancellationToken stop)
    {
        await using var connection = await OpenFile(stop);
        await Run(connection, "VACUUM", stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        for (var attempt = 0; attempt < 40 && (long?)await command.ExecuteScalarAsync(stop) != 0; attempt++) await Task.Delay(Poll, stop);
    }

    internal override Task Fill(WriteTransaction transaction, RowBatch rows, CancellationToken stop)
    {
        var database = ((SqliteConnection)transaction.Connection).Handle ?? throw new InvalidOperationException("The connection is closed.");
        foreach (var table in Table.All) Fill(database, table, rows.Of(table), stop);
        return Task.CompletedTask;
    }

    internal override SqlText IsOneOf(string column, long[] keys) =>
        SqlText.Of($"{new Raw(column)} IN (SELECT value FROM json_each({$"[{string.Join(',', keys)}]"}))");

    internal override SqlText IsOneOf(string column, string[] texts) =>
        SqlText.Of($"{new Raw(column)} IN (SELECT value FROM json_each({new JsonArray([.. texts.Select(text => (JsonNode)text)]).ToJsonString()}))");

    internal override Task Announce(WriteTransaction transaction, long number, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Some rows of each index are enough for the planner, where all of them would take as long as a tenth of the load.</summary>
    internal override async Task Analyze(CancellationToken stop)
    {
        await using var connection = await OpenFile(stop);
        await Run(connection, "PRAGMA analysis_limit=1000; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);", stop);
    }

    public override string File => Path.GetFullPath(path);

    internal override async Task Save(SqliteConnection archive, CancellationToken stop)
    {
        await using var connection = await OpenFile(stop);
        connection.BackupDatabase(archive);
    }

    /// <summary>SQLite copies pages in one transaction: a process killed meanwhile leaves the file empty, as it was.</summary>
    internal override async Task TakeIn(SqliteConnection archive, int schema, CancellationToken stop)
    {
        await using var connection = await OpenFile(stop);
        archive.BackupDatabase(connection);
        await Run(connection, $"DROP TABLE IF EXISTS {Archives.ArchiveFile.Label}", stop);
    }

    internal override Task WaitForNews(CancellationToken stop) => Task.Delay(Poll, stop);

    internal override async Task<Outcome<bool>> Exists(CancellationToken stop)
    {
        if (Directory.Exists(path)) return new Refusal(StorageWords.Folder(path));
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) return new Refusal(StorageWords.NoFolder(folder));
        if (!System.IO.File.Exists(path) || new FileInfo(path).Length == 0) return false;
        try
        {
            // Looked at without any setting, so that what is no register is left as it was.
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*), count(*) FILTER (WHERE name IN ('settings', 'journal', 'records', 'versions')) FROM sqlite_master WHERE type = 'table'";
            await using var reader = await command.ExecuteReaderAsync(stop);
            await reader.ReadAsync(stop);
            var (tables, ours) = (reader.GetInt64(0), reader.GetInt64(1));
            return ours == 4 ? true : tables == 0 ? false : new Refusal(StorageWords.NoRegister).At(path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 26 or 11)
        {
            return new Refusal(StorageWords.NoRegister).At(path);
        }
    }

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> OpenFile(CancellationToken stop)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(stop);
        if (connection.Handle is { } handle && tuned.TryAdd(handle, path))
            await Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456; PRAGMA busy_timeout=2000;", stop);
        return connection;
    }

    private static async Task Run(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Bound by SQLite's own calls, by place: a parameter is otherwise looked up by its name for each value.</summary>
    private static void Fill(sqlite3 database, Table table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        var names = string.Join(", ", table.Columns.Select(column => column.Name));
        var places = string.Join(", ", table.Columns.Select(_ => "?"));
        Expect(raw.SQLITE_OK, raw.sqlite3_prepare_v2(database, $"INSERT INTO {table.Name} ({names}) VALUES ({places})", out var insert), database);
        using (insert)
        {
            foreach (var row in rows)
            {
                stop.ThrowIfCancellationRequested();
                for (var index = 0; index < row.Length; index++) Expect(raw.SQLITE_OK, Bind(insert, index + 1, row[index]), database);
                Expect(raw.SQLITE_DONE, raw.sqlite3_step(insert), database);
                raw.sqlite3_reset(insert);
            }
        }
    }

    private static void Expect(int wanted, int code, sqlite3 database)
    {
        if (code != wanted) SqliteException.ThrowExceptionForRC(code, database);
    }

    private static int Bind(sqlite3_stmt insert, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(insert, index),
        string text => raw.sqlite3_bind_text(insert, index, text),
        long number => raw.sqlite3_bind_int64(insert, index, number),
        int number => raw.sqlite3_bind_int(insert, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(insert, index, bytes),
        decimal number => raw.sqlite3_bind_text(insert, index, number.ToString(CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"No such column: {value.GetType()}."),
    };
}

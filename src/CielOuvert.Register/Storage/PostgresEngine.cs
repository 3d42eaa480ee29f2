using System.Data.Common;
using CielOuvert.Formats.Words;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace CielOuvert.Register.Storage;

/// <summary>PostgreSQL: the same register for several nodes, which hear of one another's commits by LISTEN and NOTIFY.</summary>
public sealed class PostgresEngine : Engine
{
    private const string Channel = "ciel_journal";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    /// <summary>How often, and how many times, somebody who reads is waited for after an erasure.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private const int MostWaits = 200;

    private readonly NpgsqlDataSource source;
    private NpgsqlConnection? listener;

    public PostgresEngine(string location) => source = NpgsqlDataSource.Create(FromAddress(location));

    internal override string Dialect => "postgres";

    public override async Task<DbConnection> Open(CancellationToken stop) => await source.OpenConnectionAsync(stop);

    internal override async Task<WriteTransaction> BeginWriting(CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        var transaction = await connection.BeginTransactionAsync(stop);
        var writing = new WriteTransaction(connection, transaction);
        await writing.Run(SqlText.Of($"LOCK TABLE journal IN EXCLUSIVE MODE"), stop);
        return writing;
    }

    internal override async Task<WriteTransaction> BeginNew(CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        var writing = new WriteTransaction(connection, await connection.BeginTransactionAsync(stop));
        await writing.Run(SqlText.Of($"SELECT pg_advisory_xact_lock(hashtext({Channel}))"), stop);
        return writing;
    }

    internal override async Task<bool> HasTables(WriteTransaction writing, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT to_regclass('journal') IS NOT NULL").On(writing.Connection, writing.Transaction);
        return await command.ExecuteScalarAsync(stop) is true;
    }

    internal override async Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

    /// <summary>Tables are written anew. What the server's own log still holds goes as the log is recycled.</summary>
    /// <summary>
    /// New files of the tables, and of what the planner remembers of their values. Rows that somebody may still read are kept by VACUUM in the new
    /// files too: whoever began to read before is waited for.
    /// </summary>
    internal override async Task Scrub(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        // The statistics that the first one replaces are swept by the second.
        foreach (var statement in (string[])["VACUUM (FULL, ANALYZE) versions, slugs, terms, links, dates, numbers", "VACUUM (FULL) pg_statistic"])
        {
            await WaitForOlder(connection, stop);
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>
    /// Waits until nobody can see what was replaced before now. What is rewritten whole keeps what a snapshot of this database may still see, the server's
    /// own upkeep too; and, as it reads under a snapshot of its own, what any transaction of the server that began before may: of another database too.
    /// </summary>
    private static async Task WaitForOlder(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var now = new NpgsqlCommand("SELECT pg_current_xact_id()::text", connection);
        var number = await now.ExecuteScalarAsync(stop);
        await using var older = new NpgsqlCommand($"""
            SELECT pg_snapshot_xmin(pg_current_snapshot()) <= '{number}'::xid8 OR EXISTS (
                SELECT 1 FROM pg_stat_activity a WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND age(a.backend_xmin) > age('{number}'::xid8::xid))
            """, connection);
        for (var attempt = 0; attempt < MostWaits && await older.ExecuteScalarAsync(stop) is true; attempt++) await Task.Delay(Poll, stop);
    }

    internal override async Task Fill(WriteTransaction transaction, RowBatch rows, CancellationToken stop)
    {
        foreach (var table in Table.All) await Copy((NpgsqlConnection)transaction.Connection, table, rows.Of(table), stop);
    }

    internal override async Task<IReadOnlyList<IndexAside>> Indexes(WriteTransaction transaction, CancellationToken stop)
    {
        var indexes = new List<IndexAside>();
        var statement = SqlText.Of($"""
            SELECT i.indexname, i.indexdef FROM pg_indexes i
            WHERE i.schemaname = current_schema() AND i.tablename IN ('versions', 'terms', 'links', 'dates', 'numbers')
            AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
            """);
        await using var command = statement.On(transaction.Connection, transaction.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) indexes.Add(new($"DROP INDEX {reader.GetString(0)}", reader.GetString(1)));
        return indexes;
    }

    internal override SqlText IsOneOf(string column, long[] keys) => SqlText.Of($"{new Raw(column)} = ANY({keys})");

    internal override SqlText IsOneOf(string column, string[] texts) => SqlText.Of($"{new Raw(column)} = ANY({texts})");

    internal override Task Announce(WriteTransaction transaction, long number, CancellationToken stop) =>
        transaction.Run(SqlText.Of($"SELECT pg_notify('ciel_journal', {$"{number}"})"), stop);

    internal override async Task Analyze(CancellationToken stop)
    {
        await using var command = source.CreateCommand("ANALYZE");
        await command.ExecuteNonQueryAsync(stop);
    }

    internal override async Task Save(SqliteConnection archive, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var reading = await BeginReading(connection, stop);
        await new PostgresCopying(connection).Save(archive, stop);
    }

    internal override async Task TakeIn(SqliteConnection archive, int schema, CancellationToken stop)
    {
        await using var writing = await BeginNew(stop);
        if (!await HasTables(writing, stop)) await Migrations.Run(Dialect, writing, 0, schema, stop);
        await writing.Run(SqlText.Of($"DELETE FROM settings"), stop);
        await new PostgresCopying((NpgsqlConnection)writing.Connection).TakeIn(archive, stop);
        await writing.Commit(stop);
    }

    internal override async Task WaitForNews(CancellationToken stop)
    {
        try
        {
            listener ??= await Listen(stop);
            await listener.WaitAsync(Patience, stop);
        }
        catch (NpgsqlException)
        {
            // The connection was lost: the next call listens again, and the caller reads the number anew in any case.
            if (listener is { } lost) await lost.DisposeAsync();
            listener = null;
            await Task.Delay(Patience, stop);
        }
    }

    internal override async Task<Outcome<bool>> Exists(CancellationToken stop)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT count(to_regclass(name)) FROM unnest(ARRAY['settings', 'journal', 'records', 'versions']) AS name");
            return await command.ExecuteScalarAsync(stop) is long ours and > 0 ? ours == 4 ? true : new Refusal(StorageWords.NoRegister) : false;
        }
        catch (NpgsqlException error)
        {
            return Refusal.Of($"La base PostgreSQL ne répond pas : {error.Message}. Vérifiez l’adresse, le nom et le mot de passe.",
                $"The PostgreSQL database does not answer: {error.Message}. Check the address, the name and the password.");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (listener is { } open) await open.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task<NpgsqlConnection> Listen(CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        await using var command = new NpgsqlCommand($"LISTEN {Channel}", connection);
        await command.ExecuteNonQueryAsync(stop);
        return connection;
    }

    private static async Task Copy(NpgsqlConnection connection, Table table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        var names = string.Join(", ", table.Columns.Select(column => column.Name));
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows)
        {
            await import.StartRowAsync(stop);
            for (var index = 0; index < row.Length; index++)
            {
                if (row[index] is { } value) await import.WriteAsync(value, TypeOf(table.Columns[index].Type), stop);
                else await import.WriteNullAsync(stop);
            }
        }

        await import.CompleteAsync(stop);
    }

    private static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Number => NpgsqlDbType.Bigint,
        ColumnType.Small => NpgsqlDbType.Integer,
        ColumnType.Bytes => NpgsqlDbType.Bytea,
        ColumnType.Decimal => NpgsqlDbType.Numeric,
        _ => NpgsqlDbType.Text,
    };

    /// <summary>Npgsql reads connection strings only; a <c>postgres://</c> address (libpq, 34.1.1.2) is turned into one.</summary>
    private static string FromAddress(string location)
    {
        if (!location.Contains("://", StringComparison.Ordinal)) return location;
        var uri = new Uri(location);
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.TrimStart('/'),
            Username = Uri.UnescapeDataString(user[0]),
        };
        if (user.Length == 2) builder.Password = Uri.UnescapeDataString(user[1]);
        return builder.ToString();
    }
}

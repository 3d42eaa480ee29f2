using System.Data.Common;
using CielOuvert.Formats.Words;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Register.Storage;

/// <summary>
/// A database that holds a register. Statements are the register's own and the same for all; an engine opens connections, locks for writing,
/// fills tables fast, and says when another process has written.
/// </summary>
public abstract class Engine : IAsyncDisposable
{
    /// <summary>The folder name of its migrations: <c>sqlite</c> or <c>postgres</c>.</summary>
    internal abstract string Dialect { get; }

    /// <summary>An open connection for reading, to be disposed.</summary>
    public abstract Task<DbConnection> Open(CancellationToken stop);

    /// <summary>Begins the one transaction that may write; others wait for its end.</summary>
    internal abstract Task<WriteTransaction> BeginWriting(CancellationToken stop);

    /// <summary>Begins the transaction that makes the tables; who would make them too waits for its end.</summary>
    internal abstract Task<WriteTransaction> BeginNew(CancellationToken stop);

    /// <summary>Whether the tables are there, in the transaction that would make them.</summary>
    internal abstract Task<bool> HasTables(WriteTransaction writing, CancellationToken stop);

    /// <summary>Holds still what the statements of a connection read: all see the register before a commit, or all after.</summary>
    internal abstract Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop);

    /// <summary>Leaves no byte of what was deleted in the files of the database, after an erasure.</summary>
    internal abstract Task Scrub(CancellationToken stop);

    internal abstract Task Fill(WriteTransaction transaction, RowBatch rows, CancellationToken stop);

    /// <summary>
    /// The statements that lay aside the indexes of the register's tables, and those that make them again: many rows are written into an empty
    /// register three times faster without, and sorted into the indexes at the end.
    /// </summary>
    internal abstract Task<IReadOnlyList<IndexAside>> Indexes(WriteTransaction transaction, CancellationToken stop);

    /// <summary>A condition that a column is one of many keys, all in one parameter.</summary>
    internal abstract SqlText IsOneOf(string column, long[] keys);

    /// <summary>The same for texts.</summary>
    internal abstract SqlText IsOneOf(string column, string[] texts);

    /// <summary>Tells the other nodes, in the transaction, that the journal will reach a number.</summary>
    internal abstract Task Announce(WriteTransaction transaction, long number, CancellationToken stop);

    /// <summary>Brings the statistics of the planner up to date, after a load.</summary>
    internal abstract Task Analyze(CancellationToken stop);

    /// <summary>Waits until something may have been written by another process, or a short time has passed.</summary>
    internal abstract Task WaitForNews(CancellationToken stop);

    /// <summary>Writes all that it holds, as it stands at one instant, into an empty SQLite file; others go on writing meanwhile.</summary>
    internal abstract Task Save(SqliteConnection archive, CancellationToken stop);

    /// <summary>Takes in what an archive holds, whole or not at all. There must be no register there, or an empty one of the same schema.</summary>
    internal abstract Task TakeIn(SqliteConnection archive, int schema, CancellationToken stop);

    /// <summary>The file in which it keeps everything; null when it is a server.</summary>
    public virtual string? File => null;

    /// <summary>Whether a register already lives there.</summary>
    internal abstract Task<Outcome<bool>> Exists(CancellationToken stop);

    public abstract ValueTask DisposeAsync();

    /// <summary>The engine of a location: a path is a SQLite file, a connection string or <c>postgres://</c> address is PostgreSQL.</summary>
    public static Engine For(string location) =>
        location.StartsWith("postgres://", StringComparison.Ordinal) || location.StartsWith("postgresql://", StringComparison.Ordinal) ||
        location.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new PostgresEngine(location)
            : new SqliteEngine(location);
}

/// <summary>An index laid aside: how to drop it, how to make it again.</summary>
internal sealed record IndexAside(string Drop, string Make);

/// <summary>The one transaction that writes.</summary>
/// <param name="turn">Released at its end, where writers of this process wait in turn; null where the database itself makes them wait.</param>
internal sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, SemaphoreSlim? turn = null) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public Task<int> Run(SqlText statement, CancellationToken stop) => Executed(statement.On(connection, transaction), stop);

    public Task Commit(CancellationToken stop) => transaction.CommitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }

    private static async Task<int> Executed(DbCommand command, CancellationToken stop)
    {
        await using (command) return await command.ExecuteNonQueryAsync(stop);
    }
}

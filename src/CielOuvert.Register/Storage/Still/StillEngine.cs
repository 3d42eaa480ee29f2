using System.Data.Common;
using CielOuvert.Formats.Words;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Register.Storage.Still;

/// <summary>
/// A database that is read as if nothing were written any more: what it answered to a statement once is not asked again, as long as there is room.
/// Thousands of pages and forms made one after another ask mostly for the same. Whoever holds it still makes sure that nothing was written meanwhile.
/// </summary>
internal sealed class StillEngine(Engine engine) : Engine
{
    private readonly Answers answers = new();

    internal override string Dialect => engine.Dialect;

    public override string? File => engine.File;

    public override Task<DbConnection> Open(CancellationToken stop) => Task.FromResult<DbConnection>(new StillConnection(engine, answers));

    internal override async Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop) => await connection.BeginTransactionAsync(stop);

    internal override SqlText IsOneOf(string column, long[] keys) => engine.IsOneOf(column, keys);

    internal override SqlText IsOneOf(string column, string[] texts) => engine.IsOneOf(column, texts);

    internal override Task WaitForNews(CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);

    internal override Task<Outcome<bool>> Exists(CancellationToken stop) => engine.Exists(stop);

    internal override Task<WriteTransaction> BeginWriting(CancellationToken stop) => throw IsStill();

    internal override Task<WriteTransaction> BeginNew(CancellationToken stop) => throw IsStill();

    internal override Task<bool> HasTables(WriteTransaction writing, CancellationToken stop) => throw IsStill();

    internal override Task Scrub(CancellationToken stop) => throw IsStill();

    internal override Task Fill(WriteTransaction transaction, RowBatch rows, CancellationToken stop) => throw IsStill();

    internal override Task<IReadOnlyList<IndexAside>> Indexes(WriteTransaction transaction, CancellationToken stop) => throw IsStill();

    internal override Task Announce(WriteTransaction transaction, long number, CancellationToken stop) => throw IsStill();

    internal override Task Analyze(CancellationToken stop) => throw IsStill();

    internal override Task Save(SqliteConnection archive, CancellationToken stop) => throw IsStill();

    internal override Task TakeIn(SqliteConnection archive, int schema, CancellationToken stop) => throw IsStill();

    /// <summary>The database under it belongs to the register that is held still, which closes it.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InvalidOperationException IsStill() => new("A register that is held still is read, and not written.");
}

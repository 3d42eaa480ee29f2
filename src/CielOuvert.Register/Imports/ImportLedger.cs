using System.Data.Common;
using System.Security.Cryptography;
using CielOuvert.Register.History;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Imports;

/// <summary>What was brought, kept beside the records: the files on their way in, the commits of each, the matches of columns.</summary>
public sealed class ImportLedger
{
    private static readonly Raw Columns = new("i.number, i.file, i.sha256, i.options, i.author, i.began, i.state, i.total, i.done, i.left_out");
    private readonly Engine engine;
    private readonly TimeProvider clock;

    internal ImportLedger(Engine engine, TimeProvider clock) => (this.engine, this.clock) = (engine, clock);

    /// <summary>Keeps a file until it is all in; its number.</summary>
    public async Task<long> Stage(string file, byte[] bytes, string options, Author by, CancellationToken stop)
    {
        await using var writing = await engine.BeginWriting(stop);
        await using var last = SqlText.Of($"SELECT coalesce(max(number), 0) FROM imports").On(writing.Connection, writing.Transaction);
        var number = Convert.ToInt64(await last.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture) + 1;
        await writing.Run(SqlText.Of($"""
            INSERT INTO imports (number, file, sha256, options, author, began, state, total, done, left_out)
            VALUES ({number}, {file}, {HashOf(bytes)}, {options}, {by.Name}, {Ledger.Text(clock.GetUtcNow().UtcDateTime)}, {CodeOf(ImportState.Staged)}, {0}, {0}, {""})
            """), stop);
        await writing.Run(SqlText.Of($"INSERT INTO import_files (import, bytes) VALUES ({number}, {bytes})"), stop);
        await writing.Commit(stop);
        return number;
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public async Task<Import?> Find(long number, CancellationToken stop) => (await Read(SqlText.Of($"SELECT {Columns} FROM imports i WHERE i.number = {number}"), stop)).FirstOrDefault();

    /// <summary>The last import of the same bytes; null when they never came.</summary>
    public async Task<Import?> FindByHash(string sha256, CancellationToken stop) =>
        (await Read(SqlText.Of($"SELECT {Columns} FROM imports i WHERE i.sha256 = {sha256} ORDER BY i.number DESC LIMIT 1"), stop)).FirstOrDefault();

    /// <summary>The last imports, the newest first.</summary>
    public Task<IReadOnlyList<Import>> Latest(int most, CancellationToken stop) => Read(SqlText.Of($"SELECT {Columns} FROM imports i ORDER BY i.number DESC LIMIT {most}"), stop);

    /// <summary>Those that were going on when the program stopped.</summary>
    public Task<IReadOnlyList<Import>> Running(CancellationToken stop) =>
        Read(SqlText.Of($"SELECT {Columns} FROM imports i WHERE i.state = {CodeOf(ImportState.Running)} ORDER BY i.number LIMIT {100}"), stop);

    /// <summary>The file; null once it is all in.</summary>
    public async Task<byte[]?> Bytes(long number, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT bytes FROM import_files WHERE import = {number}").On(connection);
        return await command.ExecuteScalarAsync(stop) as byte[];
    }

    /// <summary>The numbers of the commits that an import made.</summary>
    public async Task<IReadOnlySet<long>> CommitsOf(long number, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT number FROM import_commits WHERE import = {number}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var commits = new HashSet<long>();
        while (await reader.ReadAsync(stop)) commits.Add(reader.GetInt64(0));
        return commits;
    }

    /// <summary>Changes what was chosen, while nothing is written.</summary>
    public Task Choose(long number, string options, CancellationToken stop) =>
        Write(SqlText.Of($"UPDATE imports SET options = {options} WHERE number = {number} AND state = {CodeOf(ImportState.Staged)}"), stop);

    /// <summary>Lets it go on; false when it has begun already.</summary>
    public async Task<bool> Begin(long number, long total, CancellationToken stop) => await Write(SqlText.Of($"""
        UPDATE imports SET state = {CodeOf(ImportState.Running)}, total = {total} WHERE number = {number} AND state IN ({CodeOf(ImportState.Staged)}, {CodeOf(ImportState.Stopped)})
        """), stop) == 1;

    /// <summary>Halts it where it is, with the reasons.</summary>
    public Task Halt(long number, string leftOut, CancellationToken stop) =>
        Write(SqlText.Of($"UPDATE imports SET state = {CodeOf(ImportState.Stopped)}, left_out = {leftOut} WHERE number = {number} AND state = {CodeOf(ImportState.Running)}"), stop);

    /// <summary>Lets a file go that was never imported.</summary>
    public async Task Forget(long number, CancellationToken stop)
    {
        await using var writing = await engine.BeginWriting(stop);
        await writing.Run(SqlText.Of($"DELETE FROM import_files WHERE import = {number} AND import IN (SELECT number FROM imports WHERE state = {CodeOf(ImportState.Staged)})"), stop);
        await writing.Run(SqlText.Of($"DELETE FROM imports WHERE number = {number} AND state = {CodeOf(ImportState.Staged)}"), stop);
        await writing.Commit(stop);
    }

    /// <summary>Lets the files go of imports that began before an instant and are not whole; how many. What never began is forgotten whole.</summary>
    public async Task<int> ForgetFiles(DateTime before, CancellationToken stop)
    {
        var (began, staged, running) = (Ledger.Text(before), CodeOf(ImportState.Staged), CodeOf(ImportState.Running));
        await using var writing = await engine.BeginWriting(stop);
        var files = await writing.Run(SqlText.Of($"DELETE FROM import_files WHERE import IN (SELECT number FROM imports WHERE began < {began} AND state <> {running})"), stop);
        await writing.Run(SqlText.Of($"DELETE FROM imports WHERE began < {began} AND state = {staged}"), stop);
        await writing.Commit(stop);
        return files;
    }

    /// <summary>How a header was last matched; null when it never was.</summary>
    public async Task<string?> MatchOf(string header, string kind, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT columns FROM import_matches WHERE header = {header} AND kind = {kind}").On(connection);
        return await command.ExecuteScalarAsync(stop) as string;
    }

    public Task RememberMatch(string header, string kind, string columns, CancellationToken stop) => Write(SqlText.Of($"""
        INSERT INTO import_matches (header, kind, columns) VALUES ({header}, {kind}, {columns}) ON CONFLICT (header, kind) DO UPDATE SET columns = excluded.columns
        """), stop);

    internal static string CodeOf(ImportState state) => state switch
    {
        ImportState.Staged => "staged",
        ImportState.Running => "running",
        ImportState.Stopped => "stopped",
        ImportState.Done => "done",
        _ => "undone",
    };

    private static ImportState StateFrom(string code) => Enum.GetValues<ImportState>().First(state => CodeOf(state) == code);

    private async Task<int> Write(SqlText statement, CancellationToken stop)
    {
        await using var writing = await engine.BeginWriting(stop);
        var changed = await writing.Run(statement, stop);
        await writing.Commit(stop);
        return changed;
    }

    private async Task<IReadOnlyList<Import>> Read(SqlText statement, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var imports = new List<Import>();
        while (await reader.ReadAsync(stop)) imports.Add(From(reader));
        return imports;
    }

    private static Import From(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), Ledger.Instant(row.GetString(5)), StateFrom(row.GetString(6)), row.GetInt64(7),
        row.GetInt64(8), row.GetString(9));
}

using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>
/// Brings an index to the end of the journal. Every act on a record (withdrawing and redacting too) writes a version that begins at its number,
/// so what changed is what begins later, and each is indexed as it stands now: coming upon it twice does no harm.
/// </summary>
internal sealed class Following(Engine engine, OpenedIndex index, Action<Phrase> say, IProgress<Progress>? progress)
{
    /// <summary>Records between two saves while an index is being built: what a killed process has to do again.</summary>
    private const int Slice = 20_000;

    /// <summary>Changes that are worth a save at once. Fewer wait for the next ones: a killed process reads them again in a moment.</summary>
    private const int Many = 500;

    /// <summary>What the files that a record holds say: a document is found by its words.</summary>
    private static readonly Raw WordsOfFiles = new($"(SELECT string_agg(f.words, ' ') FROM terms t JOIN files f ON f.hash = t.code WHERE t.record = v.record AND t.facet = '{FileShape.Facet}' AND t.until IS NULL)");

    /// <summary>What a record links to in the roles by which answers are narrowed.</summary>
    private static readonly Raw LinksHeld = new($"(SELECT string_agg(l.role || ' ' || CAST(l.target AS TEXT), ',') FROM links l WHERE l.record = v.record AND l.role IN ('{string.Join("', '", Traits.Roles)}') AND l.until IS NULL)");

    private static readonly int Hands = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private int done;
    private int total;

    public async Task Run(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var end = await Finding.Journal(connection, stop);
        var language = await Language(connection, stop);
        await Compare(language, connection, stop);
        if (index.Reach is { Journal: 0 } or { After: not null }) await Build(end, language, connection, stop);
        if (index.Reach.Journal < end) await Amend(end, connection, stop);
        index.Serve(index.Reach.Journal);
    }

    /// <summary>An index may be that of a register since replaced, or restored from a copy, at the same place.</summary>
    private async Task Compare(string language, DbConnection connection, CancellationToken stop)
    {
        var reach = index.Reach;
        if (reach.Journal == 0 || (reach.Language == language && reach.Mark == await Mark(reach.Journal, connection, stop))) return;
        say(SearchWords.Foreign);
        index.Clear();
    }

    private async Task Build(long end, string language, DbConnection connection, CancellationToken stop)
    {
        var reach = index.Reach.Journal > 0 ? index.Reach : new(end, 0, await Mark(end, connection, stop), language);
        await Expect(SqlText.Of($"SELECT count(*) FROM versions v WHERE v.until IS NULL AND v.record > {reach.After ?? 0}"), connection, stop);
        while (reach.After is { } after)
        {
            var rows = SqlText.Of($"SELECT v.record, v.kind, v.sight, v.doc, {WordsOfFiles}, {LinksHeld}, {SaidWithLinks.HiddenRoles} FROM versions v WHERE v.until IS NULL AND v.record > {after} ORDER BY v.record LIMIT {Slice}");
            var (count, last, _) = await Write(rows, language, connection, stop);
            reach = reach with { After = count < Slice ? null : last };
            index.Note(reach);
            index.Save();
        }
    }

    private async Task Amend(long end, DbConnection connection, CancellationToken stop)
    {
        var since = index.Reach.Journal;
        var changed = SqlText.Of($"(SELECT c.record FROM versions c WHERE c.since > {since} UNION {SaidWithLinks.AroundHidden(since)})");
        await Expect(SqlText.Of($"SELECT count(*) FROM versions v WHERE v.until IS NULL AND v.record IN {changed}"), connection, stop);
        var rows = SqlText.Of($"SELECT v.record, v.kind, v.sight, v.doc, {WordsOfFiles}, {LinksHeld}, {SaidWithLinks.HiddenRoles} FROM versions v WHERE v.until IS NULL AND v.record IN {changed}");
        var (count, _, hasRedaction) = await Write(rows, index.Reach.Language, connection, stop);
        if (hasRedaction) index.Forget();
        index.Note(index.Reach with { Journal = end, Mark = await Mark(end, connection, stop) });
        if (hasRedaction || count >= Many) index.Save();
    }

    /// <summary>Indexes rows, on several threads while they are read.</summary>
    private async Task<(int Count, long Last, bool HasRedaction)> Write(SqlText statement, string language, DbConnection connection, CancellationToken stop)
    {
        var (count, last, redactions) = (0, 0L, 0);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await Parallel.ForEachAsync(Rows(reader, stop), new ParallelOptions { MaxDegreeOfParallelism = Hands, CancellationToken = stop }, async (row, stopping) =>
        {
            if (await Write(row, language, stopping)) Interlocked.Increment(ref redactions);
        });
        return (count, last, redactions > 0);

        async IAsyncEnumerable<Row> Rows(DbDataReader from, [EnumeratorCancellation] CancellationToken until)
        {
            while (await from.ReadAsync(until))
            {
                (count, last) = (count + 1, Math.Max(last, from.GetInt64(0)));
                yield return new(from.GetInt64(0), from.GetString(1), (Sight)from.GetInt32(2), from.GetString(3), from.IsDBNull(4) ? null : from.GetString(4), from.IsDBNull(5) ? null : from.GetString(5), from.IsDBNull(6) ? null : from.GetString(6));
                if (++done % 1000 == 0 || done == total) progress?.Report(new(done, total));
            }
        }
    }

    /// <summary>Indexes a row, and says whether something of it was redacted.</summary>
    private async ValueTask<bool> Write(Row row, string language, CancellationToken stop)
    {
        if (row.Sight == Sight.Withdrawn)
        {
            index.TakeOut(row.Key);
            return false;
        }

        var kind = AllKinds.Find(row.Kind) ?? throw new InvalidOperationException($"The register holds a kind that this program does not know: {row.Kind}.");
        using var document = JsonDocument.Parse(row.Document);
        var texts = RecordFields.TextsOf(kind, await SaidWithLinks.Left(document.RootElement, kind, row.Sight, row.HiddenRoles, engine, stop));
        index.Put(row.Key, RecordFields.DocumentOf(row.Key, row.Words is { } words ? [.. texts, (words, null, false)] : texts, language, Traits.Of(kind, row.Sight, document.RootElement, row.Links)));
        return document.RootElement.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("redacted", out _));
    }

    private async Task Expect(SqlText count, DbConnection connection, CancellationToken stop)
    {
        if (progress is null) return;
        await using var command = count.On(connection);
        (done, total) = (0, Convert.ToInt32(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture));
        progress.Report(new(0, total));
    }

    /// <summary>The instant of a commit and the id of the first record: two registers agree on neither, nor do two lives of one after a restored copy.</summary>
    private static async Task<string> Mark(long journal, DbConnection connection, CancellationToken stop)
    {
        var statement = SqlText.Of($"SELECT j.at, (SELECT r.id FROM records r ORDER BY r.record LIMIT 1) FROM journal j WHERE j.number = {journal}");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? $"{reader.GetString(0)} {(reader.IsDBNull(1) ? "" : reader.GetString(1))}" : "";
    }

    /// <summary>The main language of the register; empty, which stands for both of ours, until it has said so.</summary>
    private static async Task<string> Language(DbConnection connection, CancellationToken stop) =>
        await Settings.Get(connection, Descriptor.Setting, stop) is { } text ? Descriptor.FromJson(text).MainLanguage : "";

    private sealed record Row(long Key, string Kind, Sight Sight, string Document, string? Words, string? Links, string? HiddenRoles);
}

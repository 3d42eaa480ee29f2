using System.Globalization;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>
/// Erasure (GDPR, article 17): named fields are replaced by <c>{redacted: day, ground: …}</c> in every version of a record, the salt of its
/// hashes is destroyed, and the hashes are kept: what was sealed stays sealed, and nobody can find the name by trying.
/// With the name of a person goes the slug, which holds it: the record takes one that says nothing, in all that links to it too.
/// </summary>
internal sealed class Redacting(Engine engine, Author by, DateTime at)
{
    private sealed record Old(int Version, long Since, long? Until, int Sight, int Schema, string Slug, string Document, string Hash);

    public async Task<Outcome<Commit>> Run(string slug, IReadOnlyList<string> fields, string ground, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(ground)) return new Refusal(HistoryWords.NoReason);
        await using var writing = await engine.BeginWriting(stop);
        var standing = await Standing.Of([slug], writing, stop);
        if (!standing.TryGetValue(slug, out var before)) return new Refusal(HistoryWords.NoSuchRecord(slug));
        var unknown = fields.Where(key => before.Kind.Fields.Find(key) is null).ToList();
        if (unknown.Count > 0 || fields.Count == 0) return new Refusal(RedactionWords.NoSuchField(slug, string.Join(", ", unknown)));
        var number = (await Ledger.Last(writing, stop)).Number + 1;
        await writing.Run(SqlText.Of($"INSERT INTO journal (number, at, author, why) VALUES ({number}, {Ledger.Text(at)}, {by.Name}, {RedactionWords.Journal(fields, ground)})"), stop);
        var files = await FileLoss.HeldBy(before.Key, writing, stop);
        var readdressing = before.Kind == PersonKind.Kind && fields.Contains(Common.Name.Key) ? await Rename(before, number, writing, stop) : null;
        await Rewrite(before.Kind, before.Key, document => Erase(readdressing?.Of(document, before.Kind) ?? document, [.. fields], ground.Trim()), number, writing, stop);
        var others = readdressing is null ? [] : await Holding(readdressing, before.Key, writing, stop);
        foreach (var (key, kind) in others) await Rewrite(kind, key, document => readdressing?.Of(document, kind) ?? document, number, writing, stop);
        await FileLoss.ForgetErased(files, writing, stop);
        await engine.Announce(writing, number, stop);
        await writing.Commit(stop);
        await engine.Scrub(stop);
        return new Commit(number, at, 1 + others.Count);
    }

    /// <summary>Gives the record a slug that says nothing, in every version of it; the old ones answer that it is gone.</summary>
    private static async Task<Readdressing> Rename(Standing before, long number, WriteTransaction writing, CancellationToken stop)
    {
        var slugs = new HashSet<string>();
        await using (var command = SqlText.Of($"SELECT slug FROM slugs WHERE record = {before.Key}").On(writing.Connection, writing.Transaction))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop)) slugs.Add(reader.GetString(0));
        var seenBy = (await Versions(before.Key, writing, stop)).Min(version => version.Sight);
        var neutral = Readdressing.Neutral(before.Kind);
        await writing.Run(SqlText.Of($"DELETE FROM slugs WHERE record = {before.Key}"), stop);
        await writing.Run(SqlText.Of($"INSERT INTO slugs (slug, record) VALUES ({neutral}, {before.Key})"), stop);
        await writing.Run(SqlText.Of($"UPDATE versions SET slug = {neutral} WHERE record = {before.Key}"), stop);
        await ErasedSlugs.Add(slugs, number, (Sight)seenBy, writing, stop);
        return new(slugs, neutral);
    }

    /// <summary>The other records in any version of which an old slug is a link, a candidate for one, or asked for. All documents are looked through: an erasure is rare.</summary>
    private static async Task<IReadOnlyList<(long Key, Kind Kind)>> Holding(Readdressing readdressing, long besides, WriteTransaction writing, CancellationToken stop)
    {
        var holding = new Dictionary<long, Kind>();
        await using var command = SqlText.Of($"SELECT record, kind, doc FROM versions WHERE record <> {besides} ORDER BY record").On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            if (AllKinds.Find(reader.GetString(1)) is { } kind && readdressing.Of(reader.GetString(2), kind) != reader.GetString(2)) holding[reader.GetInt64(0)] = kind;
        return [.. holding.Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>Writes every version of a record again, and one more that stands from now on. The salt goes: it would let one try what was there.</summary>
    private async Task Rewrite(Kind kind, long key, Func<string, string> rewritten, long number, WriteTransaction writing, CancellationToken stop)
    {
        var olds = await Versions(key, writing, stop);
        var targets = await Targets(key, writing, stop);
        var salt = ContentHash.NewSalt();
        foreach (var table in (IEnumerable<Table>)[Table.Versions, .. Table.Derived])
            await writing.Run(SqlText.Of($"DELETE FROM {new Raw(table.Name)} WHERE record = {key}"), stop);
        await using (var command = writing.Connection.CreateCommand())
        {
            command.Transaction = writing.Transaction;
            command.CommandText = "UPDATE records SET salt = @salt WHERE record = @record";
            Parameter(command, "@salt", salt);
            Parameter(command, "@record", key);
            await command.ExecuteNonQueryAsync(stop);
        }

        var rows = new RowBatch();
        foreach (var old in olds) Add(rows, kind, key, old with { Until = old.Until ?? number, Document = rewritten(old.Document) }, targets);
        var last = olds[^1];
        var document = rewritten(last.Document);
        var hash = ContentHash.Of(kind, last.Slug, JsonDocument.Parse(document).RootElement, salt);
        Add(rows, kind, key, last with { Version = last.Version + 1, Since = number, Until = null, Document = document, Hash = hash }, targets);
        await engine.Fill(writing, rows, stop);
    }

    private static void Add(RowBatch rows, Kind kind, long key, Old old, IReadOnlyDictionary<string, long> targets)
    {
        var json = JsonDocument.Parse(old.Document).RootElement;
        var draft = new Draft(kind, old.Slug, json, (Sight)old.Sight);
        var index = kind.Index(json);
        var keys = VersionKeys.Of(draft, index);
        var name = json.TryGetProperty(Common.Name.Key, out var said) ? said.GetRawText() : null;
        rows.Add(Table.Versions, key, old.Version, old.Since, old.Until, kind.Code, old.Slug, old.Sight, old.Schema,
            name, keys.ByName, keys.ByDate, keys.ByRecent, keys.ByPosition, old.Hash, old.Document);
        VersionRow.AddDerived(rows, key, index, targets, old.Since, old.Until);
    }

    private string Erase(string document, HashSet<string> fields, string ground)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in JsonDocument.Parse(document).RootElement.EnumerateObject())
            {
                if (!fields.Contains(member.Name))
                {
                    member.WriteTo(json);
                    continue;
                }

                json.WriteStartObject(member.Name);
                json.WriteString("redacted", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("ground", ground);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static async Task<List<Old>> Versions(long key, WriteTransaction writing, CancellationToken stop)
    {
        var statement = SqlText.Of($"SELECT version, since, until, sight, schema, slug, doc, hash FROM versions WHERE record = {key} ORDER BY version");
        var olds = new List<Old>();
        await using var command = statement.On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            olds.Add(new(reader.GetInt32(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetInt32(3), reader.GetInt32(4),
                reader.GetString(5), reader.GetString(6), reader.GetString(7)));
        return olds;
    }

    /// <summary>Where the slugs of its links lead: every slug of every record it ever linked to.</summary>
    private static async Task<Dictionary<string, long>> Targets(long key, WriteTransaction writing, CancellationToken stop)
    {
        var statement = SqlText.Of($"SELECT DISTINCT s.slug, s.record FROM links l JOIN slugs s ON s.record = l.target WHERE l.record = {key}");
        var targets = new Dictionary<string, long>();
        await using var command = statement.On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) targets.Add(reader.GetString(0), reader.GetInt64(1));
        return targets;
    }

    private static void Parameter(System.Data.Common.DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

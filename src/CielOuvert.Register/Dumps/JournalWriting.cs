using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CielOuvert.Formats.Bags;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>Writes the history of a register as lines, in the order in which it was made, one read at a time.</summary>
/// <param name="only">The keys of the records wanted; null for all.</param>
internal sealed class JournalWriting(DbConnection connection, IReadOnlySet<long>? only, IProgress<Progress>? progress)
{
    /// <summary>Versions between two reports of progress.</summary>
    private const int Pace = 1000;

    public async Task Write(Descriptor descriptor, BagWriting bag, string folder, CancellationToken stop)
    {
        await bag.Put($"{folder}/{JournalFolder.Descriptor}", WriteDescriptor(descriptor), stop);
        foreach (var (sort, lines) in ((string, IAsyncEnumerable<Action<Utf8JsonWriter>>)[])[
            (JournalFolder.Commits, Commits(stop)), (JournalFolder.Slugs, Slugs(stop)), (JournalFolder.Erased, Erased(stop)), (JournalFolder.Files, FileLines.Read(connection, only, stop)), (JournalFolder.Keys, Keys(stop))])
        {
            await using var each = lines.GetAsyncEnumerator(stop);
            await new LineWriting(bag, folder, sort).Write(each, stop);
        }
    }

    private static byte[] WriteDescriptor(Descriptor descriptor)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JournalFolder.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("form", JournalFolder.Form);
            json.WritePropertyName("descriptor");
            JsonDocument.Parse(descriptor.ToJson()).RootElement.WriteTo(json);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Each commit, and after it the versions that it made, in the order of their records.</summary>
    private async IAsyncEnumerable<Action<Utf8JsonWriter>> Commits([EnumeratorCancellation] CancellationToken stop)
    {
        var (total, done, last) = (await Count(stop), 0, 0L);
        var statement = SqlText.Of($"""
            SELECT j.number, j.at, j.author, j.why, v.record, r.id, v.version, v.kind, v.slug, v.sight, v.schema, v.hash, v.doc, r.salt
            FROM journal j LEFT JOIN versions v ON v.since = j.number LEFT JOIN records r ON r.record = v.record ORDER BY j.number, v.record
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var number = reader.GetInt64(0);
            var isEmpty = reader.IsDBNull(4);
            // Of a part of the register, the commits that made something of it.
            if (only is not null && (isEmpty || !only.Contains(reader.GetInt64(4)))) continue;
            if (number != last) yield return json => Commit(json, reader);
            last = number;
            if (isEmpty) continue;
            yield return json => Version(json, reader);
            if (++done % Pace == 0) progress?.Report(new(done, total));
        }
    }

    private static void Commit(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        json.WriteNumber("commit", row.GetInt64(0));
        json.WriteString("at", row.GetString(1));
        json.WriteString("author", row.GetString(2));
        json.WriteString("why", row.GetString(3));
        json.WriteEndObject();
    }

    private static void Version(Utf8JsonWriter json, DbDataReader row)
    {
        var version = row.GetInt32(6);
        json.WriteStartObject();
        json.WriteString("record", row.GetString(5));
        json.WriteNumber("version", version);
        json.WriteNumber("commit", row.GetInt64(0));
        json.WriteString("kind", row.GetString(7));
        json.WriteString("slug", row.GetString(8));
        json.WriteString("sight", Sights.CodeOf((Sight)row.GetInt32(9)));
        json.WriteNumber("schema", row.GetInt32(10));
        json.WriteString("hash", row.GetString(11));
        if (version == 1) json.WriteString("salt", Convert.ToHexStringLower(row.GetFieldValue<byte[]>(13)));
        json.WritePropertyName("document");
        json.WriteRawValue(OnOneLine(row.GetString(12)), skipInputValidation: true);
        json.WriteEndObject();
    }

    /// <summary>As it is kept, to the byte. A line break can stand only between the parts of a document: inside a text it is written <c>\n</c> (RFC 8259, 7).</summary>
    private static string OnOneLine(string document) => document.AsSpan().IndexOfAny('\n', '\r') < 0 ? document : document.ReplaceLineEndings("");

    /// <summary>The slugs that lead to a record and that no version of it has: those of a plain file.</summary>
    private async IAsyncEnumerable<Action<Utf8JsonWriter>> Slugs([EnumeratorCancellation] CancellationToken stop)
    {
        var statement = SqlText.Of($"""
            SELECT s.slug, r.id, s.record FROM slugs s JOIN records r ON r.record = s.record
            WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.record = s.record AND v.slug = s.slug) ORDER BY s.slug
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            if (only?.Contains(reader.GetInt64(2)) != false)
                yield return json => Line(json, ("slug", reader.GetString(0)), ("record", reader.GetString(1)));
    }

    private async IAsyncEnumerable<Action<Utf8JsonWriter>> Erased([EnumeratorCancellation] CancellationToken stop)
    {
        // Of a part, none: the hash of a slug does not say of which record it was.
        if (only is not null) yield break;
        await using var command = SqlText.Of($"SELECT hash, number, sight FROM erased ORDER BY number, hash").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return json =>
            {
                json.WriteStartObject();
                json.WriteString("erased", reader.GetString(0));
                json.WriteNumber("commit", reader.GetInt64(1));
                json.WriteString("sight", Sights.CodeOf((Sight)reader.GetInt32(2)));
                json.WriteEndObject();
            };
    }

    /// <summary>What everybody may know of the keys that signed reports: a signature of long ago is verified by them.</summary>
    private async IAsyncEnumerable<Action<Utf8JsonWriter>> Keys([EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT made, spki FROM signing_keys ORDER BY id").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return json => Line(json, ("made", SignedAt.Text(reader.GetDateTime(0))), ("publicKey", Convert.ToBase64String(reader.GetFieldValue<byte[]>(1))));
    }

    private static void Line(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private async Task<int> Count(CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT count(*) FROM versions").On(connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }
}

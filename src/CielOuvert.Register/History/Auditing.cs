using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Register.History;

/// <summary>Reads the whole register again, and says what does not hold: documents, links, hashes.</summary>
public static class Auditing
{
    /// <returns>How many records were read, and what is wrong.</returns>
    public static async Task<(int Records, IReadOnlyList<Refusal> Faults)> Audit(Register register, CancellationToken stop)
    {
        await using var connection = await register.Engine.Open(stop);
        var faults = new List<Refusal>();
        var terms = await LiveTerms.Of(connection, stop);
        var statement = SqlText.Of($"SELECT v.kind, v.slug, v.doc, v.hash, r.salt FROM versions v JOIN records r ON r.record = v.record WHERE v.until IS NULL AND v.sight < 9 ORDER BY v.kind, v.slug");
        var records = 0;
        await using (var command = statement.On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
        {
            while (await reader.ReadAsync(stop))
            {
                records++;
                var document = JsonDocument.Parse(reader.GetString(2)).RootElement;
                Check(reader.GetString(0), reader.GetString(1), document, reader.GetString(3), reader.GetFieldValue<byte[]>(4), terms, faults);
            }
        }

        var dangling = SqlText.Of($"""
            SELECT v.slug, l.role, t.slug FROM links l JOIN versions v ON v.record = l.record AND v.until IS NULL AND v.sight < 9
            LEFT JOIN versions t ON t.record = l.target AND t.until IS NULL WHERE l.until IS NULL AND (t.record IS NULL OR t.sight = 9)
            """);
        await using var links = dangling.On(connection);
        await using var rows = await links.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) faults.Add(new(AuditWords.LinkToNothing(rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? "?" : rows.GetString(2))));
        return (records, faults);
    }

    private static void Check(string code, string slug, JsonElement document, string hash, byte[] salt, TermSet terms, List<Refusal> faults)
    {
        if (AllKinds.Find(code) is not { } kind)
        {
            faults.Add(new(AuditWords.UnknownKind(slug, code)));
            return;
        }

        var checking = new Checking(terms);
        kind.Check(document, checking);
        foreach (var fault in checking.Faults) faults.Add(new(new($"{slug}{fault.Path} : {fault.What.Fr}", $"{slug}{fault.Path}: {fault.What.En}")));
        if (ContentHash.Of(kind, slug, document, salt) != hash) faults.Add(new(AuditWords.OtherHash(slug)));
    }
}

using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Imports;

/// <summary>Works out what takes a whole import back: withdraws what it added, restores what it amended. What somebody changed since is not touched.</summary>
internal sealed class ImportUndoing(Engine engine)
{
    private const int MostRefused = 20;

    public async Task<Outcome<IReadOnlyList<Change>>> Changes(Import import, CancellationToken stop)
    {
        if (import.State == ImportState.Undone) return new Refusal(ImportWords.AlreadyUndone);
        var (changes, refused) = (new List<Change>(), new List<Refusal>());
        await using var connection = await engine.Open(stop);
        // What stands now of each record that the import wrote, and the version before the first that it wrote.
        var statement = SqlText.Of($"""
            SELECT n.slug, n.kind, n.version, n.sight, j.author, c.number, b.doc, b.sight
            FROM (SELECT v.record, min(v.version) AS first FROM versions v JOIN import_commits ic ON ic.number = v.since WHERE ic.import = {import.Number} GROUP BY v.record) t
            JOIN versions n ON n.record = t.record AND n.until IS NULL JOIN journal j ON j.number = n.since
            LEFT JOIN import_commits c ON c.number = n.since AND c.import = {import.Number}
            LEFT JOIN versions b ON b.record = t.record AND b.version = t.first - 1
            ORDER BY t.record
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var (slug, sight) = (reader.GetString(0), (Sight)reader.GetInt32(3));
            if (sight == Sight.Withdrawn) continue;
            if (reader.IsDBNull(5))
            {
                if (refused.Count < MostRefused) refused.Add(new(ImportWords.ChangedSince(slug, reader.GetString(4))));
                continue;
            }

            var before = reader.IsDBNull(7) ? Sight.Withdrawn : (Sight)reader.GetInt32(7);
            if (before == Sight.Withdrawn) changes.Add(Change.Withdraw(slug));
            else changes.Add(Change.Amend(new(KindOf(reader.GetString(1)), slug, JsonDocument.Parse(reader.GetString(6)).RootElement, before), reader.GetInt32(2)));
        }

        if (refused.Count > 0) return Outcome<IReadOnlyList<Change>>.Refused(refused);
        return changes.Count == 0 ? new Refusal(ImportWords.NothingToUndo) : changes;
    }

    private static Kind KindOf(string code) => AllKinds.Find(code) ?? throw new InvalidOperationException($"The register holds a kind that this program does not know: {code}.");
}

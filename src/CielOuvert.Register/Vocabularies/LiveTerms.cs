using System.Data.Common;
using System.Text.Json;
using CielOuvert.Register.History;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Vocabularies;

/// <summary>The terms a commit is checked against: those of the register as it stands, and those that the commit itself brings.</summary>
internal static class LiveTerms
{
    private const string VocabularyKind = "vocabulary";

    public static async Task<TermSet> Of(DbConnection connection, CancellationToken stop) => new(await Codes(connection, null, stop));

    public static async Task<TermSet> With(IReadOnlyList<Change> changes, WriteTransaction writing, CancellationToken stop)
    {
        var codes = await Codes(writing.Connection, writing.Transaction, stop);
        foreach (var change in changes)
        {
            var draft = change switch
            {
                Change.Added added => added.Draft,
                Change.Amended amended => amended.Draft,
                Change.Wanted wanted => wanted.Draft,
                _ => null,
            };
            if (draft?.Kind.Code == VocabularyKind) codes[draft.Slug] = CodesOf(draft.Document);
        }

        return new(codes);
    }

    private static async Task<Dictionary<string, IReadOnlyCollection<string>>> Codes(DbConnection connection, DbTransaction? transaction, CancellationToken stop)
    {
        var codes = new Dictionary<string, IReadOnlyCollection<string>>();
        var statement = SqlText.Of($"SELECT slug, doc FROM versions WHERE kind = {VocabularyKind} AND until IS NULL AND sight < 9");
        await using var command = statement.On(connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) codes[reader.GetString(0)] = CodesOf(JsonDocument.Parse(reader.GetString(1)).RootElement);
        return codes;
    }

    public static List<string> CodesOf(JsonElement vocabulary) =>
        vocabulary.TryGetProperty("terms", out var terms) && terms.ValueKind == JsonValueKind.Array
            ? [.. terms.EnumerateArray().Where(term => term.ValueKind == JsonValueKind.Object && term.TryGetProperty("code", out _)).Select(term => term.GetProperty("code").ToString())]
            : [];
}

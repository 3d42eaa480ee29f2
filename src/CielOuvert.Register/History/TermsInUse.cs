using System.Collections.Immutable;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Register.History;

/// <summary>
/// Refuses to take from a vocabulary a term that records use: their pages would say a bare code, and they could not be saved again. Records of the
/// same commit are left out: they are checked against the vocabulary as it will be.
/// </summary>
internal sealed class TermsInUse(IReadOnlyList<Planned> planned, WriteTransaction writing)
{
    private readonly HashSet<long> changed = [.. planned.Select(one => one.Key)];

    public async Task<IReadOnlyList<Refusal>> Refuse(CancellationToken stop)
    {
        var refusals = new List<Refusal>();
        foreach (var vocabulary in planned.Where(one => one.Draft.Kind == VocabularyKind.Kind))
        foreach (var (code, slugs) in await Users(vocabulary, stop))
        {
            var why = HistoryWords.TermInUse(code, vocabulary.Before?.Slug ?? vocabulary.Draft.Slug, slugs);
            refusals.Add(vocabulary.Refuse("/terms", why.Fr, why.En));
        }

        return refusals;
    }

    /// <summary>By code that goes, the slugs of the records that use it.</summary>
    private async Task<SortedDictionary<string, List<string>>> Users(Planned vocabulary, CancellationToken stop)
    {
        var users = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var gone = Gone(vocabulary);
        if (gone.Count == 0 || vocabulary.Before is not { Slug: var name } || KindsThatUse(name) is not { Length: > 0 } kinds) return users;
        var statement = SqlText.Of($"SELECT v.record, v.kind, v.slug, v.doc FROM versions v WHERE v.until IS NULL AND v.sight < {(int)Sight.Withdrawn} AND {SelectionSql.OneOf("v.kind", kinds)}{Holding(gone)} ORDER BY v.kind, v.slug");
        await using var command = statement.On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            if (changed.Contains(reader.GetInt64(0)) || AllKinds.Find(reader.GetString(1)) is not { } kind) continue;
            var asked = new AskedTerms(name);
            kind.Check(JsonDocument.Parse(reader.GetString(3)).RootElement, new(asked));
            foreach (var code in gone.Where(asked.Codes.Contains))
            {
                if (!users.TryGetValue(code, out var slugs)) users.Add(code, slugs = []);
                slugs.Add(reader.GetString(2));
            }
        }

        return users;
    }

    /// <summary>The codes that a vocabulary had and will not have: all of them when it is withdrawn or takes another name.</summary>
    private static IReadOnlyList<string> Gone(Planned vocabulary)
    {
        if (vocabulary.Before is not { } before || before.Sight == Sight.Withdrawn) return [];
        var stays = vocabulary.Sight == Sight.Withdrawn || before.Slug != vocabulary.Draft.Slug ? [] : LiveTerms.CodesOf(vocabulary.Draft.Document);
        return [.. LiveTerms.CodesOf(before.Json).Except(stays)];
    }

    private static ImmutableArray<string> KindsThatUse(string vocabulary) => [.. AllKinds.InOrder.Where(kind => Uses(kind.Fields, vocabulary)).Select(kind => kind.Code)];

    private static bool Uses(FieldSet fields, string vocabulary) => fields.All.Select(field => field.Shape.Item ?? field.Shape)
        .Any(shape => shape is TermShape term ? term.Vocabulary == vocabulary : shape is GroupShape group && Uses(group.Fields, vocabulary));

    /// <summary>Passes over the documents in which no such code is written; a code in other letters may be written in several ways.</summary>
    private static SqlText Holding(IReadOnlyList<string> codes)
    {
        var sql = SqlText.Of($"");
        if (!codes.All(Slug.IsWellFormed)) return sql;
        foreach (var (index, code) in codes.Index()) sql.Add($"{new Raw(index == 0 ? " AND (" : " OR ")}v.doc LIKE {$"%\"{code}\"%"}");
        return sql.Add($")");
    }

    /// <summary>Notes the terms of a vocabulary that a document is checked for.</summary>
    private sealed class AskedTerms(string of) : ITerms
    {
        public HashSet<string> Codes { get; } = [];

        public bool Has(string vocabulary, string code)
        {
            if (vocabulary == of) Codes.Add(code);
            return true;
        }

        public IReadOnlyList<string> Near(string vocabulary, string code) => [];
    }
}

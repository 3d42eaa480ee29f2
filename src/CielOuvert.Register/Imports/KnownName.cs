using System.Text.Json;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Imports;

/// <summary>A record by the names it is known under, for matching many at once.</summary>
/// <param name="Since">The commit of its last version.</param>
/// <param name="Folded">Its names and other names, folded.</param>
public sealed record KnownName(string Slug, string Kind, long Since, string Name, IReadOnlyList<string> Folded)
{
    internal static async Task<IReadOnlyList<KnownName>> All(Engine engine, IReadOnlyCollection<string> kinds, CancellationToken stop)
    {
        const string Other = "%\"alternateName\"%";
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT v.slug, v.kind, v.since, v.name, CASE WHEN v.doc LIKE {Other} THEN v.doc END FROM versions v
            WHERE v.until IS NULL AND v.sight < 9 AND v.name IS NOT NULL AND {Selections.SelectionSql.OneOf("v.kind", [.. kinds])}
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var names = new List<KnownName>();
        while (await reader.ReadAsync(stop))
        {
            var json = reader.IsDBNull(4) ? $$"""{"name":{{reader.GetString(3)}}}""" : reader.GetString(4);
            names.Add(Of(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), new Group(JsonDocument.Parse(json).RootElement)));
        }

        return names;
    }

    private static KnownName Of(string slug, string kind, long since, Group document)
    {
        var name = Common.Name.In(document).IsKnown(out var known) ? known : null;
        var wordings = (name?.Wordings.Values ?? []).Concat(Common.AlternateName.Or(document, []).SelectMany(other => other.Wordings.Values));
        return new(slug, kind, since, name?.OriginalWording.Text ?? slug, [.. wordings.Select(wording => Folding.Fold(wording.Text)).Where(text => text.Length > 0).Distinct()]);
    }
}

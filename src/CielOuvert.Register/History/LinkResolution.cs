using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>Finds where the links of a commit lead, and refuses those that dangle, lead to a wrong kind, or go round in a circle.</summary>
/// <param name="atFault">Drafts that are refused already: they may be linked to, and their links are looked at.</param>
internal sealed class LinkResolution(IReadOnlyList<Planned> planned, IReadOnlyList<Planned> atFault, WriteTransaction writing)
{
    private readonly Dictionary<string, (long Key, Kind Kind, Sight Sight)> targets = [];
    private readonly List<Refusal> refusals = [];

    /// <summary>The key of each slug linked to; or what stands in the way.</summary>
    public async Task<Outcome<IReadOnlyDictionary<string, long>>> Resolve(CancellationToken stop)
    {
        foreach (var one in planned.Concat(atFault))
        foreach (var slug in (IEnumerable<string>)[one.Draft.Slug, .. one.Draft.FormerSlugs]) targets.TryAdd(slug, (one.Key, one.Draft.Kind, one.Sight));
        await FindOutside(stop);
        foreach (var one in planned.Concat(atFault))
        foreach (var link in one.Rows.Links) Check(one, link);
        foreach (var one in planned)
        foreach (var (slug, key) in one.Rows.Asked) CheckAsked(one, slug, key);
        if (refusals.Count == 0) await RefuseCycles(stop);
        return refusals.Count > 0
            ? Outcome<IReadOnlyDictionary<string, long>>.Refused(refusals)
            : targets.ToDictionary(pair => pair.Key, pair => pair.Value.Key);
    }

    private async Task FindOutside(CancellationToken stop)
    {
        var outside = planned.Concat(atFault).SelectMany(one => one.Rows.Links.Select(link => link.Target).Concat(one.Rows.Asked.Select(asked => asked.Slug))).Where(slug => !targets.ContainsKey(slug)).Distinct();
        foreach (var some in outside.Chunk(400))
        {
            var statement = SqlText.Of($"""
                SELECT s.slug, v.record, v.kind, v.sight FROM slugs s JOIN versions v ON v.record = s.record AND v.until IS NULL
                WHERE {SelectionSql.OneOf("s.slug", [.. some])}
                """);
            await using var command = statement.On(writing.Connection, writing.Transaction);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                if (AllKinds.Find(reader.GetString(2)) is { } kind) targets[reader.GetString(0)] = (reader.GetInt64(1), kind, (Sight)reader.GetInt32(3));
        }
    }

    private void Check(Planned from, LinkRow link)
    {
        if (!targets.TryGetValue(link.Target, out var target)) Refuse(from, link, HistoryWords.Dangling(link.Role, link.Target));
        else if (link.Kinds.Count > 0 && !link.Kinds.Contains(target.Kind.Code))
            Refuse(from, link, HistoryWords.WrongKind(link.Role, link.Target, target.Kind, link.Kinds));
    }

    /// <summary>A stored selection is printed with its record: it may not name what the readers of the record must not know of.</summary>
    private void CheckAsked(Planned from, string slug, string key)
    {
        if (!targets.TryGetValue(slug, out var target) || target.Sight == Sight.Withdrawn || target.Sight <= from.Sight) return;
        var why = HistoryWords.AsksForPrivate(slug);
        refusals.Add(from.Refuse($"/{key}", why.Fr, why.En));
    }

    private async Task RefuseCycles(CancellationToken stop)
    {
        foreach (var role in planned.SelectMany(one => one.Rows.Links).Where(link => link.IsUpward).Select(link => link.Role).Distinct().ToList())
        {
            var parents = await Parents(role, stop);
            var cleared = new HashSet<long>();
            foreach (var one in planned) RefuseCycle(one, role, parents, cleared);
        }
    }

    /// <summary>Every record's parent in a role: as it stands, then as the commit will have it.</summary>
    private async Task<Dictionary<long, (long Key, string Slug)>> Parents(string role, CancellationToken stop)
    {
        var parents = new Dictionary<long, (long, string)>();
        var statement = SqlText.Of($"SELECT l.record, l.target, v.slug FROM links l JOIN versions v ON v.record = l.target AND v.until IS NULL WHERE l.role = {role} AND l.until IS NULL");
        await using var command = statement.On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) parents[reader.GetInt64(0)] = (reader.GetInt64(1), reader.GetString(2));
        foreach (var one in planned)
        {
            parents.Remove(one.Key);
            if (one.Rows.Links.FirstOrDefault(link => link.IsUpward && link.Role == role) is { } link) parents[one.Key] = (targets[link.Target].Key, link.Target);
        }

        return parents;
    }

    private void RefuseCycle(Planned one, string role, Dictionary<long, (long Key, string Slug)> parents, HashSet<long> cleared)
    {
        var path = new List<string> { one.Draft.Slug };
        var visited = new HashSet<long> { one.Key };
        var at = one.Key;
        while (!cleared.Contains(at) && parents.TryGetValue(at, out var parent))
        {
            path.Add(parent.Slug);
            if (parent.Key == one.Key)
            {
                Refuse(one, new(role, parent.Slug, [], true, role), HistoryWords.Cycle(role, path));
                break;
            }

            if (!visited.Add(parent.Key)) break;
            at = parent.Key;
        }

        cleared.UnionWith(visited);
    }

    private void Refuse(Planned from, LinkRow link, Phrase why) => refusals.Add(from.Refuse($"/{link.Path}/{link.Target}", why.Fr, why.En));
}

using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>
/// Words that stand beside a link: the heading of a source, the summary of a partner's framework. Where the link leads to what fewer may see than the
/// record itself, pages leave them out (<see cref="Unseen"/>), and so does the index.
/// </summary>
internal static class SaidWithLinks
{
    /// <summary>The roles in which <c>versions v</c> links to what fewer may see, with a space between; null when there is none.</summary>
    public static readonly Raw HiddenRoles = new("""
        (SELECT string_agg(l.role, ' ') FROM links l JOIN versions t ON t.record = l.target AND t.until IS NULL WHERE l.record = v.record AND l.until IS NULL AND t.sight > v.sight)
        """);

    /// <summary>The records that link to what was hidden or shown after a number, whose own version did not change.</summary>
    public static SqlText AroundHidden(long since) => SqlText.Of($"""
        SELECT l.record FROM links l WHERE l.until IS NULL AND l.target IN (
            SELECT c.record FROM versions c JOIN versions p ON p.record = c.record AND p.version = c.version - 1 WHERE c.since > {since} AND c.sight <> p.sight)
        """);

    /// <summary>A document, without what is said with links to what fewer may see.</summary>
    /// <param name="hiddenRoles">As the statement above gives them.</param>
    public static async ValueTask<JsonElement> Left(JsonElement document, Kind kind, Sight sight, string? hiddenRoles, Engine engine, CancellationToken stop)
    {
        if (hiddenRoles is null) return document;
        var roles = hiddenRoles.Split(' ').ToHashSet(StringComparer.Ordinal);
        var linked = LinksWithWords(document, kind).Where(link => roles.Contains(link.Role)).Select(link => link.Target).Distinct().ToArray();
        return linked.Length == 0 ? document : Unseen.Of(await Hidden(linked, sight, engine, stop)).Left(document, kind);
    }

    private static IEnumerable<LinkRow> LinksWithWords(JsonElement document, Kind kind)
    {
        foreach (var member in document.EnumerateObject())
        {
            var rows = new IndexRows();
            kind.Fields.Find(member.Name)?.Index(member.Value, rows);
            if (rows.Texts.Count == 0) continue;
            foreach (var link in rows.Links) yield return link;
        }
    }

    private static async Task<IReadOnlyList<string>> Hidden(string[] slugs, Sight sight, Engine engine, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"SELECT s.slug FROM slugs s JOIN versions t ON t.record = s.record AND t.until IS NULL WHERE {engine.IsOneOf("s.slug", slugs)} AND t.sight > {(int)sight}");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var hidden = new List<string>();
        while (await reader.ReadAsync(stop)) hidden.Add(reader.GetString(0));
        return hidden;
    }
}

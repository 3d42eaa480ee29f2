using System.Text.Json;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Desk.Imports;

/// <summary>How the columns of a header were matched last time, for the next table of the same header.</summary>
public static class ColumnMemory
{
    public static string ToJson(IReadOnlyDictionary<string, string> columns) => JsonSerializer.Serialize(columns);

    /// <summary>The match of the last table of this header, else the likeliest one.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Match(Register.Register register, Incoming.Table table, Kind kind, CancellationToken stop)
    {
        if (await register.Imports.MatchOf(table.HeaderKey, kind.Code, stop) is not { } kept) return ColumnMatching.Guess(table.Sent.Header, kind);
        // The same header may be written otherwise this time: its columns are known by their folded names.
        var known = (JsonSerializer.Deserialize<Dictionary<string, string>>(kept) ?? []).GroupBy(pair => Folding.Fold(pair.Key)).ToDictionary(same => same.Key, same => same.First().Value);
        return table.Sent.Header.Where(column => known.TryGetValue(Folding.Fold(column), out var key) && kind.Fields.Find(key) is not null).ToDictionary(column => column, column => known[Folding.Fold(column)]);
    }
}

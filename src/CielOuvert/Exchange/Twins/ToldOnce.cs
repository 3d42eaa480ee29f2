using System.Runtime.CompilerServices;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;

namespace CielOuvert.Exchange.Twins;

/// <summary>
/// Records as they were told before, for an archive: its pages, lists and forms tell the same records over and over. What was told is forgotten with its record.
/// </summary>
internal static class ToldOnce
{
    private static readonly ConditionalWeakTable<Record, Told?[]> Known = [];

    /// <summary>The records told, in their order; those that were not told yet are, together.</summary>
    public static async Task<IReadOnlyList<Told>> Of(IReadOnlyList<Record> records, Tongue tongue, Func<IReadOnlyList<Record>, Task<IReadOnlyList<Told>>> tell)
    {
        var place = (int)tongue;
        var shelves = records.Select(record => Known.GetValue(record, _ => new Told?[Tongues.All.Count])).ToList();
        var told = shelves.Select(shelf => shelf[place]).ToArray();
        var left = Enumerable.Range(0, records.Count).Where(index => told[index] is null).ToList();
        if (left.Count > 0)
        {
            var fresh = await tell([.. left.Select(index => records[index])]);
            foreach (var (index, one) in left.Zip(fresh)) shelves[index][place] = told[index] = one;
        }

        return [.. told.OfType<Told>()];
    }
}

using System.Data.Common;
using CielOuvert.Register.History;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>
/// The instants of the journal's numbers, in one order with them: a commit that dates itself before another that is there counts from that one's
/// instant on (see <see cref="AsOf"/>), or whoever asks for what changed since would miss it.
/// </summary>
internal sealed class Stamps(DbConnection connection)
{
    /// <summary>The first number of an instant or later; null when there is none.</summary>
    public async Task<long?> FirstAt(DateTime instant, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT min(number) FROM journal WHERE at >= {Ledger.Text(instant)}").On(connection);
        return await command.ExecuteScalarAsync(stop) is long number ? number : null;
    }

    /// <summary>The instant of each of some numbers, given in order: the journal between them is read once.</summary>
    public async Task<IReadOnlyDictionary<long, DateTime>> Of(IReadOnlyList<long> numbers, CancellationToken stop)
    {
        var instants = new Dictionary<long, DateTime>();
        if (numbers.Count == 0) return instants;
        var statement = SqlText.Of($"""
            SELECT {numbers[0]}, max(at) FROM journal WHERE number <= {numbers[0]}
            UNION ALL SELECT number, at FROM journal WHERE number > {numbers[0]} AND number <= {numbers[^1]} ORDER BY 1
            """);
        var asked = numbers.ToHashSet();
        var latest = "";
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var at = reader.GetString(1);
            if (string.CompareOrdinal(at, latest) > 0) latest = at;
            if (asked.Contains(reader.GetInt64(0))) instants[reader.GetInt64(0)] = Ledger.Instant(latest);
        }

        return instants;
    }
}

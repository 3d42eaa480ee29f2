using CielOuvert.Accounts.Tables;
using CielOuvert.Register.Imports;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Upkeep.Twins;

/// <summary>Two records of one kind that share a name.</summary>
public sealed record Twins(KnownName One, KnownName Other);

/// <summary>
/// Records that may be one: they share a name, or another name, whatever the accents, the case, the order of the words or a legal form at the end.
/// Those that somebody set apart are not proposed again.
/// </summary>
public sealed class TwinBook(Register.Register register, AccountRoom room)
{
    /// <summary>More that share one name are a name that everything has, « Séminaire »: nothing is proposed of them.</summary>
    private const int MostAlike = 6;

    public async Task<IReadOnlyList<Twins>> Proposed(IReadOnlyCollection<string> kinds, int most, CancellationToken stop)
    {
        await using var tables = await room.Open<UpkeepTables>(options => new(options), stop);
        var apart = (await tables.Apart.ToListAsync(stop)).Select(pair => (pair.One, pair.Other)).ToHashSet();
        var named = from record in await register.Names(kinds, stop) from name in record.Folded.Select(Key).Distinct() where name.Length > 0 group record by (record.Kind, name);
        var pairs = from alike in named
                    let records = alike.DistinctBy(record => record.Slug).OrderBy(record => record.Slug, StringComparer.Ordinal).ToList()
                    where records.Count is > 1 and <= MostAlike
                    from one in records
                    from other in records
                    where string.CompareOrdinal(one.Slug, other.Slug) < 0 && !apart.Contains((one.Slug, other.Slug))
                    select new Twins(one, other);
        return [.. pairs.DistinctBy(pair => (pair.One.Slug, pair.Other.Slug)).OrderBy(pair => pair.One.Kind, StringComparer.Ordinal).ThenBy(pair => pair.One.Name, StringComparer.Ordinal).ThenBy(pair => pair.Other.Slug, StringComparer.Ordinal).Take(most)];
    }

    public async Task SetApart(string slug, string other, CancellationToken stop)
    {
        var (one, two) = string.CompareOrdinal(slug, other) < 0 ? (slug, other) : (other, slug);
        await using var tables = await room.Open<UpkeepTables>(options => new(options), stop);
        if (await tables.Apart.AnyAsync(pair => pair.One == one && pair.Other == two, stop)) return;
        tables.Add(new SaidApart { One = one, Other = two });
        await tables.SaveChangesAsync(stop);
    }

    /// <summary>A folded name by its words in the order of letters, without its legal form: « Marchandise Jacques-François » is « Jacques-François Marchandise ».</summary>
    private static string Key(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Length > 1 && LegalForms.Contains(words[^1]) ? words[..^1] : words;
        return string.Join(' ', kept.Order(StringComparer.Ordinal));
    }

    private static readonly HashSet<string> LegalForms = ["sa", "sas", "sasu", "sarl", "scop", "scic", "association", "asbl", "gip", "ltd", "inc", "gmbh"];
}

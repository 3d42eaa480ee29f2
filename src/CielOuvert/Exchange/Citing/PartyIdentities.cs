using System.Text.RegularExpressions;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Exchange.Citing;

/// <summary>What registries of the world call people and organisations, read in the addresses of their records: ORCID, ROR.</summary>
public static partial class PartyIdentities
{
    private const int Modulus = 11;

    /// <summary>By slug, of those among some that have one; nothing is read of the others.</summary>
    public static async Task<IReadOnlyDictionary<string, Uri>> Of(IReadOnlyCollection<string> slugs, Telling telling, CancellationToken stop)
    {
        if (slugs.Count == 0) return new Dictionary<string, Uri>();
        var records = await telling.Visit.Register.ReadAll(slugs, telling.Visit.Viewer, telling.Visit.AsOf, stop);
        var identities = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var (slug, party) in records)
            if (Of(party) is { } identity) identities.Add(slug, identity);
        return identities;
    }

    private static Uri? Of(Record party) => Addresses(party).Select(In).OfType<Uri>().FirstOrDefault();

    private static IEnumerable<WebAddress> Addresses(Record party)
    {
        if (Common.Url.In(party) is { Certainty: Certainty.Certain } own && own.IsKnown(out var address)) yield return address;
        if (Common.OtherUrls.In(party) is not { Certainty: Certainty.Certain } others || !others.IsKnown(out var several)) yield break;
        foreach (var one in several) yield return one;
    }

    /// <summary>Its one form; null when the address is of none, or its digits do not agree.</summary>
    private static Uri? In(WebAddress address)
    {
        if (address is not { Shown: { } shown } || address.State == AddressState.Wrong) return null;
        var name = shown.AbsolutePath.Trim('/');
        return shown.Host switch
        {
            "orcid.org" or "www.orcid.org" when Orcid().IsMatch(name) && IsSound(name) => new($"https://orcid.org/{name}"),
            "ror.org" or "www.ror.org" when Ror().IsMatch(name) => new($"https://ror.org/{name}"),
            _ => null,
        };
    }

    /// <summary>ISO/IEC 7064, MOD 11-2.</summary>
    private static bool IsSound(string orcid)
    {
        var digits = orcid.Replace("-", "", StringComparison.Ordinal);
        var sum = digits[..^1].Aggregate(0, (total, digit) => (total + digit - '0') * 2 % Modulus);
        var check = (Modulus + 1 - sum) % Modulus;
        return digits[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$")]
    private static partial Regex Orcid();

    [GeneratedRegex("^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$")]
    private static partial Regex Ror();
}

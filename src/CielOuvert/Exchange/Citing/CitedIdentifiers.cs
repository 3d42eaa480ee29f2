using System.Text.RegularExpressions;
using CielOuvert.Formats.Citing;

namespace CielOuvert.Exchange.Citing;

/// <summary>What the catalogues of the world call a work, read in the addresses that lead there: a DOI is an address of its resolver, and nothing is sent to ask.</summary>
public static partial class CitedIdentifiers
{
    private static readonly HashSet<string> DoiHosts = new(StringComparer.OrdinalIgnoreCase) { "doi.org", "dx.doi.org", "www.doi.org" };

    public static IReadOnlyList<CitedIdentifier> In(IEnumerable<Uri> addresses) => [.. addresses.Select(Of).OfType<CitedIdentifier>().DistinctBy(one => one.Scheme)];

    private static CitedIdentifier? Of(Uri address)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath).Trim('/');
        if (DoiHosts.Contains(address.Host)) return Doi().IsMatch(path) ? new(IdentifierScheme.Doi, path) : null;
        return IsOfHal(address.Host) && Hal().Match(path) is { Success: true } match ? new(IdentifierScheme.Hal, match.Groups[1].Value) : null;
    }

    private static bool IsOfHal(string host) => host is "hal.science" or "hal.archives-ouvertes.fr" || host.EndsWith(".hal.science", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".archives-ouvertes.fr", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^10\.[0-9]{4,9}/\S+\z")]
    private static partial Regex Doi();

    [GeneratedRegex("^([a-z]+-[0-9]{6,9})(v[0-9]+)?(/|$)")]
    private static partial Regex Hal();
}

using System.Collections.Frozen;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Links;

/// <summary>An address without what follows its readers.</summary>
/// <param name="Address">The address to show; what was printed when nothing was stripped, byte for byte.</param>
/// <param name="Stripped">The parameters taken away, as they were printed, in their order; empty when there were none.</param>
public sealed record CleanedLink(Uri Address, IReadOnlyList<string> Stripped)
{
    /// <summary>Whether it carried a tracker.</summary>
    public bool WasTracked => Stripped.Count > 0;
}

/// <summary>Addresses as documents print them: trackers are stripped, all else is kept byte for byte (RFC 3986; no normalisation).</summary>
public static class PrintedLinks
{
    /// <summary>Parameters that say who follows the link, not what it leads to. Their names do not depend on case.</summary>
    private static readonly FrozenSet<string> Trackers = new[]
    {
        // Advertising: Google, Meta, Microsoft, X, TikTok, LinkedIn, Yandex.
        "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "srsltid", "fbclid", "msclkid", "twclid", "ttclid", "li_fat_id", "yclid", "ysclid",
        // Shares of social networks.
        "igshid", "igsh", "share_id", "ref_src", "ref_url",
        // Newsletters: Mailchimp, HubSpot, Klaviyo, Drip, Marketo, Brevo.
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hssc", "__hstc", "hsctatracking", "_ke", "vero_id", "mkt_tok", "sib_id",
        // Audience measures: Matomo, Piwik, AT Internet, Google Analytics across domains.
        "mtm_campaign", "mtm_source", "mtm_medium", "mtm_keyword", "mtm_kwd", "mtm_content", "mtm_cid", "mtm_group", "mtm_placement", "pk_campaign", "pk_source", "pk_medium", "pk_keyword",
        "pk_kwd", "pk_content", "xtor", "_ga", "_gl", "_gac",
        // Webikeo counts by it the channel that sent the visitor.
        "channel_id",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Strips the trackers of an http(s) address; another is refused.</summary>
    public static Outcome<CleanedLink> Clean(Uri printed)
    {
        if (!printed.IsAbsoluteUri || printed.Scheme is not ("http" or "https"))
            return Refusal.Of(
                $"« {Shown(printed.OriginalString)} » n’est pas une adresse du web. Écrivez-la en entier, avec https:// devant.",
                $"“{Shown(printed.OriginalString)}” is not a web address. Write it in full, with https:// in front.");

        var text = printed.OriginalString;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var (whole, fragment) = hash < 0 ? (text, "") : (text[..hash], text[hash..]);
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0) return new CleanedLink(printed, []);

        var parameters = whole[(mark + 1)..].Split('&');
        var stripped = parameters.Where(IsTracker).ToList();
        if (stripped.Count == 0) return new CleanedLink(printed, []);
        var kept = parameters.Where(parameter => !IsTracker(parameter)).ToList();
        var query = kept.Count == 0 ? "" : $"?{string.Join('&', kept)}";
        return new CleanedLink(new Uri($"{whole[..mark]}{query}{fragment}", UriKind.Absolute), stripped);
    }

    /// <summary>Reads an address as it was printed, then strips its trackers.</summary>
    public static Outcome<CleanedLink> Clean(string printed) => Clean(new Uri(printed, UriKind.RelativeOrAbsolute));

    private static bool IsTracker(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(equals < 0 ? parameter : parameter[..equals]);
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Trackers.Contains(name);
    }

    private static string Shown(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}

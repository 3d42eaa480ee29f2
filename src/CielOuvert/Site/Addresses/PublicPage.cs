using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Addresses;

/// <summary>A page that anybody may read and search engines may list, in both tongues.</summary>
/// <param name="Path">Its canonical path and query in each.</param>
/// <param name="Modified">UTC, when what it shows last changed; null when the register holds nothing yet.</param>
public sealed record PublicPage(Phrase Path, DateTime? Modified)
{
    public static PublicPage At(Func<Tongue, string> path, DateTime? modified) => new(new(path(Tongue.French), path(Tongue.English)), modified);
}

using System.Text;

namespace CielOuvert.Formats.Text;

/// <summary>Names as they go in addresses and file names.</summary>
public static class Slugs
{
    /// <summary>The longest slug that we make.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// « L’Été numérique ! » gives <c>l-ete-numerique</c>: small ASCII letters, digits and single hyphens, cut between words. Nothing is
    /// left of a name in another script: whoever asks must then find another.
    /// </summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var one in Folding.Fold(name))
        {
            if (char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one)) slug.Append(one);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return Cut(slug.ToString().TrimEnd('-'));
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength) return slug;
        if (slug[MaxLength] == '-') return slug[..MaxLength];
        var end = slug.LastIndexOf('-', MaxLength - 1);
        return end > 0 ? slug[..end] : slug[..MaxLength];
    }
}

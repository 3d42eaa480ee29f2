using System.Text;
using System.Text.RegularExpressions;
using CielOuvert.Site.Assets;
using CielOuvert.Site.Hosting;

namespace CielOuvert.StaticSite;

/// <summary>
/// The style sheet, the icon and the scripts of an archive. Fonts are within the style sheet: from a disk, browsers refuse those that lie in another folder than
/// the page.
/// </summary>
internal static partial class ArchiveAssets
{
    /// <summary>The bytes of an asset; null when there is none at the address.</summary>
    public static byte[]? At(string address, SiteAssets assets)
    {
        if (assets.Find(address) is not { } asset) return null;
        var bytes = asset.In(PageEncoding.Plain);
        if (!asset.ContentType.StartsWith("text/css", StringComparison.Ordinal)) return bytes;
        return Encoding.UTF8.GetBytes(Address().Replace(Encoding.UTF8.GetString(bytes), found => assets.Find(found.Groups[1].Value) is { } within
            ? $"url(\"data:{within.ContentType};base64,{Convert.ToBase64String(within.In(PageEncoding.Plain))}\")"
            : throw new InvalidOperationException($"The style sheet names {found.Groups[1].Value}, which the program does not hold.")));
    }

    [GeneratedRegex("""url\("?(/[^")]+)"?\)""")]
    private static partial Regex Address();
}

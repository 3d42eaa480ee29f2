using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Site.Hosting;

namespace CielOuvert.Site.Assets;

/// <summary>One file of the site that is the same for everybody.</summary>
public sealed class Asset(byte[] plain, string contentType)
{
    private readonly Lazy<byte[]> brotli = new(() => Encodings.Compress(plain, PageEncoding.Brotli, CompressionLevel.Optimal));
    private readonly Lazy<byte[]> gzip = new(() => Encodings.Compress(plain, PageEncoding.Gzip, CompressionLevel.Optimal));

    public string ContentType => contentType;

    /// <summary>Whether compressing it is worth while: fonts already are.</summary>
    public bool IsText => contentType.StartsWith("text/", StringComparison.Ordinal) || contentType == "image/svg+xml";

    public byte[] In(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => brotli.Value,
        PageEncoding.Gzip => gzip.Value,
        _ => plain,
    };
}

/// <summary>The style sheet, the fonts and the icon, inside the program, each at an address that holds the hash of its content.</summary>
public sealed class SiteAssets
{
    public const string Folder = "/assets";
    private const string Png = "image/png";
    private static readonly int[] IconSizes = [192, 512];
    private readonly Dictionary<string, Asset> byPath = new(StringComparer.Ordinal);

    public SiteAssets()
    {
        var fonts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names("fonts/"))
        {
            fonts[name["fonts/".Length..]] = Add(name["fonts/".Length..], Bytes(name), "font/woff2");
        }

        var sheet = Sheet();
        foreach (var (name, path) in fonts) sheet.Replace($"../fonts/{name}", path);
        StyleSheet = Add("site.css", Encoding.UTF8.GetBytes(sheet.ToString()), "text/css; charset=utf-8");
        PasskeyScript = Add("passkey.js", Bytes("js/passkey.js"), "text/javascript; charset=utf-8");
        FilesScript = Add("files.js", Bytes("js/files.js"), "text/javascript; charset=utf-8");
        SearchScript = Add("search.js", Bytes("js/search.js"), "text/javascript; charset=utf-8");
        ArchiveSearchScript = Add("archive-search.js", Bytes("js/archive-search.js"), "text/javascript; charset=utf-8");
        Icon = Add("icon.svg", Bytes("icon.svg"), "image/svg+xml");
        Favicon = Add("favicon.ico", Bytes("icons/favicon.ico"), "image/x-icon");
        AppleTouchIcon = Add("apple-touch-icon.png", Bytes("icons/apple-touch-icon.png"), Png);
        Icons = [.. IconSizes.Select(size => (size, Add($"icon-{size}.png", Bytes($"icons/icon-{size}.png"), Png)))];
        MaskableIcons = [.. IconSizes.Select(size => (size, Add($"maskable-{size}.png", Bytes($"icons/maskable-{size}.png"), Png)))];
        FirstFonts = [.. fonts.Where(font => font.Key is "text.woff2" or "display.woff2").Select(font => font.Value)];
    }

    /// <summary>Address of the one style sheet: the files of <c>css/</c> in the order of <c>order.txt</c>.</summary>
    public string StyleSheet { get; }

    public string Icon { get; }

    /// <summary>The same for programs that draw no SVG: three sizes in one file.</summary>
    public string Favicon { get; }

    /// <summary>The same without its corners, which the telephone rounds itself.</summary>
    public string AppleTouchIcon { get; }

    /// <summary>The same at the sizes that manifests ask for, in pixels.</summary>
    public IReadOnlyList<(int Size, string Path)> Icons { get; }

    /// <summary>The same with room around, for who cuts it to a shape of its own.</summary>
    public IReadOnlyList<(int Size, string Path)> MaskableIcons { get; }

    /// <summary>On the forms that take files: it sends them at once, and shows how far.</summary>
    public string FilesScript { get; }

    /// <summary>On the search page: it shows what the word being typed may become.</summary>
    public string SearchScript { get; }

    /// <summary>On the search page of an archive, which has no server to ask.</summary>
    public string ArchiveSearchScript { get; }

    /// <summary>On the pages of passkeys.</summary>
    public string PasskeyScript { get; }

    /// <summary>The fonts that the first lines of every page need.</summary>
    public IReadOnlyList<string> FirstFonts { get; }

    public Asset? Find(string? path) => path is null ? null : byPath.GetValueOrDefault(path);

    /// <summary>The style sheet and the fonts as files that lie beside a page: paths relative to it, and their bytes.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> ForFiles(string styleSheet)
    {
        yield return (styleSheet, Encoding.UTF8.GetBytes(Sheet().Replace("../fonts/", "fonts/").ToString()));
        foreach (var font in Names("fonts/")) yield return (font, Bytes(font));
    }

    /// <summary>The files of <c>css/</c> in the order of <c>order.txt</c>, as one.</summary>
    private static StringBuilder Sheet()
    {
        var sheet = new StringBuilder();
        foreach (var line in Text("css/order.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) sheet.Append(Text($"css/{line}")).Append('\n');
        return sheet;
    }

    private string Add(string name, byte[] bytes, string contentType)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        var path = $"{Folder}/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        byPath[path] = new(bytes, contentType);
        return path;
    }

    private static IEnumerable<string> Names(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program does not hold {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

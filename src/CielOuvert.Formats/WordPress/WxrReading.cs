using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.WordPress;

/// <summary>
/// Reads what WordPress exports (WXR: RSS 2.0 with elements of its own), in one pass, by an XML reader that knows no DTD and fetches nothing. What
/// stands before a cut is read, and the cut is said.
/// </summary>
public sealed partial class WxrReading
{
    /// <summary>The most that an export may weigh.</summary>
    public const long MostBytes = 512L << 20;

    private const string Own = "http://wordpress.org/export/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Creator = "http://purl.org/dc/elements/1.1/";

    private readonly string fileName;
    private readonly List<WxrAuthor> authors = [];
    private readonly List<WxrItem> items = [];
    private readonly List<Refusal> repairs = [];
    private readonly Dictionary<string, string> channel = [];
    private bool isExport;

    private WxrReading(string fileName) => this.fileName = fileName;

    /// <param name="fileName">The file as the person knows it, for refusals.</param>
    public static Outcome<WxrExport> Read(byte[] bytes, string fileName)
    {
        if (bytes.Length > MostBytes) return WxrRefusals.TooLarge(MostBytes).At(fileName);
        var start = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4096))).Replace("\0", "");
        if (start.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return WxrRefusals.Declares.At(fileName, 1);
        return new WxrReading(fileName).Read(new StreamReader(new MemoryStream(bytes, writable: false), EncodingOf(start), detectEncodingFromByteOrderMarks: true));
    }

    private Outcome<WxrExport> Read(TextReader text)
    {
        var refused = new List<Refusal>();
        // References to control characters (&#1;) come from old databases too: they are read, and taken out of the texts.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };
        try
        {
            using var xml = XmlReader.Create(new CleanReader(text), settings);
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element) ReadElement(xml);
        }
        catch (XmlException cut)
        {
            if (!isExport) return WxrRefusals.NoExport.At(fileName, cut.LineNumber);
            refused.Add(WxrRefusals.Cut(items.Count).At(fileName, cut.LineNumber));
        }

        if (!isExport) return WxrRefusals.NoExport.At(fileName);
        var site = Uri.TryCreate(channel.GetValueOrDefault("base_blog_url") ?? channel.GetValueOrDefault("link"), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        return new WxrExport(channel.GetValueOrDefault("title", ""), site, channel.GetValueOrDefault("language"), authors, items, repairs, refused);
    }

    private void ReadElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "wxr_version":
                isExport |= xml.NamespaceURI.StartsWith(Own, StringComparison.Ordinal);
                break;
            case "item":
                items.Add(Item(xml));
                break;
            case "author" when xml.NamespaceURI.StartsWith(Own, StringComparison.Ordinal):
                var said = Members(xml).ToLookup(member => member.Name, member => member.Text);
                authors.Add(new(said["author_login"].FirstOrDefault(""), said["author_display_name"].FirstOrDefault("")));
                break;
            case "title" or "link" or "language" or "base_blog_url" when items.Count == 0:
                channel.TryAdd(xml.LocalName, Text(xml).Trim());
                break;
        }
    }

    private WxrItem Item(XmlReader xml)
    {
        var line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
        var members = Members(xml);
        var said = members.Where(member => member.Domain is null).ToLookup(member => member.Name, member => member.Text);
        if (members.Any(member => member.Text.Contains('\uFFFD'))) repairs.Add(WxrRefusals.Replaced.At(fileName, line));
        return new(
            line, Number(One("post_id")), One("post_type"), One("status"), One("title"), One("link"), Day(One("post_date")) ?? Day(One("post_date_gmt")), One("creator"),
            One("content:encoded"), One("excerpt:encoded"),
            [.. members.Where(member => member.Domain is "category" or "post_tag" && member.Text.Length > 0).Select(member => new WxrTerm(member.Domain ?? "", member.Text.Trim()))],
            One("attachment_url"), Number(One("post_parent"))) { Instead = said["postmeta"].Select(Instead).FirstOrDefault(text => text.Length > 0) ?? "" };

        string One(string name) => said[name].FirstOrDefault("").Trim();
    }

    /// <summary>The value of the one property that is read of an item: its key stands before it.</summary>
    private static string Instead(string property)
    {
        const string Key = "_wp_attachment_image_alt";
        var text = property.Trim();
        return text.StartsWith(Key, StringComparison.Ordinal) ? text[Key.Length..].Trim() : "";
    }

    /// <summary>The children of an element, each with its text; a category has a domain.</summary>
    private static List<(string Name, string Text, string? Domain)> Members(XmlReader xml)
    {
        var members = new List<(string, string, string?)>();
        if (xml.IsEmptyElement) return members;
        using var inside = xml.ReadSubtree();
        inside.Read();
        while (inside.Read())
        {
            if (inside.NodeType != XmlNodeType.Element) continue;
            var (name, domain) = (NameOf(inside), inside.LocalName == "category" ? inside.GetAttribute("domain") ?? "" : null);
            members.Add((name, Text(inside), domain));
        }

        return members;
    }

    private static string NameOf(XmlReader xml) => xml.LocalName != "encoded" ? xml.NamespaceURI is Creator or "" || xml.NamespaceURI.StartsWith(Own, StringComparison.Ordinal) ? xml.LocalName : $"{xml.Prefix}:{xml.LocalName}"
        : xml.NamespaceURI == Content ? "content:encoded" : "excerpt:encoded";

    /// <summary>The text in an element, whatever elements it holds; the reader is left at its end.</summary>
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
        return Controls().Replace(text.ToString(), "");
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>« 2020-11-20 08:30:00 »; a draft that was never dated says 0000-00-00.</summary>
    private static string? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? text[..10] : null;

    private static Encoding EncodingOf(string start) => Declared().Match(start).Groups[1].Value.ToLowerInvariant() switch
    {
        "iso-8859-1" or "windows-1252" or "latin1" => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1,
        "utf-16" => Encoding.Unicode,
        _ => Encoding.UTF8,
    };

    [GeneratedRegex("""encoding\s*=\s*["']([A-Za-z0-9_-]+)["']""")]
    private static partial Regex Declared();

    [GeneratedRegex("[\u0000-\u0008\u000B\u000C\u000E-\u001F]")]
    private static partial Regex Controls();
}

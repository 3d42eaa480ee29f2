using System.Buffers;
using System.Net;
using System.Text;

namespace CielOuvert.StaticSite;

/// <summary>
/// Makes the links of a page lead from file to file. Pages are of our own making, so that it need not be parsed: every attribute is between double
/// quotes, and text holds none.
/// </summary>
/// <param name="site">The address of the live site: what is under it is of the archive.</param>
/// <param name="at">Where the archive is published; null for one that may be anywhere.</param>
internal sealed class LinkRewriting(Uri site, Uri? at)
{
    private static readonly SearchValues<byte> AfterName = SearchValues.Create(" >/\n"u8);
    private static readonly SearchValues<byte> Scheme = SearchValues.Create("abcdefghijklmnopqrstuvwxyz+"u8);
    private readonly byte[] home = Encoding.UTF8.GetBytes(site.OriginalString.TrimEnd('/'));
    private readonly byte[] authority = Encoding.UTF8.GetBytes($"://{site.Authority}");
    private readonly string? published = at?.OriginalString.TrimEnd('/');

    /// <summary>The live site.</summary>
    public string Site => site.OriginalString;

    /// <param name="html">The page as the site gives it.</param>
    /// <param name="file">The file that it will be.</param>
    /// <param name="targetOf">The file that an address of the site leads to, with what follows it in a link; null when the archive does not hold it.</param>
    public byte[] Rewrite(ReadOnlySpan<byte> html, string file, Func<string, string?> targetOf) => RewriteFrom(ArchivePath.Up(file), html, targetOf);

    /// <param name="up">What leads from the page to the root of the archive.</param>
    public byte[] RewriteFrom(string up, ReadOnlySpan<byte> html, Func<string, string?> targetOf)
    {
        var page = new Rewritten(html.Length, up);
        var copied = 0;
        var from = 0;
        while (html[from..].IndexOf("=\""u8) is var found and >= 0)
        {
            var equals = from + found;
            var value = equals + 2;
            var end = value + html[value..].IndexOf((byte)'"');
            if (end < value) break;
            from = end + 1;
            if (AddressIn(html[value..end]) is not { } address) continue;
            var tag = html[..equals].LastIndexOf((byte)'<');
            var name = html[(tag + 1)..];
            name = name[..name.IndexOfAny(AfterName)];
            if (name.SequenceEqual("link"u8) || name.SequenceEqual("meta"u8))
            {
                var close = tag + html[tag..].IndexOf((byte)'>') + 1;
                page.Add(html[copied..tag]);
                page.Add(Head(html[tag..close], html[value..end], value - tag, address, up, targetOf));
                (copied, from) = (close, close);
                continue;
            }

            var attribute = equals - html[..equals].LastIndexOf((byte)' ');
            page.Add(html[copied..(equals - attribute)]);
            page.AddAttribute(html.Slice(equals - attribute + 1, attribute - 1), html[value..end], address, this, targetOf);
            copied = end + 1;
        }

        page.Add(html[copied..]);
        return page.ToArray();
    }

    /// <summary>Whether a page that was made still leads to the live site, by whatever scheme. One that is published where the site was may.</summary>
    public bool IsLeadingToTheLiveSite(ReadOnlySpan<byte> made)
    {
        if (published is not null && published.Contains(site.Authority, StringComparison.OrdinalIgnoreCase)) return false;
        for (var from = 0; made[from..].IndexOf(authority) is var found and >= 0; from += found + authority.Length)
        {
            // What begins an attribute is a link; what is within a text, or among data for programs, is a name.
            var scheme = made[..(from + found)].LastIndexOfAnyExcept(Scheme);
            if (scheme > 0 && made[scheme] == (byte)'"' && made[scheme - 1] == (byte)'=') return true;
        }

        return false;
    }

    /// <summary>An address without that of the site; as it is when it leads elsewhere.</summary>
    public string Within(string address) => AddressIn(Encoding.UTF8.GetBytes(address)) ?? address;

    /// <summary>The address under the site that a value is; null for any other value.</summary>
    private string? AddressIn(ReadOnlySpan<byte> value)
    {
        if (value.StartsWith("/"u8)) return value.StartsWith("//"u8) ? null : Decoded(value);
        if (!value.StartsWith(home)) return null;
        var rest = value[home.Length..];
        return rest.IsEmpty ? "/" : rest[0] is (byte)'/' or (byte)'?' or (byte)'#' ? Decoded(rest[0] == (byte)'/' ? rest : [(byte)'/', .. rest]) : null;
    }

    private static string Decoded(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    /// <summary>What the head says to programs: absolute where they want it so and the archive has an address; left out where it would lead to the live site.</summary>
    private ReadOnlySpan<byte> Head(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> value, int place, string address, string up, Func<string, string?> targetOf)
    {
        // Fonts are within the style sheet: a browser would not load them by themselves from a disk.
        if (tag.IndexOf("rel=\"preload\""u8) >= 0) return [];
        var wantsAbsolute = tag.StartsWith("<meta"u8) || tag.IndexOf("rel=\"canonical\""u8) >= 0 || tag.IndexOf("hreflang="u8) >= 0;
        var isCanonical = tag.IndexOf("rel=\"canonical\""u8) >= 0;
        if (wantsAbsolute && published is null && (isCanonical || tag.StartsWith("<meta"u8))) return [];
        if (targetOf(address) is not { } target) return [];
        var written = wantsAbsolute && published is not null ? $"{published}/{target}" : up + target;
        return (byte[])[.. tag[..place], .. Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(written)), .. tag[(place + value.Length)..]];
    }

    /// <summary>A page in the writing.</summary>
    private sealed class Rewritten(int size, string up)
    {
        private readonly ArrayBufferWriter<byte> bytes = new(size + 1024);

        public void Add(ReadOnlySpan<byte> more) => bytes.Write(more);

        public byte[] ToArray() => bytes.WrittenSpan.ToArray();

        public void AddAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, string address, LinkRewriting links, Func<string, string?> targetOf)
        {
            if (name.SequenceEqual("srcset"u8))
            {
                var sizes = Decoded(value).Split(',', StringSplitOptions.TrimEntries).Select(size => size.Split(' ', 2)).Select(size => (Target: targetOf(size[0]), Width: size.ElementAtOrDefault(1)));
                Say(name, string.Join(", ", sizes.Where(size => size.Target is not null).Select(size => $"{up}{size.Target} {size.Width}".TrimEnd())));
            }
            else if (targetOf(address) is { } target)
            {
                Say(name, up + target);
            }
            else
            {
                // Words that led to what only a server can do stay as words.
                bytes.Write(" data-left-out"u8);
            }
        }

        private void Say(ReadOnlySpan<byte> name, string value)
        {
            bytes.Write(" "u8);
            bytes.Write(name);
            bytes.Write("=\""u8);
            Encoding.UTF8.GetBytes(value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlEncode(value) : value, bytes);
            bytes.Write("\""u8);
        }
    }
}

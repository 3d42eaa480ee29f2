using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Site.Hosting;

/// <summary>How the bytes of an answer are written (RFC 9110, 8.4).</summary>
public enum PageEncoding
{
    Plain,
    Gzip,
    Brotli,
}

/// <summary>Chooses an encoding, and compresses.</summary>
public static class Encodings
{
    public static string NameOf(PageEncoding encoding) => encoding == PageEncoding.Brotli ? "br" : "gzip";

    /// <summary>The best that the browser takes; plain when it says nothing (RFC 9110, 12.5.3).</summary>
    public static PageEncoding Chosen(StringValues accepted, bool mayCompress = true)
    {
        // The header that browsers send is always one of a few: the common case costs one search.
        if (!mayCompress || accepted.Count == 0) return PageEncoding.Plain;
        var text = accepted.ToString();
        if (!text.Contains(";q=", StringComparison.OrdinalIgnoreCase) && !text.Contains("; q=", StringComparison.OrdinalIgnoreCase))
            return Has(text, "br") ? PageEncoding.Brotli : Has(text, "gzip") ? PageEncoding.Gzip : PageEncoding.Plain;
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var choices)) return PageEncoding.Plain;
        return Takes(choices, "br") ? PageEncoding.Brotli : Takes(choices, "gzip") ? PageEncoding.Gzip : PageEncoding.Plain;
    }

    public static byte[] Compress(ReadOnlySpan<byte> plain, PageEncoding encoding, CompressionLevel level)
    {
        using var packed = new MemoryStream(plain.Length / 4);
        using (Stream packer = encoding == PageEncoding.Brotli ? new BrotliStream(packed, level) : new GZipStream(packed, level)) packer.Write(plain);
        return packed.ToArray();
    }

    /// <summary>Compresses what is written to a stream, as it goes.</summary>
    public static Stream Over(Stream to, PageEncoding encoding) =>
        encoding == PageEncoding.Brotli ? new BrotliStream(to, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);

    private static bool Has(string text, string name)
    {
        foreach (var part in text.AsSpan().Split(','))
            if (text.AsSpan(part).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Takes(IEnumerable<StringWithQualityHeaderValue> choices, string name) =>
        choices.Any(choice => choice.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && choice.Quality is not 0);
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CielOuvert.Formats.WebArchives;

/// <summary>Where an answer lies within a WARC file: a line of its index (CDXJ 0.1.0).</summary>
/// <param name="ContentType">Empty when the answer said none.</param>
/// <param name="Title">Of a page; null for what is none.</param>
public sealed record Capture(Uri Address, DateTime Instant, int Status, string ContentType, string Digest, long Offset, int Length, string? Title)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The address turned round, by which an index is in order: <c>org,example)/fr</c>.</summary>
    public string Key { get; } = KeyOf(Address);

    /// <summary>What an index sorts by.</summary>
    public string Place => $"{Key} {Stamp(Instant)}";

    public static string Stamp(DateTime instant) => instant.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <param name="file">The WARC file in which it lies.</param>
    public string Line(string file)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("url", Address.AbsoluteUri);
            if (ContentType.Length > 0) json.WriteString("mime", ContentType.Split(';')[0].Trim());
            json.WriteString("status", Status.ToString(CultureInfo.InvariantCulture));
            json.WriteString("digest", Digest);
            json.WriteString("length", Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("offset", Offset.ToString(CultureInfo.InvariantCulture));
            json.WriteString("filename", file);
            json.WriteEndObject();
        }

        return $"{Place} {Encoding.UTF8.GetString(buffer.ToArray())}\n";
    }

    /// <summary>Words of a query are in order too, so that an address asked for in another order is the same one.</summary>
    private static string KeyOf(Uri address)
    {
        var host = string.Join(',', address.Host.Split('.').Reverse());
        var port = address.IsDefaultPort ? "" : $":{address.Port.ToString(CultureInfo.InvariantCulture)}";
        var query = address.Query.Length > 1 ? "?" + string.Join('&', address.Query[1..].Split('&').Order(StringComparer.Ordinal)) : "";
        return $"{host}{port}){address.AbsolutePath}{query}".ToLowerInvariant();
    }
}

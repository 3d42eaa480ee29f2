using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CielOuvert.Exchange;

/// <summary>How the exchange writes JSON (RFC 8259): letters as they are, and what HTML would take for its own as escapes.</summary>
public static class PlainJson
{
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonWriterOptions Options { get; } = new() { Encoder = Encoder };

    /// <summary>A short document, whole.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        return bytes.ToArray();
    }
}

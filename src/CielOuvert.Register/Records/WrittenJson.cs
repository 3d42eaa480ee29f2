using System.Text.Encodings.Web;
using System.Text.Json;

namespace CielOuvert.Register.Records;

/// <summary>How the documents of records are written in JSON (RFC 8259): nothing is escaped that JSON takes as it is.</summary>
internal static class WrittenJson
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same for nodes.</summary>
    public static JsonSerializerOptions OfNodes { get; } = new() { Encoder = Written.Encoder };

    /// <summary>A document as it is written.</summary>
    public static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Written)) write(json);
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    /// <summary>What is left of each member of a document; one of which nothing is left goes.</summary>
    public static JsonElement Left(JsonElement document, Func<JsonProperty, JsonElement?> left) => Of(json =>
    {
        json.WriteStartObject();
        foreach (var member in document.EnumerateObject())
        {
            if (left(member) is not { } value) continue;
            json.WritePropertyName(member.Name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    });
}

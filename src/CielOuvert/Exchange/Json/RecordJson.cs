using System.Text.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Dates;

namespace CielOuvert.Exchange.Json;

/// <summary>A record in the register's own JSON.</summary>
public static class RecordJson
{
    public static void Write(Told told, Utf8JsonWriter json)
    {
        if (told.Telling.Visit.Archive is null) WriteAnew(told, json);
        else json.WriteRawValue(told.Once(typeof(RecordJson), one => PlainJson.Write(to => WriteAnew(one, to))), skipInputValidation: true);
    }

    private static void WriteAnew(Told told, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", told.Kind.Code);
        json.WriteString("slug", told.Record.Slug);
        json.WriteString("url", told.Address.OriginalString);
        json.WriteString("title", told.Title.Text);
        json.WriteNumber("version", told.Record.Version);
        json.WriteString("published", Instants.Write(told.Times.Published));
        json.WriteString("modified", Instants.Write(told.Times.Modified));
        json.WriteString("hash", told.Record.Hash);
        json.WritePropertyName("fields");
        told.Document.WriteTo(json);
        WriteLinked(told, json);
        json.WriteEndObject();
    }

    /// <summary>What the slugs of its fields lead to: whoever reads them need not ask again to name it.</summary>
    private static void WriteLinked(Told told, Utf8JsonWriter json)
    {
        json.WriteStartObject("linked");
        foreach (var named in told.Linked)
        {
            json.WriteStartObject(named.Slug);
            json.WriteString("kind", named.Kind?.Code);
            json.WriteString("title", named.Title.Text);
            json.WriteString("url", told.Telling.Absolute(named.Href ?? throw new InvalidOperationException($"A record without a page: {named.Slug}.")).OriginalString);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

using System.Text.Json;
using CielOuvert.Exchange.Twins;

namespace CielOuvert.Exchange.Json;

/// <summary>The register's own JSON (docs/api.md): each fact as plain files write it, with its doubt. A list comes in pages.</summary>
public static class JsonTwin
{
    public static Twin Twin { get; } = new("json", "application/json", new("JSON", "JSON"), Write) { IsPaged = true, IsCounted = true };

    private static async Task Write(Telling telling, Stream to, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(to, PlainJson.Options);
        if (telling.Only is null) Begin(telling, json);
        await foreach (var batch in telling.Records(stop))
        {
            foreach (var told in batch) RecordJson.Write(told, json);
            await json.FlushAsync(stop);
        }

        if (telling.Only is null) End(json);
        await json.FlushAsync(stop);
    }

    private static void Begin(Telling telling, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("selection", telling.Selection.FirstPage.ToString());
        json.WriteString("url", telling.Page.OriginalString);
        if (telling.Total is { } total) json.WriteNumber("total", total);
        if (telling.Next is { } next) json.WriteString("next", next.OriginalString);
        json.WriteStartArray("records");
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Text;
using System.Text.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Rdf;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Graphs;

/// <summary>The same statements in JSON-LD 1.1, in the words of schema.org.</summary>
public static class JsonLdTwin
{
    public static Twin Twin { get; } = new("jsonld", "application/ld+json", new("JSON-LD (schema.org)", "JSON-LD (schema.org)"), Write);

    /// <summary>The same of one record, for the head of its page.</summary>
    public static string TextOf(Told told) => TextOf(told.Once(Twin, new RecordGraph(told.Telling).Of), told.Telling.Visit);

    /// <summary>One resource with its context: nothing in it can end a script element.</summary>
    public static string TextOf(RdfNode node, Visit visit)
    {
        return Encoding.UTF8.GetString(PlainJson.Write(json =>
        {
            var writing = new JsonLdWriting(new Namespaces(visit.Frame).Prefixes, Namespaces.Schema, json);
            json.WriteStartObject();
            writing.WriteContext();
            writing.WriteMembers(node);
            json.WriteEndObject();
        }));
    }

    private static async Task Write(Telling telling, Stream to, CancellationToken stop)
    {
        var graph = new RecordGraph(telling);
        await using var json = new Utf8JsonWriter(to, PlainJson.Options);
        var writing = new JsonLdWriting(graph.Prefixes, Namespaces.Schema, json);
        json.WriteStartObject();
        writing.WriteContext();
        if (telling.Only is null) json.WriteStartArray("@graph");
        await foreach (var batch in telling.Records(stop))
        {
            foreach (var told in batch)
            {
                if (telling.Only is null) writing.Write(told.Once(Twin, graph.Of));
                else writing.WriteMembers(told.Once(Twin, graph.Of));
            }

            await json.FlushAsync(stop);
        }

        if (telling.Only is null) json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }
}

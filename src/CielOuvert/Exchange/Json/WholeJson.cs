using System.Text.Json;
using CielOuvert.Exchange.Described;
using CielOuvert.Exchange.Schemas;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Exchange.Json;

/// <summary>The whole register at a glance, in JSON: how many records of each kind, where they are, and by which terms they are chosen.</summary>
public static class WholeJson
{
    public static string Of(Tongue tongue) => $"{Paths.Of(Paths.Records, tongue)}.{JsonTwin.Twin.Extension}";

    /// <summary>As the page leads to it.</summary>
    public static PageTwin TwinOf(Tongue tongue) => new(Of(tongue), JsonTwin.Twin.MediaType, JsonTwin.Twin.Name);

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (visit.Query.Length > 0) return Answer.Moved(Of(visit.Tongue));
        var counts = await AllKindsPages.Read(visit, stop);
        return new Answer.File(Write(counts, visit), JsonTwin.Twin.ContentType, IsText: true)
        {
            Links = [new(new(visit.Frame.Absolute(Paths.Of(Paths.Records, visit.Tongue))), "alternate", "text/html"), .. DescribedPages.Links(visit)],
            IsForAnySite = true,
        };
    }

    private static byte[] Write(IReadOnlyList<KindCount> counts, Visit visit)
    {
        return PlainJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("url", visit.Frame.Absolute(Paths.Of(Paths.Records, visit.Tongue)));
            json.WriteNumber("total", counts.Sum(count => count.Count));
            json.WriteStartArray("kinds");
            foreach (var (kind, count) in counts) Write(kind, count, json, visit);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Kind kind, long count, Utf8JsonWriter json, Visit visit)
    {
        var list = visit.Frame.Absolute(Paths.Of(kind, visit.Tongue));
        json.WriteStartObject();
        json.WriteString("kind", kind.Code);
        json.WriteString("name", kind.Many.In(visit.Tongue));
        json.WriteString("about", kind.About.In(visit.Tongue));
        json.WriteNumber("total", count);
        json.WriteString("url", list);
        json.WriteString("list", $"{list}.{JsonTwin.Twin.Extension}");
        json.WriteString("schema", visit.Frame.Absolute(SchemaPages.Of(kind)));
        json.WriteStartArray("choices");
        foreach (var facet in Facets.Of(kind)) Write(facet, kind, json, visit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(string facet, Kind kind, Utf8JsonWriter json, Visit visit)
    {
        string[] kinds = [kind.Code];
        var slugs = TermSlugs.Of(facet, kinds, visit.Frame.Labels, visit.Tongue);
        json.WriteStartObject();
        json.WriteString("key", facet);
        json.WriteString("parameter", ParameterNames.Of(facet, visit.Tongue));
        json.WriteString("name", Facets.NameOf(facet, kinds).In(visit.Tongue));
        json.WriteStartArray("terms");
        foreach (var term in Facets.TermsOf(facet, kinds, visit.Frame.Labels))
        {
            json.WriteStartObject();
            json.WriteString("code", term.Code);
            json.WriteString("value", slugs.Of(term.Code));
            json.WriteString("label", term.Label.In(visit.Tongue).Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

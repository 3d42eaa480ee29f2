using System.Text;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Schemas;

/// <summary>Gives the JSON Schema of each kind, at an address that knows no language.</summary>
public static class SchemaPages
{
    public const string Folder = "/schemas";

    /// <summary>As JSON Schema registers it (draft 2020-12, core, 14).</summary>
    public const string MediaType = "application/schema+json";

    public static string Of(Kind kind) => $"{Folder}/{kind.Code}.json";

    public static async Task<Answer> Show(Visit visit, CancellationToken stop) => AllKinds.Find(visit.Value("kind")) is { } kind
        ? new Answer.File(Encoding.UTF8.GetBytes(new KindSchema(kind, visit.Frame).Make().ToJsonString(new() { Encoder = PlainJson.Encoder })), MediaType, IsText: true) { Links = Described.DescribedPages.Links(visit), IsForAnySite = true }
        : await ErrorPages.NotFound(visit, stop);
}

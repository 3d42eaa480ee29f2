using System.Net;
using System.Xml.Linq;
using CielOuvert.Exchange.Harvest;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Harvest;

/// <summary>One item of an answer, as a harvester keeps it.</summary>
/// <param name="Metadata">Null when it is deleted, and in lists of identifiers.</param>
internal sealed record OaiItem(string Identifier, string Datestamp, bool IsDeleted, IReadOnlyList<string> Sets, XElement? Metadata)
{
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>The slug of the page that it leads to.</summary>
    public string? Slug => Metadata?.Descendants(Dc + "identifier").First().Value.Split('/')[^1];

    public IEnumerable<string> Say(string element) => Metadata?.Descendants(Dc + element).Select(one => one.Value) ?? [];
}

/// <summary>Asks as a harvester does.</summary>
internal static class OaiClient
{
    public static readonly XNamespace Oai = Answering.Space;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What stands in an answer; errors are answers too.</summary>
    public static async Task<XElement> Ask(this ServedRegister site, string query)
    {
        using var answer = await site.Get($"{HarvestMap.Path}{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, query);
        answer.Content.Headers.ContentType?.ToString().ShouldBe("text/xml; charset=utf-8");
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root ?? throw new InvalidOperationException(query);
    }

    /// <summary>The code of an error; null when there is none.</summary>
    public static string? Error(this XElement answer) => answer.Element(Oai + "error")?.Attribute("code")?.Value;

    public static IReadOnlyList<OaiItem> Items(this XElement answer) => [.. answer.Descendants(Oai + "header").Select(header => new OaiItem(
        header.Element(Oai + "identifier")?.Value ?? "", header.Element(Oai + "datestamp")?.Value ?? "", header.Attribute("status")?.Value == "deleted",
        [.. header.Elements(Oai + "setSpec").Select(set => set.Value)], header.ElementsAfterSelf(Oai + "metadata").FirstOrDefault()))];

    public static string? Token(this XElement answer) => answer.Descendants(Oai + "resumptionToken").FirstOrDefault()?.Value is { Length: > 0 } token ? token : null;

    /// <summary>A whole harvest, page by page; nothing when nothing answers.</summary>
    public static async Task<IReadOnlyList<OaiItem>> Harvest(this ServedRegister site, string arguments, Func<Task>? between = null, string verb = "ListRecords")
    {
        var items = new List<OaiItem>();
        for (string? query = $"?verb={verb}&{arguments}"; query is not null;)
        {
            var answer = await site.Ask(query);
            if (answer.Error() is { } error) error.ShouldBe("noRecordsMatch", query);
            items.AddRange(answer.Items());
            query = answer.Token() is { } token ? $"?verb={verb}&resumptionToken={Uri.EscapeDataString(token)}" : null;
            if (query is not null && between is not null) await between();
        }

        return items;
    }
}

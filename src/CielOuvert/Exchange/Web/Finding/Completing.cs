using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>
/// What the words being typed may become, in the form that browsers ask of any search (OpenSearch Suggestions 1.1): the words, then what they may
/// become. Each finds something that anybody may see.
/// </summary>
public static class Completing
{
    public const string MediaType = "application/x-suggestions+json";

    /// <summary>More would be a list to read.</summary>
    private const int Most = 6;

    public static string In(Tongue tongue) => $"/{tongue.Code}/completions.json";

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var words = QueryHelpers.ParseQuery(visit.Query).TryGetValue(ParameterNames.Words.In(visit.Tongue), out var asked) ? asked.ToString() : "";
        var completions = await visit.Register.Hints.Completions(words, Most, visit.Viewer, stop);
        var body = PlainJson.Write(json =>
        {
            json.WriteStartArray();
            json.WriteStringValue(words);
            json.WriteStartArray();
            foreach (var one in completions) json.WriteStringValue(one);
            json.WriteEndArray();
            json.WriteEndArray();
        });
        return new Answer.File(body, MediaType, IsText: true) { IsForAnySite = true };
    }
}

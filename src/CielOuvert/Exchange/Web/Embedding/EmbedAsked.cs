using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Exchange.Web.Embedding;

/// <summary>What who shows a page elsewhere asks of it (oEmbed 1.0, 2.2).</summary>
/// <param name="Url">The address of the page.</param>
/// <param name="MostWidth">In pixels; null when any will do.</param>
/// <param name="MostHeight">In pixels; null when any will do.</param>
public sealed record EmbedAsked(string Url, string Format, int? MostWidth, int? MostHeight)
{
    public const string Json = "json";
    public const string Xml = "xml";

    /// <summary>What is asked, or why it cannot be followed; what the protocol does not know is passed over.</summary>
    public static Outcome<EmbedAsked> Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        if (One("url", asked) is not { } url) return Refusal.Of("Il manque le paramètre « url », une fois : l’adresse de la page à montrer.", "The parameter “url” is missing, once: the address of the page to show.");
        var (width, height) = (One("maxwidth", asked), One("maxheight", asked));
        if (!IsSize(width) || !IsSize(height)) return Refusal.Of("« maxwidth » et « maxheight » se disent en pixels, par un nombre entier d’au moins 1.", "“maxwidth” and “maxheight” are given in pixels, as a whole number of 1 or more.");
        return new EmbedAsked(url, One("format", asked) ?? Json, Size(width), Size(height));
    }

    private static string? One(string name, Dictionary<string, StringValues> asked) => asked.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;

    private static bool IsSize(string? text) => text is null || Size(text) is > 0;

    private static int? Size(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}

using System.Text.Json;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// Works as the Citation Style Language reads them (csl-data.json, 1.0.2). A date has the parts that are known; one that is not sure is marked, and one
/// that figures cannot say is in words.
/// </summary>
public static class CslWriting
{
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    private static readonly Phrase Video = new("Vidéo", "Video");

    public static void Write(CitedWork work, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", work.Key);
        json.WriteString("type", TypeOf(work.Type));
        Text(json, "title", work.Title.Text);
        Names(json, "author", work.Authors);
        Names(json, "editor", work.As(ContributorRole.Editor));
        Names(json, "translator", work.As(ContributorRole.Translator));
        Names(json, "illustrator", work.As(ContributorRole.Illustrator));
        Names(json, "contributor", work.As(ContributorRole.Other));
        Date(json, work);
        // Styles name the host of a video as they name a publisher, and what it stands in as a book.
        var isVideo = work.Type == CitedType.Video;
        Text(json, "container-title", isVideo ? null : work.Container);
        Text(json, "collection-title", work.Series);
        Text(json, "collection-number", work.Number);
        Text(json, "publisher", isVideo ? work.Container ?? work.Publisher : work.Publisher);
        Text(json, "medium", isVideo ? Video.In(work.Tongue) : null);
        Text(json, "genre", work.Genre);
        Text(json, "version", work.Version);
        Text(json, "number-of-pages", work.Pages);
        Text(json, "DOI", work.Doi);
        Text(json, "ISBN", work.Identifier(IdentifierScheme.Isbn));
        Text(json, "ISSN", work.Identifier(IdentifierScheme.Issn));
        Text(json, "URL", work.Link.AbsoluteUri);
        Text(json, "language", work.Languages is [var first, ..] ? first : null);
        Text(json, "abstract", work.Abstract?.Text);
        Text(json, "note", work.Doubts.Count > 0 ? string.Join(' ', work.Doubts) : null);
        json.WriteEndObject();
    }

    private static string TypeOf(CitedType type) => type switch
    {
        CitedType.Article => "article-magazine",
        CitedType.Book => "book",
        CitedType.Booklet => "pamphlet",
        CitedType.Chapter => "chapter",
        CitedType.Report => "report",
        CitedType.Video => "motion_picture",
        CitedType.WebPage => "webpage",
        _ => "document",
    };

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Names(Utf8JsonWriter json, string role, IEnumerable<CitedParty> parties)
    {
        var all = parties.ToList();
        if (all.Count == 0) return;
        json.WriteStartArray(role);
        foreach (var party in all)
        {
            json.WriteStartObject();
            // What is not cut is literal, so that no program cuts it in our stead.
            if (party is { IsPerson: true, Family: { } family })
            {
                json.WriteString("family", family);
                Text(json, "given", party.Given);
            }
            else
            {
                json.WriteString("literal", party.Name);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, CitedWork work)
    {
        if (work.Issued is not { } issued) return;
        json.WriteStartObject("issued");
        if (issued.Parts is { } sides)
        {
            json.WriteStartArray("date-parts");
            foreach (var side in sides)
            {
                json.WriteStartArray();
                foreach (var part in side) json.WriteNumberValue(part);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            if (issued.IsDeduced || issued.IsNear) json.WriteBoolean("circa", true);
        }
        else
        {
            json.WriteString("literal", issued.In(work.Tongue));
        }

        json.WriteEndObject();
    }
}

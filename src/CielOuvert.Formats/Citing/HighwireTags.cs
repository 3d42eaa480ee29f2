using System.Globalization;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// A work in the head of its page, by the names of Highwire Press: what search engines of scholars index it by, and programs of writers take it in by.
/// They have no word for doubt, so what is not sure is not there.
/// </summary>
public static class HighwireTags
{
    private const string Orcid = "orcid.org";

    public static IReadOnlyList<(string Name, string Content)> Of(CitedWork work)
    {
        var tags = new List<(string Name, string? Content)> { ("citation_title", work.Title.Text) };
        foreach (var author in work.Authors)
        {
            tags.Add(("citation_author", NameOf(author)));
            tags.Add(("citation_author_orcid", author.Identity is { Host: Orcid } orcid ? orcid.AbsoluteUri : null));
        }

        tags.AddRange(work.As(ContributorRole.Editor).Select(editor => ("citation_editor", (string?)NameOf(editor))));
        tags.Add(("citation_publication_date", DateOf(work.Issued)));
        if (ContainerOf(work.Type) is { } container) tags.Add((container, work.Container));
        if (work.Type == CitedType.Report)
        {
            tags.Add(("citation_technical_report_institution", work.Publisher));
            tags.Add(("citation_technical_report_number", work.Number));
        }

        tags.AddRange(
        [
            ("citation_series_title", work.Series), ("citation_publisher", work.Publisher),
            ("citation_doi", work.Doi), ("citation_isbn", work.Identifier(IdentifierScheme.Isbn)), ("citation_issn", work.Identifier(IdentifierScheme.Issn)),
            ("citation_language", work.Languages is [var first, ..] ? first : null),
            ("citation_abstract_html_url", work.Page.AbsoluteUri), ("citation_fulltext_html_url", work.HasText ? work.Page.AbsoluteUri : null),
            // The last one: it is the version that is cited.
            ("citation_pdf_url", work.Files.LastOrDefault(file => file is { IsHeld: true, MediaType: "application/pdf" })?.Address.AbsoluteUri),
        ]);
        return [.. tags.Where(tag => tag.Content is not null).Select(tag => (tag.Name, CitedLine.Of(tag.Content ?? ""))).Where(tag => tag.Item2.Length > 0)];
    }

    private static string? ContainerOf(CitedType type) => type switch
    {
        CitedType.Article => "citation_journal_title",
        CitedType.Chapter => "citation_inbook_title",
        _ => null,
    };

    private static string NameOf(CitedParty party) => party is { IsPerson: true, Family: { } family } ? party.Given is { } given ? $"{family}, {given}" : family : party.Name;

    /// <summary>“Full dates in the 2010/5/12 format if available; or a year alone otherwise” (Google Scholar, inclusion guidelines): of a month, the year.</summary>
    private static string? DateOf(CitedDate? issued) => issued is { IsSure: true, Parts: [var parts] }
        ? string.Join('/', (parts.Count == 3 ? parts : parts.Take(1)).Select((part, rank) => part.ToString(rank == 0 ? "0000" : "00", CultureInfo.InvariantCulture)))
        : null;
}

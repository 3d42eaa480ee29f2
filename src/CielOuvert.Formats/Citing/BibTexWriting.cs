using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// Works as BibTeX (btxdoc), with the fields that biblatex adds where BibTeX has none: date, langid, editor of a report. Programs pass over the fields
/// that they do not know. Only a date that is sure has a year of its own; the others are in EDTF, as biblatex reads it, and in the note.
/// </summary>
public static class BibTexWriting
{
    public const string MediaType = "application/x-bibtex";

    public static string Of(CitedWork work)
    {
        var to = new StringBuilder($"@{TypeOf(work.Type)}{{{work.Key}");
        foreach (var (name, value) in Fields(work)) to.Append(CultureInfo.InvariantCulture, $",\n  {name} = {value}");
        return to.Append("\n}\n\n").ToString();
    }

    private static string TypeOf(CitedType type) => type switch
    {
        CitedType.Article => "article",
        CitedType.Book => "book",
        CitedType.Booklet => "booklet",
        CitedType.Chapter => "incollection",
        CitedType.Report => "techreport",
        CitedType.Video => "video",
        CitedType.WebPage => "online",
        _ => "misc",
    };

    private static IEnumerable<(string Name, string Value)> Fields(CitedWork work)
    {
        foreach (var (name, value) in (IEnumerable<(string, string?)>)
        [
            ("author", Names(work.Authors)), ("editor", Names(work.As(ContributorRole.Editor))), ("translator", Names(work.As(ContributorRole.Translator))),
            ("title", $"{{{BibTexText.Title(work.Title.Text)}}}"), (ContainerOf(work.Type), Words(work.Container)), ("series", Words(work.Series)), ("number", Words(work.Number)),
            .. Dates(work.Issued),
            (PublisherOf(work.Type), Words(work.Publisher)), (GenreOf(work.Type), work.Type == CitedType.Book ? null : Words(work.Genre)), ("version", Words(work.Version)), ("pagetotal", Words(work.Pages)),
            ("isbn", Words(work.Identifier(IdentifierScheme.Isbn))), ("issn", Words(work.Identifier(IdentifierScheme.Issn))), ("doi", Verbatim(work.Doi)), ("url", Verbatim(work.Link.AbsoluteUri)),
            ("eprint", Verbatim(work.Identifier(IdentifierScheme.Hal))), ("eprinttype", work.Identifier(IdentifierScheme.Hal) is null ? null : "{hal}"),
            ("langid", LanguageOf(work)), ("language", Words(work.Languages is [var only, ..] ? only : null)),
            ("abstract", Words(work.Abstract?.Text)), ("rights", Words(work.Licence?.Name)), ("note", Words(work.Doubts.Count > 0 ? string.Join(' ', work.Doubts) : null)),
        ]) if (value is not null) yield return (name, value);
    }

    private static string? Words(string? text) => text is null ? null : $"{{{BibTexText.Of(text)}}}";

    /// <summary>Addresses are read as they are written; they hold no brace (RFC 3986, 2).</summary>
    private static string? Verbatim(string? text) => text is null ? null : $"{{{text.Replace("{", "%7B").Replace("}", "%7D").Replace("\\", "%5C")}}}";

    private static string? Names(IEnumerable<CitedParty> parties) => parties.Select(BibTexText.Name).ToList() is { Count: > 0 } names ? $"{{{string.Join(" and ", names)}}}" : null;

    private static IEnumerable<(string Name, string? Value)> Dates(CitedDate? issued)
    {
        if (issued is null) yield break;
        yield return ("date", $"{{{issued.ToEdtf()}}}");
        if (!issued.IsSure || issued.Parts is not [var parts]) yield break;
        yield return ("year", string.Create(CultureInfo.InvariantCulture, $"{{{parts[0]:0000}}}"));
        // Every style has the names of months as these macros (btxdoc, 3.2).
        if (parts.Count > 1) yield return ("month", ((string[])["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])[parts[1] - 1]);
    }

    private static string ContainerOf(CitedType type) => type switch
    {
        CitedType.Article => "journal",
        CitedType.Chapter => "booktitle",
        _ => "organization",
    };

    /// <summary>A publisher is one of books alone: the styles pass over that of a booklet.</summary>
    private static string PublisherOf(CitedType type) => type switch
    {
        CitedType.Report => "institution",
        CitedType.WebPage => "organization",
        CitedType.Booklet or CitedType.Document => "howpublished",
        _ => "publisher",
    };

    private static string GenreOf(CitedType type) => type == CitedType.WebPage ? "titleaddon" : "type";

    /// <summary>The name by which babel and biblatex cut words; null for the tongues whose name is not known here.</summary>
    private static string? LanguageOf(CitedWork work) => (work.Languages is [var first, ..] ? first : null)?.Split('-')[0] switch
    {
        "fr" => "{french}",
        "en" => "{english}",
        "de" => "{german}",
        "es" => "{spanish}",
        "it" => "{italian}",
        _ => null,
    };
}

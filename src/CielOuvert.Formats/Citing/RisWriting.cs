using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// Works as RIS (Research Information Systems, 2011): a tag a line, ended as on every machine it was made for. Only a date that is sure is a date, as
/// precise as it is known; the others are in the notes.
/// </summary>
public static class RisWriting
{
    public const string MediaType = "application/x-research-info-systems";

    public static string Of(CitedWork work)
    {
        var to = new StringBuilder();
        Line(to, "TY", TypeOf(work.Type));
        Line(to, "ID", work.Key);
        foreach (var author in work.Authors) Line(to, "AU", Name(author));
        foreach (var editor in work.As(ContributorRole.Editor)) Line(to, "A2", Name(editor));
        foreach (var translator in work.As(ContributorRole.Translator)) Line(to, "A4", Name(translator));
        Line(to, "TI", work.Title.Text);
        Line(to, "T2", work.Container ?? (work.Type is CitedType.Book or CitedType.Booklet or CitedType.Report ? work.Series : null));
        if (work.Container is not null) Line(to, "T3", work.Series);
        if (work.Issued is { IsSure: true, Parts: [var parts] })
        {
            Line(to, "PY", string.Create(CultureInfo.InvariantCulture, $"{parts[0]:0000}"));
            Line(to, "DA", Date(parts));
        }

        Line(to, "PB", work.Publisher);
        Line(to, "ET", work.Version);
        Line(to, "M1", work.Number);
        Line(to, "M3", work.Genre);
        Line(to, "SP", work.Pages);
        Line(to, "SN", work.Identifier(IdentifierScheme.Isbn) ?? work.Identifier(IdentifierScheme.Issn));
        Line(to, "DO", work.Doi);
        Line(to, "UR", work.Link.AbsoluteUri);
        foreach (var file in work.Files.Where(file => file.MediaType == "application/pdf")) Line(to, "L1", file.Address.AbsoluteUri);
        foreach (var language in work.Languages) Line(to, "LA", language);
        Line(to, "AB", work.Abstract?.Text);
        foreach (var doubt in work.Doubts) Line(to, "N1", doubt);
        return to.Append("ER  - \r\n\r\n").ToString();
    }

    private static string TypeOf(CitedType type) => type switch
    {
        CitedType.Article => "MGZN",
        CitedType.Book => "BOOK",
        CitedType.Booklet => "PAMP",
        CitedType.Chapter => "CHAP",
        CitedType.Report => "RPRT",
        CitedType.Video => "VIDEO",
        CitedType.WebPage => "ELEC",
        _ => "GEN",
    };

    private static void Line(StringBuilder to, string tag, string? value)
    {
        if (value is not null) to.Append(CultureInfo.InvariantCulture, $"{tag}  - {CitedLine.Of(value)}\r\n");
    }

    /// <summary>Family, then given name, where one is told from the other; a star marks nothing there.</summary>
    private static string Name(CitedParty party) => party is { IsPerson: true, Family: { } family } ? party.Given is { } given ? $"{family}, {given}" : family : party.Name;

    /// <summary>Year, month and day between their slashes, even where nothing is known.</summary>
    private static string Date(IReadOnlyList<int> parts) => string.Join('/', [
        parts[0].ToString("0000", CultureInfo.InvariantCulture),
        .. Enumerable.Range(1, 2).Select(rank => parts.Count > rank ? parts[rank].ToString("00", CultureInfo.InvariantCulture) : ""), ""]);
}

using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// A reference as the American Psychological Association sets it (7th edition), in English. What is not known is said by its own rule: <c>n.d.</c> for a
/// date, <c>ca.</c> before one that is near, brackets around what no source says.
/// </summary>
public static class Apa7
{
    /// <summary>Beyond, only the last follows (9.8).</summary>
    private const int MostAuthors = 20;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static Phrase Name { get; } = new("APA (7e édition)", "APA (7th edition)");

    public static IReadOnlyList<CitationRun> Of(CitedWork work)
    {
        var text = new CitationText();
        var date = $"({Date(work)})";
        if (work.Authors.Count > 0)
        {
            text.Say(Authors(work.Authors)).Stop().Say($"{date}. ");
            Title(work, text).Stop();
        }
        else
        {
            // Who is not known leaves the first place to the title (9.12).
            Title(work, text).Stop().Say($"{date}. ");
        }

        Source(work, text);
        return text.Lead(work.Link).Runs;
    }

    private static CitationText Title(CitedWork work, CitationText text)
    {
        text.Title(work.Title, isItalic: work.Type is not (CitedType.Article or CitedType.Chapter));
        var within = string.Join(", ", new[] { work.Version is { } version ? $"Version {version}" : null, work.Type == CitedType.Report && work.Series is { } series ? $"{series} {work.Number}".TrimEnd() : null }.OfType<string>());
        if (within.Length > 0) text.Say($" ({CitedLine.Of(within)})");
        var kind = work.Type == CitedType.Video ? "Video" : work.Type == CitedType.Report && work.Genre is [var first, .. var rest] ? char.ToUpper(first, English) + rest : null;
        return kind is null ? text : text.Say($" [{CitedLine.Of(kind)}]");
    }

    private static void Source(CitedWork work, CitationText text)
    {
        if (work.Type == CitedType.Article && work.Container is { } journal) text.Italic(journal).Stop();
        else if (work.Type == CitedType.Chapter && work.Container is { } whole) text.Say("In ").Italic(whole).Stop();
        else if (work.Type == CitedType.Video && work.Container is { } host) text.Say(CitedLine.Of(host)).Stop();
        // Who wrote it and published it is named once (9.29).
        if (work.Publisher is { } publisher && !(work.Authors is [var only] && only.Name == publisher) && work.Type != CitedType.Article) text.Say(CitedLine.Of(publisher)).Stop();
    }

    private static string Date(CitedWork work)
    {
        if (work.Issued is not { } issued) return "n.d.";
        var text = Words(issued.Date, isWhole: work.Type is CitedType.Article or CitedType.Video or CitedType.WebPage);
        return issued.IsDeduced ? $"[{text}]" : text;
    }

    /// <param name="isWhole">Whether the day is given too, as it is of what comes out often (9.14).</param>
    private static string Words(PartialDate date, bool isWhole)
    {
        if (date.IsInterval || date.IsUncertain || date.First is not { Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.Year } side) return date.In(Tongue.English);
        var year = side.Year.ToString("0000", CultureInfo.InvariantCulture);
        var text = !isWhole || side.Month is not { } month ? year
            : side.Day is { } day ? string.Create(English, $"{year}, {English.DateTimeFormat.GetMonthName(month)} {day}")
            : $"{year}, {English.DateTimeFormat.GetMonthName(month)}";
        return date.IsApproximate ? $"ca. {text}" : text;
    }

    private static string Authors(IReadOnlyList<CitedParty> authors)
    {
        var names = authors.Select(NameOf).ToList();
        if (names.Count > MostAuthors) return $"{string.Join(", ", names.Take(MostAuthors - 1))}, . . . {names[^1]}";
        return names is [var only] ? only : $"{string.Join(", ", names.SkipLast(1))}, & {names[^1]}";
    }

    private static string NameOf(CitedParty party) => CitedLine.Of(party is { IsPerson: true, Family: { } family } ? party.Given is { Length: > 0 } given ? $"{family}, {Initials(given)}" : family : party.Name);

    private static string Initials(string given) =>
        string.Join(' ', given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{StringInfo.GetNextTextElement(part)}."))));
}

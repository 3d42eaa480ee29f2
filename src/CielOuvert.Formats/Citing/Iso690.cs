using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// A reference as NF ISO 690 sets it, in French. What is not known is said by its own rule: <c>[s. d.]</c> for a date, brackets around what no source says.
/// The day on which it is consulted is for who consults it to add.
/// </summary>
public static class Iso690
{
    private const int MostAuthors = 10;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static Phrase Name { get; } = new("NF ISO 690", "NF ISO 690");

    public static IReadOnlyList<CitationRun> Of(CitedWork work)
    {
        var text = new CitationText();
        if (work.Authors.Count > 0) text.Say(Authors(work.Authors)).Stop();
        switch (work.Type)
        {
            case CitedType.Article when work.Container is { } journal:
                text.Title(work.Title).Stop().Italic(journal).Say(Support(work)).Stop().Say(Date(work.Issued)).Stop();
                Series(work, text);
                break;
            case CitedType.Chapter when work.Container is { } whole:
                text.Title(work.Title).Stop().Say("Dans\u00A0: ").Italic(whole).Say(Support(work)).Stop().Say(PublisherAndDate(work)).Stop();
                break;
            default:
                text.Title(work.Title, isItalic: true).Say(Support(work)).Stop();
                if (work.Type == CitedType.Report && work.Genre is { } genre) text.Say(genre).Stop();
                if (work.Version is { } version) text.Say($"Version {version}").Stop();
                text.Say(PublisherAndDate(work)).Stop();
                Series(work, text);
                break;
        }

        return text.Say(work.IsOnline ? "Disponible à l’adresse\u00A0: " : "Notice\u00A0: ").Lead(work.Link).Runs;
    }

    private static void Series(CitedWork work, CitationText text)
    {
        if (work.Series is { } series) text.Say(CitedLine.Of(work.Number is { } number ? $"{series}, {number}" : series)).Stop();
    }

    private static string Support(CitedWork work) => work.Type == CitedType.Video ? " [vidéo en ligne]" : work.IsOnline ? " [en ligne]" : "";

    private static string PublisherAndDate(CitedWork work) => (work.Type == CitedType.Video ? work.Container : work.Publisher) is { } publisher ? $"{CitedLine.Of(publisher)}, {Date(work.Issued)}" : Date(work.Issued);

    private static string Date(CitedDate? issued) => issued is null ? "[s.\u00A0d.]" : issued.IsDeduced || issued.IsNear ? $"[{issued.In(Tongue.French)}]" : issued.In(Tongue.French);

    private static string Authors(IReadOnlyList<CitedParty> authors) => authors.Count > MostAuthors ? $"{NameOf(authors[0])} et al." : string.Join(" et ", new[] { string.Join(", ", authors.SkipLast(1).Select(NameOf)), NameOf(authors[^1]) }.Where(part => part.Length > 0));

    /// <summary>A name that nobody cut is in capitals whole.</summary>
    private static string NameOf(CitedParty party) => CitedLine.Of(party is { IsPerson: true, Family: { } family } ? party.Given is { } given ? $"{family.ToUpper(French)}, {given}" : family.ToUpper(French) : party.Name.ToUpper(French));
}

using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Citing;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Exchange.Citing;

/// <summary>Which records are works that can be cited, and as what.</summary>
public static class CitedTypes
{
    private static readonly IReadOnlyList<Kind> Kinds = [PublicationKind.Kind, ArticleKind.Kind, EditorialKind.Kind, ReplayKind.Kind, WorkKind.Kind, EditionKind.Kind];

    /// <summary>The terms of our vocabularies that lists of references tell apart. Those that an organisation adds are documents.</summary>
    private static readonly Dictionary<string, CitedType> ByTerm = new(StringComparer.Ordinal)
    {
        ["book"] = CitedType.Book, ["booklet"] = CitedType.Booklet, ["guide"] = CitedType.Booklet, ["notebook"] = CitedType.Booklet, ["platform-notebook"] = CitedType.Booklet, ["toolkit"] = CitedType.Booklet,
        ["issues-notebook"] = CitedType.Booklet, ["policy-paper"] = CitedType.Report, ["report"] = CitedType.Report, ["synthesis"] = CitedType.Report, ["roadmap"] = CitedType.Report, ["white-paper"] = CitedType.Report,
        ["working-platform"] = CitedType.WebPage,
    };

    public static bool Suits(Kind kind) => Kinds.Contains(kind);

    public static CitedType Of(Told told) =>
        told.Kind == ArticleKind.Kind ? CitedType.Article
        : told.Kind == EditorialKind.Kind ? CitedType.Chapter
        : told.Kind == ReplayKind.Kind ? CitedType.Video
        : told.Kind == EditionKind.Kind ? CitedType.Report
        : TermOf(told) is { } term ? ByTerm.GetValueOrDefault(term.Code) : CitedType.Document;

    /// <summary>What it calls itself, in words; null when it is not certain, or when its kind says it all.</summary>
    public static string? GenreOf(Told told) =>
        told.Kind == EditionKind.Kind ? EditionKind.Genre.In(told) is { Certainty: Certainty.Certain } genre && genre.IsKnown(out var words) ? words.In(told.Telling.Tongue).Text : null
        : TermOf(told)?.Label;

    private static ToldTerm? TermOf(Told told) => ToldTerms.Of(told).FirstOrDefault(term => term.Vocabulary is "publication-type" or "work-type");
}

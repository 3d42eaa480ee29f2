using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Site.Vocabulary;

/// <summary>The facets of kinds, and the words of their codes.</summary>
public static class Facets
{
    public const string Precision = "precision";
    public const string Doubt = "doubt";
    public const string DoubtIn = "doubt-in";
    public const string Address = "address";

    private static readonly Dictionary<string, Phrase> OwnNames = new(StringComparer.Ordinal)
    {
        [Precision] = new("précision de la date", "precision of the date"),
        [Doubt] = new("fait en doute", "fact in doubt"),
        [DoubtIn] = new("doute sur", "doubt about"),
        [Address] = new("adresse", "address"),
        ["part"] = new("moments", "parts"),
    };

    private static readonly IReadOnlyList<Term> Precisions =
    [
        Own("day", "au jour", "to the day"), Own("month", "au mois", "to the month"), Own("year", "à l’année", "to the year"),
        Own("interval", "sur une durée", "over a span"),
    ];

    private static readonly IReadOnlyList<Term> Doubts =
        [.. new[] { Certainty.Deduced, Certainty.Ambiguous, Certainty.Unknown }.Select(certainty => Own(certainty.Code, certainty.Word.Fr, certainty.Word.En))];

    private static readonly IReadOnlyList<Term> Addresses =
    [
        Own("sound", "saine", "sound"), Own("tracked", "suivie par un traceur", "with a tracker"),
        Own("without-protocol", "sans protocole", "without protocol"), Own("wrong", "fausse", "wrong"),
    ];

    /// <summary>The facets of a kind, in the order of its fields, those of dates and doubt last.</summary>
    public static IReadOnlyList<string> Of(Kind kind) =>
    [
        .. Fields(kind.Fields).Select(field => field.Facet).OfType<string>().Distinct().Where(facet => facet != Address),
        .. kind.Start is null ? [] : new[] { Precision },
        Doubt,
    ];

    /// <summary>The name of a facet, as the first field that has it says it.</summary>
    public static Phrase NameOf(string facet, IReadOnlyCollection<string> kinds) =>
        OwnNames.GetValueOrDefault(facet) ?? FieldsOf(facet, kinds).FirstOrDefault()?.Label ?? Phrase.Same(facet);

    /// <summary>Every term that a facet may hold, for the kinds asked.</summary>
    public static IReadOnlyList<Term> TermsOf(string facet, IReadOnlyCollection<string> kinds, Labels labels) => facet switch
    {
        Precision => Precisions,
        Doubt => Doubts,
        Address => Addresses,
        DoubtIn => [],
        _ => [.. FieldsOf(facet, kinds).Select(VocabularyOf).OfType<string>().Distinct().SelectMany(labels.In).DistinctBy(term => term.Code)],
    };

    /// <summary>The words of a code of a facet.</summary>
    public static Said LabelOf(string facet, string code, IReadOnlyCollection<string> kinds, Labels labels, Tongue tongue)
    {
        if (facet == DoubtIn) return DoubtInWords(code, tongue);
        return TermsOf(facet, kinds, labels).FirstOrDefault(term => term.Code == code)?.Label.In(tongue) ?? new(code, tongue.Code);
    }

    /// <summary>The vocabulary of a field of terms; null for other fields.</summary>
    public static string? VocabularyOf(Field field) => field.Shape switch
    {
        TermShape term => term.Vocabulary,
        ListShape<string> { Item: TermShape term } => term.Vocabulary,
        _ => null,
    };

    private static Said DoubtInWords(string code, Tongue tongue)
    {
        var dash = code.LastIndexOf('-');
        if (dash < 0 || Certainties.FromCode(code[(dash + 1)..]) is not { } certainty) return new(code, tongue.Code);
        var field = AllKinds.InOrder.SelectMany(kind => Fields(kind.Fields)).FirstOrDefault(field => field.Key == code[..dash]);
        return new($"{field?.Label.In(tongue) ?? code[..dash]} ({certainty.Word.In(tongue)})", tongue.Code);
    }

    private static IEnumerable<Field> FieldsOf(string facet, IReadOnlyCollection<string> kinds) => AllKinds.InOrder
        .Where(kind => kinds.Count == 0 || kinds.Contains(kind.Code))
        .SelectMany(kind => Fields(kind.Fields)).Where(field => field.Facet == facet);

    private static IEnumerable<Field> Fields(FieldSet fields) => fields.All.SelectMany(field => field.Shape switch
    {
        GroupShape group => [field, .. Fields(group.Fields)],
        ListShape<Group> { Item: GroupShape group } => [field, .. Fields(group.Fields)],
        _ => (IEnumerable<Field>)[field],
    });

    private static Term Own(string code, string fr, string en) => new(code, Localized.Of("fr", fr).With("en", en), null, null, null, null);
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Selections;

namespace CielOuvert.Site.Addresses;

/// <summary>
/// The keys of selections as they are written in addresses: <c>place</c> is <c>lieu</c> in French. A key without a line here keeps its own
/// name in both languages.
/// </summary>
public static class ParameterNames
{
    public static readonly Phrase Kind = new("genre", "kind");
    public static readonly Phrase Year = new("annee", "year");
    public static readonly Phrase Period = new("periode", "period");
    public static readonly Phrase Rule = new("regle", "rule");
    public static readonly Phrase Words = new("q", "q");
    public static readonly Phrase Order = new("ordre", "order");
    public static readonly Phrase Size = new("taille", "size");

    /// <summary>The instant at which the register is read.</summary>
    public static readonly Phrase AsOf = Phrase.Same("as-of");
    public static readonly Phrase After = new("apres", "after");

    /// <summary>The words for the values that every key has.</summary>
    public static IReadOnlyDictionary<string, Phrase> Special { get; } = new Dictionary<string, Phrase>(StringComparer.Ordinal)
    {
        [SelectionKeys.Any] = new("tous", "any"),
        [SelectionKeys.None] = new("aucun", "none"),
        [SelectionKeys.Several] = new("plusieurs", "several"),
    };

    private static readonly Dictionary<string, Phrase> Criteria = new(StringComparer.Ordinal)
    {
        ["type"] = new("type", "type"),
        ["contribution"] = new("contribution", "contribution"),
        ["list"] = new("liste", "list"),
        ["role"] = new("role", "role"),
        ["place"] = new("lieu", "place"),
        ["mode"] = new("mode", "mode"),
        ["part"] = new("moment", "part"),
        ["anomaly"] = new("anomalie", "anomaly"),
        ["nature"] = new("nature", "nature"),
        ["state"] = new("etat", "state"),
        ["address"] = new("adresse", "address"),
        ["precision"] = new("precision", "precision"),
        ["doubt"] = new("doute", "doubt"),
        ["doubt-in"] = new("doute-sur", "doubt-about"),
        ["linked"] = new("lie-a", "linked-to"),
        [SelectionKeys.Around] = CielOuvert.Report.Editions.Addresses.Around,
        [SelectionKeys.Playlist] = new("playlist", "playlist"),
        ["initiative"] = new("initiative", "initiative"),
        ["axis"] = new("axe", "axis"),
        ["theme"] = new("theme", "theme"),
        ["organizer"] = new("organisateur", "organizer"),
        ["performer"] = new("avec", "with"),
        ["author"] = new("auteur", "author"),
        ["isPartOf"] = new("dans", "part-of"),
        ["superEvent"] = new("fait-partie-de", "part-of-event"),
        ["workFeatured"] = new("ouvrage", "work"),
        ["party"] = new("qui", "who"),
        ["takesPartIn"] = new("a-quoi", "in-what"),
        ["organization"] = new("organisation", "organisation"),
        ["person"] = new("personne", "person"),
        ["worksFor"] = new("employeur", "works-for"),
        ["parentOrganization"] = new("depend-de", "belongs-to"),
        ["funder"] = new("financeur", "funder"),
        ["fundedItem"] = new("finance", "funds"),
        ["medium"] = new("media", "medium"),
        ["editor"] = new("redaction", "editor"),
        ["framework"] = new("cadre", "within"),
        ["instances"] = new("realisation", "instance"),
        ["publisher"] = new("editeur", "publisher"),
        ["isBasedOn"] = new("d-apres", "builds-on"),
        ["translationOfWork"] = new("traduction-de", "translation-of"),
        ["itemListElement"] = new("contient", "contains"),
        ["contributor"] = new("partenaire", "contributor"),
        ["recordedAt"] = new("enregistrement-de", "recording-of"),
        ["depicts"] = new("montre", "shows"),
        ["about"] = new("sujet", "about"),
        ["programme"] = new("programme", "programme"),
        ["college"] = new("college", "college"),
        ["set"] = new("ensemble", "set"),
        ["pairing"] = new("appariement", "pairing"),
        ["counterpart"] = new("compare-a", "counterpart"),
        ["license"] = new("licence", "licence"),
        ["document"] = new("source", "source"),
        ["signedBy"] = new("signe-par", "signed-by"),
        ["figure"] = new("chiffre", "figure"),
    };

    public static string Of(string key, Tongue tongue) => Criteria.TryGetValue(key, out var phrase) ? phrase.In(tongue) : key;

    /// <summary>The key that a parameter names in a tongue; the parameter itself when no line has it.</summary>
    public static string KeyOf(string parameter, Tongue tongue)
    {
        foreach (var (key, phrase) in Criteria)
            if (phrase.In(tongue) == parameter) return key;
        return parameter;
    }
}

using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Desk.Imports;

/// <summary>Which field a column fills: by its key, its label in either language, or a word that people use for it.</summary>
public static class ColumnMatching
{
    /// <summary>Words that people head their columns with, folded, by the keys of fields that they may mean.</summary>
    private static readonly (string[] Keys, string[] Words)[] Usual =
    [
        (["name"], ["titre", "title", "intitule", "nom de l evenement", "denomination", "raison sociale", "libelle", "event name", "full name", "nom complet"]),
        (["startDate", "datePublished", "date"], ["date", "jour", "quand", "when", "day", "date de debut", "debut", "start", "start date", "date de publication", "publie le", "published", "annee", "year"]),
        (["endDate"], ["date de fin", "fin", "end", "end date", "jusqu au"]),
        (["organizer"], ["organisateur", "organisateurs", "organise par", "organizer", "organiser", "host", "hote", "porteur"]),
        (["performer"], ["intervenants", "intervenant", "speakers", "speaker", "participants", "avec qui"]),
        (["author"], ["auteur", "auteurs", "auteur e", "author", "authors", "signature", "by", "par"]),
        (["location"], ["lieu", "ville", "place", "city", "where", "ou"]),
        (["attendance"], ["participants nombre", "nombre de participants", "presents", "nb participants", "nb de participants", "attendees", "public"]),
        (["description"], ["resume", "summary", "abstract", "chapo", "texte court", "presentation"]),
        (["url"], ["lien", "link", "site", "site web", "website", "web", "page web", "adresse web"]),
        (["alternateName"], ["sigle", "acronyme", "acronym", "alias", "autre nom"]),
        (["jobTitle"], ["fonction", "poste", "job", "position held", "titre professionnel"]),
        (["worksFor"], ["organisme", "employeur", "structure", "employer", "organisation", "organization"]),
        (["notes"], ["note", "remarque", "remarques", "commentaire", "commentaires", "comment", "comments"]),
        (["eventType", "publicationType", "organizationType", "workType", "initiativeType"], ["type", "nature", "categorie", "category", "format"]),
        (["initiative", "isPartOf"], ["projet", "projets", "project", "projects", "programme", "programmes", "initiative", "serie", "series"]),
        (["inLanguage"], ["langue", "language"]),
        (["articleBody"], ["texte", "contenu", "content", "body", "corps"]),
    ];

    /// <summary>The fields that a cell can fill: not those made of several.</summary>
    public static IReadOnlyList<Field> Fillable(Kind kind) => [.. kind.Fields.All.Where(field => (field.Shape.Item ?? field.Shape) is not (GroupShape or SelectionShape))];

    /// <summary>By column, the field that it most likely fills; each field once.</summary>
    public static IReadOnlyDictionary<string, string> Guess(IReadOnlyList<string> header, Kind kind)
    {
        var guessed = new Dictionary<string, string>();
        var fields = Fillable(kind);
        foreach (var rank in (Func<Field, string, bool>[])[IsNamed, MayBeNamed])
        foreach (var column in header.Where(column => !guessed.ContainsKey(column)))
            if (fields.FirstOrDefault(field => !guessed.ContainsValue(field.Key) && rank(field, Folding.Fold(column))) is { } field) guessed[column] = field.Key;
        return guessed;
    }

    private static bool IsNamed(Field field, string column) => column == Folding.Fold(field.Key) || column == Folding.Fold(field.Label.Fr) || column == Folding.Fold(field.Label.En);

    private static bool MayBeNamed(Field field, string column) => Usual.Any(usual => usual.Keys.Contains(field.Key) && usual.Words.Contains(column));
}

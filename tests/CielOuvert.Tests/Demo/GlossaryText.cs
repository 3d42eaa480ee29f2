using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Demo;

/// <summary>The glossary as the descriptions of the product give it: <c>docs/glossary.md</c> is this text, committed.</summary>
public static class GlossaryText
{
    private static readonly (Phrase Noun, Phrase About)[] Nouns =
    [
        (new("fiche", "record"), new("Une chose que l’organisation connaît, d’un genre, avec un identifiant qui ne change jamais.", "One thing the organisation knows, of a kind, with a slug that never changes.")),
        (new("fait", "fact"), new("Une valeur et sa certitude.", "A value and its certainty.")),
        (new("genre", "kind"), new("Ce qu’est une fiche : événement, publication, personne…", "What a record is: event, publication, person…")),
        (new("champ", "field"), new("Ce qu’une fiche dit, décrit une fois par son genre.", "What a record says, described once by its kind.")),
        (new("identifiant", "slug"), new("Le nom d’une fiche dans les adresses et les fichiers.", "The name of a record in addresses and files.")),
        (new("sélection", "selection"), new("Une question au registre ; toute liste en est une et a son adresse.", "A question to the register; every list is one and has its address.")),
        (new("facette", "facet"), new("Ce par quoi une sélection trouve les termes.", "That by which a selection finds terms.")),
        (new("chiffre", "figure"), new("Une sélection nommée, avec son unité et sa règle de comptage.", "A named selection, with its unit and its counting rule.")),
        (new("chiffre déclaré", "declared value"), new("Ce qu’une source affirme, à côté de ce que le registre calcule.", "What a source states, beside what the register computes.")),
        (new("rapport", "edition"), new("Une période racontée, figée avec un instant et une empreinte.", "A period told, frozen with an instant and a hash.")),
        (new("chapitre", "chapter"), new("Un bloc d’un rapport, rempli par des sélections.", "A block of a report, filled by selections.")),
        (new("axe", "axis"), new("Un métier de l’organisation, ou un verbe qu’elle y ajoute.", "A craft of the organisation, or a verb it adds to them.")),
        (new("registre", "register"), new("Tout ce que l’organisation connaît, avec son histoire.", "All that the organisation knows, with its history.")),
        (new("journal", "journal"), new("La suite numérotée de tous les changements.", "The numbered list of all changes.")),
        (new("bureau", "desk"), new("Là où l’on écrit, atteste et approuve.", "Where people record, attest and approve.")),
        (new("vocabulaire", "vocabulary"), new("Une liste de termes, qui est une donnée et non du code.", "A list of terms, which is data and not code.")),
        (new("graphie imprimée", "printed form"), new("Ce qu’un document imprime, gardé tel quel.", "What a document prints, kept as it is.")),
        (new("sans date", "undated"), new("Rattaché à une période par une source, qui ne dit pas quand.", "Tied to a period by a source, which does not say when.")),
        (new("tel qu’au", "as of"), new("Le registre comme il était à un instant passé.", "The register as it stood at a past instant.")),
        (new("masqué par effacement", "redacted"), new("Ôté de toutes les versions, avec la date et le motif.", "Taken out of every version, with the date and the ground.")),
    ];

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Glossary · Glossaire\n\nThe words of the product, French and English. The kinds and fields below are written from their descriptions in the code\n");
        text.Append("(`src/CielOuvert.Register/Kinds`): change them there, then run the tests with `CIEL_WRITE=glossary`.\n\n## Nouns · Noms\n\n");
        Table(text, ["français", "English", "ce que c’est", "what it is"], Nouns.Select(row => new[] { row.Noun.Fr, row.Noun.En, row.About.Fr, row.About.En }));
        text.Append("\n## Certainty · Certitude\n\n");
        Table(text, ["code", "français", "English"], Enum.GetValues<Certainty>().Select(certainty => new[] { $"`{certainty.Code}`", certainty.Word.Fr, certainty.Word.En }));
        text.Append("\n## Period rules · Règles de période\n\n");
        Table(text, ["code", "français", "English"], Enum.GetValues<PeriodRule>().Select(rule => new[] { $"`{rule.Code}`", rule.Words.Fr, rule.Words.En }));
        text.Append("\n## Fields of every kind · Champs de tous les genres\n\n");
        Fields(text, Common.Around());
        var everywhere = Common.Around().ToHashSet();
        foreach (var kind in AllKinds.InOrder)
        {
            text.Append($"\n## {kind.One.Fr} · {kind.One.En}\n\n`{kind.Code}` · {kind.Many.Fr} · {kind.Many.En}\n\n{kind.About.Fr}\n{kind.About.En}\n");
            var own = kind.Fields.All.Where(field => !everywhere.Contains(field)).ToList();
            if (own.Count == 0) continue;
            text.Append('\n');
            Fields(text, own);
        }

        return text.ToString();
    }

    private static void Fields(StringBuilder text, IEnumerable<Field> fields) =>
        Table(text, ["key", "français", "English"], fields.SelectMany(field => Rows(field, "")));

    private static IEnumerable<string[]> Rows(Field field, string above)
    {
        yield return [$"`{above}{field.Key}`", field.Label.Fr, field.Label.En];
        var inner = field.Shape switch
        {
            GroupShape group => group.Fields.All,
            ListShape<Group> { Item: GroupShape group } => group.Fields.All,
            _ => [],
        };
        foreach (var row in inner.SelectMany(one => Rows(one, $"{above}{field.Key}."))) yield return row;
    }

    private static void Table(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        text.Append($"| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => "---|"))}\n");
        foreach (var row in rows) text.Append($"| {string.Join(" | ", row)} |\n");
    }
}

using System.Globalization;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Yaml;

/// <summary>Why a file is not read, and what to do.</summary>
internal static class YamlRefusals
{
    public static Refusal TooLarge(long limit) => Refusal.Of(
        $"Le fichier dépasse {Size(limit, "Kio", "Mio")}, le plus qu’un fichier de ce genre puisse peser. Coupez-le en plusieurs fichiers, ou retirez ce qui n’est pas à lui.",
        $"The file is over {Size(limit, "KiB", "MiB")}, the most that such a file may weigh. Split it into several files, or remove what is not its own.");

    public static Refusal Empty => Refusal.Of(
        "Le fichier est vide. Écrivez-y au moins une ligne « clé: valeur », ou retirez-le.",
        "The file is empty. Write at least one line “key: value” in it, or remove it.");

    public static Refusal NotUtf8(OddByte odd) => Refusal.Of(
        $"Le fichier n’est pas en UTF-8 : l’octet {odd.Position} (0x{odd.Value:X2}) n’a pas de sens. Enregistrez-le de nouveau en UTF-8.",
        $"The file is not UTF-8: byte {odd.Position} (0x{odd.Value:X2}) means nothing. Save it again as UTF-8.");

    public static Refusal Utf16 => Refusal.Of(
        "Le fichier est en UTF-16, pas en UTF-8. Enregistrez-le de nouveau en UTF-8.",
        "The file is UTF-16, not UTF-8. Save it again as UTF-8.");

    public static Refusal ControlCharacter(char odd) => Refusal.Of(
        $"Un caractère invisible, U+{(int)odd:X4}, est dans cette ligne. Effacez-le et tapez de nouveau ce qui l’entoure.",
        $"An invisible character, U+{(int)odd:X4}, is in this line. Delete it and type again what is around it.");

    public static Refusal DuplicateKey(string key, int firstLine) => Refusal.Of(
        $"La clé « {key} » est déjà à la ligne {firstLine}. Gardez une seule des deux.",
        $"The key “{key}” is already on line {firstLine}. Keep one of the two.") with { Field = key };

    public static Refusal KeyIsNoText => Refusal.Of(
        "Une clé doit être un mot, pas une liste ni un groupe. Écrivez « clé: valeur ».",
        "A key must be a word, not a list nor a group. Write “key: value”.");

    public static Refusal Alias(string name) => Refusal.Of(
        $"« *{name} » renvoie à un autre endroit du fichier : les renvois ne sont pas lus. Écrivez la valeur ici, ou mettez le texte entre guillemets.",
        $"“*{name}” refers to another place of the file: references are not read. Write the value here, or put the text between quotes.");

    public static Refusal Anchor(string name) => Refusal.Of(
        $"« &{name} » nomme cet endroit du fichier : les renvois ne sont pas lus. Retirez ce nom, ou mettez le texte entre guillemets.",
        $"“&{name}” names this place of the file: references are not read. Remove that name, or put the text between quotes.");

    public static Refusal Tag(string tag) => Refusal.Of(
        $"« {tag} » impose un type à la valeur : les types YAML ne sont pas lus. Retirez-le, ou mettez le texte entre guillemets.",
        $"“{tag}” gives the value a type: YAML types are not read. Remove it, or put the text between quotes.");

    public static Refusal SecondDocument => Refusal.Of(
        "Un second document commence ici (« --- »). Faites-en un autre fichier.",
        "A second document starts here (“---”). Make it another file.");

    public static Refusal TooDeep(int limit) => Refusal.Of(
        $"Plus de {limit} niveaux sont emboîtés ici. Aplatissez ce passage.",
        $"More than {limit} levels are nested here. Flatten this passage.");

    /// <summary>Says in the user's words what the parser found; the parser's own words only when we know no better.</summary>
    public static Refusal Malformed(string parserSays)
    {
        bool Says(string part) => parserSays.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (Says("quoted scalar"))
            return Refusal.Of("Des guillemets s’ouvrent ici et ne se ferment pas comme il faut. Fermez-les ; dans un texte entre apostrophes, doublez l’apostrophe ('').",
                "Quotes open here and do not close as they should. Close them; in a text between apostrophes, double the apostrophe ('').");
        if (Says("invalid mapping") || Says("mapping values are not allowed") || Says("simple key") || Says("':'"))
            return Refusal.Of("Les deux-points ne se comprennent pas ici. Mettez entre apostrophes un texte qui contient « : », ou remettez la ligne à la bonne distance du bord.",
                "The colon cannot be understood here. Put a text that contains “: ” between apostrophes, or set the line back at the right distance from the margin.");
        if (Says("cannot start any token") || Says(" tab "))
            return Refusal.Of("Cette ligne commence par un caractère que YAML garde pour lui, ou par une tabulation. Mettez le texte entre apostrophes, et des espaces au bord.",
                "This line starts with a character that YAML keeps for itself, or with a tab. Put the text between apostrophes, and spaces at the margin.");
        if (Says("block mapping") || Says("block collection") || Says("block sequence") || Says("block end") || Says("indent"))
            return Refusal.Of("Cette ligne n’est pas à la bonne distance du bord. Alignez-la sur ses voisines (deux espaces par niveau).",
                "This line is not at the right distance from the margin. Align it with its neighbours (two spaces a level).");
        return Refusal.Of($"Le YAML de cette ligne ne se comprend pas. Vérifiez ses guillemets, ses deux-points et ses espaces au bord (le lecteur dit : {parserSays.TrimEnd('.')}).",
            $"The YAML of this line cannot be understood. Check its quotes, its colons and its spaces at the margin (the parser says: {parserSays.TrimEnd('.')}).");
    }

    private static string Size(long bytes, string kilo, string mega) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} {mega}")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)} {kilo}");
}

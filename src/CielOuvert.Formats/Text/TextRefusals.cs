using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Text;

/// <summary>What is said of a text that somebody sent.</summary>
internal static class TextRefusals
{
    public static Refusal Binary => Refusal.Of(
        "Ce fichier n’est pas un texte. Enregistrez le tableau en CSV ou en XLSX, ou exportez de nouveau le site en XML.",
        "This file is no text. Save the table as CSV or XLSX, or export the site again as XML.");

    public static Refusal EmptyCharacters => Refusal.Of(
        "Des caractères vides (NUL) ont été retirés à partir d’ici. Relisez ces lignes.", "Empty characters (NUL) were taken out from here on. Read these lines again.");

    public static Refusal ReadAs(string encoding) => Refusal.Of(
        $"Le fichier n’annonce pas son codage ; il est lu comme {encoding}. Si des accents sont faux, enregistrez-le de nouveau en UTF-8.",
        $"The file does not say its encoding; it is read as {encoding}. If accents are wrong, save it again as UTF-8.");
}

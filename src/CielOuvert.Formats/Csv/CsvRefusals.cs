using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Csv;

/// <summary>Why a table is not read, and what to do.</summary>
internal static class CsvRefusals
{
    public static Refusal Empty => Refusal.Of(
        "Le tableau est vide. Sa première ligne doit nommer ses colonnes.", "The table is empty. Its first line must name its columns.");

    public static Refusal NotUtf8 => Refusal.Of(
        "Le tableau n’est pas en UTF-8. Enregistrez-le de nouveau en « CSV UTF-8 ».", "The table is not UTF-8. Save it again as “CSV UTF-8”.");

    public static Refusal Quotes => Refusal.Of(
        "Un guillemet s’ouvre ou se ferme de travers. Mettez toute la cellule entre guillemets et doublez ceux du texte (\"\").",
        "A quote opens or closes amiss. Put the whole cell between quotes and double those of the text (\"\").");

    public static Refusal TooLarge(long limit) => Refusal.Of(
        $"Le tableau dépasse {limit >> 20} Mio. Coupez-le en plusieurs.", $"The table is over {limit >> 20} MiB. Split it into several.");

    public static Refusal ColumnTwice(string name) => Refusal.Of(
        $"La colonne « {name} » est nommée deux fois. Gardez-en une.", $"The column “{name}” is named twice. Keep one.");

    public static Refusal OtherWidth(int cells, int columns) => Refusal.Of(
        $"Cette ligne a {cells} cellules et l’en-tête {columns} colonnes. Ajoutez ou retirez des virgules, ou mettez entre guillemets un texte qui en contient.",
        $"This line has {cells} cells and the header {columns} columns. Add or remove commas, or put between quotes a text that has some.");
}

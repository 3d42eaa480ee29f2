using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Tables;

/// <summary>What is said of a table that somebody sent.</summary>
internal static class TableRefusals
{
    public static Refusal Empty => Refusal.Of(
        "Le tableau est vide. Sa première ligne doit nommer ses colonnes.", "The table is empty. Its first line must name its columns.");

    public static Refusal OldExcel => Refusal.Of(
        "C’est un classeur d’avant 2007 (.xls). Ouvrez-le et enregistrez-le en .xlsx ou en CSV.", "This is a workbook from before 2007 (.xls). Open it and save it as .xlsx or CSV.");

    public static Refusal OpenQuote => Refusal.Of(
        "Un guillemet s’ouvre ici et ne se ferme jamais. Fermez-le, ou doublez ceux du texte (\"\").", "A quote opens here and never closes. Close it, or double those of the text (\"\").");

    public static Refusal LongCell => Refusal.Of(
        $"Une cellule de cette ligne dépasse {SentTable.MostInCell / 1000} 000 signes : sans doute un guillemet mal fermé. Corrigez-la.",
        $"A cell of this line is over {SentTable.MostInCell / 1000},000 characters: probably a quote that does not close. Mend it.");

    public static Refusal TooManyRows => Refusal.Of(
        $"Le tableau a plus de {SentTable.MostRows / 1000} 000 lignes. Coupez-le en plusieurs.", $"The table has over {SentTable.MostRows / 1000},000 lines. Split it into several.");

    public static Refusal NoWorkbook => Refusal.Of(
        "Cette archive n’est pas un classeur XLSX. Ouvrez-la dans un tableur et enregistrez-la en .xlsx ou en CSV.",
        "This archive is no XLSX workbook. Open it in a spreadsheet program and save it as .xlsx or CSV.");

    public static Refusal Bomb => Refusal.Of(
        "Ce classeur se déplie en bien plus qu’un tableau ne peut contenir. Il est refusé sans être lu plus loin ; enregistrez la feuille en CSV.",
        "This workbook unfolds into far more than a table can hold. It is refused and read no further; save the sheet as CSV.");

    public static Refusal Damaged => Refusal.Of(
        "Le classeur est abîmé ou coupé. Ouvrez-le dans un tableur et enregistrez-le de nouveau.", "The workbook is damaged or cut. Open it in a spreadsheet program and save it again.");

    public static Refusal TooManyColumns(int columns) => Refusal.Of(
        $"Le tableau a {columns} colonnes, et {SentTable.MostColumns} au plus se lisent. Retirez celles qui ne servent pas.",
        $"The table has {columns} columns, and {SentTable.MostColumns} at most are read. Remove those of no use.");

    public static Refusal TooWide(int cells, int columns) => Refusal.Of(
        $"Cette ligne a {cells} cellules sous {columns} colonnes. Mettez entre guillemets un texte qui contient le séparateur, ou nommez la colonne.",
        $"This line has {cells} cells under {columns} columns. Put between quotes a text that has the separator, or name the column.");

    public static Refusal Renamed(string name, string free, int place) => name.Length == 0
        ? Refusal.Of($"La colonne {place} n’a pas de nom : elle est appelée « {free} ».", $"Column {place} has no name: it is called “{free}”.")
        : Refusal.Of($"La colonne « {name} » est nommée deux fois : la seconde est appelée « {free} ».", $"The column “{name}” is named twice: the second is called “{free}”.");
}

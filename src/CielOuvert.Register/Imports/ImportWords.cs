using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Imports;

/// <summary>What is said of imports by the register.</summary>
public static class ImportWords
{
    public static Phrase RunsElsewhere { get; } = new(
        "Cette importation avance déjà ailleurs, ou vient d’être défaite. Regardez où elle en est.", "This import is already going on elsewhere, or was just undone. Look how far it is.");

    public static Phrase NothingToUndo { get; } = new("Cette importation n’a rien écrit : il n’y a rien à défaire.", "This import wrote nothing: there is nothing to undo.");

    public static Phrase AlreadyUndone { get; } = new("Cette importation est déjà défaite.", "This import is already undone.");

    public static Phrase Undone(string file) => new($"Importation de {file} défaite.", $"Import of {file} undone.");

    public static Phrase NoImport(long number) => new($"Il n’y a pas d’importation {number}. Voyez la liste des importations.", $"There is no import {number}. See the list of imports.");

    public static Phrase ChangedSince(string slug, string author) => new(
        $"« {slug} » a été modifiée depuis par {author} : défaire perdrait ce travail. Remettez d’abord la fiche comme l’importation l’avait laissée, ou retirez-la.",
        $"“{slug}” was changed since by {author}: undoing would lose that work. First put the record back as the import left it, or withdraw it.");
}

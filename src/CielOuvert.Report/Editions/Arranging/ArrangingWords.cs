using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Editions.Arranging;

/// <summary>What is said while an edition is composed.</summary>
public static class ArrangingWords
{
    public static Phrase Ordered { get; } = new("Change l’ordre des blocs.", "Changes the order of the blocks.");

    public static Phrase Signed { get; } = new("Signe le texte.", "Signs the text.");

    public static Phrase Shown { get; } = new("Montre de nouveau une fiche.", "Shows a record again.");

    public static Phrase Taken(string from) => new($"Reprend la structure de {from}.", $"Takes up the structure of {from}.");

    public static Refusal Frozen { get; } = Refusal.Of(
        "Ce rapport est figé : sa composition ne change plus.", "This report is frozen: its composition does not change any more.");

    public static Refusal NothingToSign { get; } = Refusal.Of(
        "Il n’y a pas de texte à signer : écrivez-le et enregistrez-le d’abord.", "There is no text to sign: write it and save it first.");

    public static Refusal HideWhat { get; } = Refusal.Of(
        "Choisissez la fiche à masquer.", "Choose the record to hide.");

    public static Refusal HideWhy { get; } = Refusal.Of(
        "Dites pourquoi cette fiche est masquée.", "Say why this record is hidden.");

    public static Refusal NoName { get; } = Refusal.Of(
        "Donnez un titre au nouveau rapport.", "Give the new report a title.");

    public static Refusal SamePeriod { get; } = Refusal.Of(
        "Le nouveau rapport couvre une autre période que celui-ci.", "The new report covers another period than this one.");
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Desk.Editing;

/// <summary>What the desk says about records being written.</summary>
public static class EditingWords
{
    public static Phrase Added { get; } = new("Ajout.", "Added.");

    public static Phrase ChangedMeanwhile { get; } = new(
        "Quelqu’un d’autre a changé ce champ entre-temps. Gardez sa version en cochant la case, ou laissez la vôtre, puis enregistrez de nouveau.",
        "Somebody else changed this field meanwhile. Keep theirs by ticking the box, or leave yours, then save again.");

    public static Phrase Restored(int version) => new($"Retour à la version {version}.", $"Back to version {version}.");

    public static Phrase Settled(IReadOnlyList<Field> fields) => new(
        $"Complété : {string.Join(", ", fields.Select(field => field.Label.Fr))}.", $"Settled: {string.Join(", ", fields.Select(field => field.Label.En))}.");

    public static Phrase Undone(long number) => new($"Annule le changement n° {number}.", $"Undoes change no. {number}.");

    public static Phrase ChooseTheOther { get; } = new("Choisissez la fiche qui reste.", "Choose the record that stays.");
}

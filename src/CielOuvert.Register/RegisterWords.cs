using CielOuvert.Formats.Words;

namespace CielOuvert.Register;

/// <summary>What the register as a whole says.</summary>
public static class RegisterWords
{
    public static Phrase NoRegister(string location) => new(
        $"Il n’y a pas de registre à « {location} ». Commencez-en un avec « ciel init », ou chargez un dossier avec « ciel load ».",
        $"There is no register at “{location}”. Start one with “ciel init”, or load a folder with “ciel load”.");

    public static Phrase Nameless { get; } = new(
        "Ce registre n’a pas encore de nom. Commencez-le avec « ciel init », ou chargez un dossier avec « ciel load ».",
        "This register has no name yet. Start it with “ciel init”, or load a folder with “ciel load”.");
}

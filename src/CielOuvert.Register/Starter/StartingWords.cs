using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Starter;

/// <summary>What the beginning of a register says when it is refused.</summary>
public static class StartingWords
{
    public static Phrase AlreadyBegun(string name) => new(
        $"Il y a déjà un registre ici, celui de « {name} ». Donnez un autre emplacement avec --register.",
        $"There is a register here already, that of “{name}”. Give another place with --register.");

    public static Phrase NoVocabulary(Kind kind) => new(
        $"C’est une fiche de la sorte « {kind.One.Fr} », et un vocabulaire est attendu. Écrivez kind: vocabulary, comme dans un dossier écrit par « ciel dump ».",
        $"This is a record of the kind “{kind.One.En}”, and a vocabulary is expected. Write kind: vocabulary, as in a folder written by “ciel dump”.");
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Starter;

/// <summary>What the beginning of a register says when it is refused.</summary>
public static class StartingWords
{
    public static Phrase AlreadyBegun(string name) => new(
        $"Il y a déjà un registre ici, celui de « {name} ». Donnez un autre emplacement avec --register.",
        $"There is a register here already, that of “{name}”. Give another place with --register.");
}

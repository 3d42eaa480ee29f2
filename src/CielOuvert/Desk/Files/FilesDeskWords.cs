using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Desk.Files;

/// <summary>What the desk says of files that are sent.</summary>
public static class FilesDeskWords
{
    public static Phrase NotSent { get; } = new(
        "Le fichier n’a pas pu être envoyé. Vérifiez la connexion, puis choisissez-le à nouveau.",
        "The file could not be sent. Check the connection, then choose it again.");

    public static Phrase NothingChosen { get; } = new("Choisissez au moins un fichier.", "Choose at least one file.");

    public static Phrase Brought { get; } = new("Fichier déposé au bureau.", "File sent at the desk.");

    public static Phrase TooMany(int most) => new($"Envoyez au plus {most} fichiers à la fois.", $"Send at most {most} files at a time.");

    public static Phrase AlreadyHere(string name) => new($"« {name} » est déjà dans le registre.", $"“{name}” is already in the register.");

    /// <summary>What a browser offers first to choose from; what is sent is looked at all the same.</summary>
    public static string Accepted(FileShape shape) => string.Join(',', FileType.All.Where(type => type.IsPicture || !shape.IsPicture).Select(type => type.MediaType));
}

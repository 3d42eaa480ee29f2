using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Storage;

/// <summary>What is said of a place where no register is or can be.</summary>
public static class StorageWords
{
    public static Phrase NoRegister { get; } = new(
        "Ce fichier ou cette base n’est pas un registre, ou il est abîmé. Donnez-en un autre, ou restaurez une sauvegarde.",
        "This file or database is no register, or is damaged. Name another one, or restore a backup.");

    public static Phrase Folder(string path) => new(
        $"« {path} » est un dossier. Donnez le nom d’un fichier, comme {path}/ciel.db.",
        $"“{path}” is a folder. Give the name of a file, like {path}/ciel.db.");

    public static Phrase NoFolder(string folder) => new(
        $"Le dossier « {folder} » n’existe pas. Créez-le, ou donnez un autre emplacement.",
        $"The folder “{folder}” does not exist. Create it, or give another place.");
}

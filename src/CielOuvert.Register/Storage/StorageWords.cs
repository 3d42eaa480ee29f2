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

    public static Phrase Older(int schema, int latest) => new(
        $"Ce registre est au schéma {schema}, et cette version travaille au schéma {latest}. Lancez « ciel upgrade » : il le sauvegarde, puis le met à niveau ; « ciel serve » fait de même.",
        $"This register is at schema {schema}, and this version works at schema {latest}. Run “ciel upgrade”: it makes a backup, then upgrades it; “ciel serve” does the same.");

    public static Phrase Newer(int schema, int latest) => new(
        $"Ce registre a été écrit par une version plus récente (schéma {schema}, cette version connaît le {latest}). Mettez Ciel ouvert à jour ; rien n’a été touché.",
        $"This register was written by a newer version (schema {schema}, this version knows {latest}). Upgrade Ciel ouvert; nothing was touched.");
}

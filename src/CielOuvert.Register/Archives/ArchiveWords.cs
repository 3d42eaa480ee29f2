using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Archives;

/// <summary>What is said of backups and of their restoration.</summary>
public static class ArchiveWords
{
    public static Phrase AlreadyThere { get; } = new(
        "Ce fichier existe déjà. Donnez un autre nom, ou ajoutez --force pour remplacer une sauvegarde par une autre.",
        "This file already exists. Give another name, or add --force to replace a backup by another.");

    public static Phrase OfOthers { get; } = new(
        "Ce fichier n’est pas une sauvegarde : --force n’en remplace pas d’autre. Donnez un autre nom, ou ôtez d’abord ce fichier.",
        "This file is not a backup, and --force replaces no other. Give another name, or remove this file first.");

    public static Phrase Itself { get; } = new(
        "Ce fichier est le registre lui-même. Donnez un autre nom à la sauvegarde.",
        "This file is the register itself. Give the backup another name.");

    public static Phrase Nothing { get; } = new(
        "Ce fichier n’existe pas. Donnez le chemin d’une sauvegarde faite par « ciel backup ».",
        "This file does not exist. Give the path of a backup made by “ciel backup”.");

    public static Phrase NoArchive { get; } = new(
        "Ce fichier n’est pas une sauvegarde faite par « ciel backup ». La simple copie d’un registre SQLite s’ouvre telle quelle, avec --register.",
        "This file is not a backup made by “ciel backup”. A plain copy of a SQLite register opens as it is, with --register.");

    public static Phrase NewerFormat { get; } = new(
        "Cette sauvegarde a été écrite par une version plus récente. Mettez Ciel ouvert à jour ; rien n’a été touché.",
        "This backup was written by a newer version. Upgrade Ciel ouvert; nothing was touched.");

    public static Phrase Changed { get; } = new(
        "Cette sauvegarde n’est plus ce qui avait été écrit : son empreinte ne correspond pas. Prenez-en une autre ; rien n’a été touché.",
        "This backup is no longer what was written: its hash does not match. Take another one; nothing was touched.");

    public static Phrase NotEmpty { get; } = new(
        "Il y a déjà un registre à cet endroit, et une restauration n’écrase rien. Donnez avec --register un fichier qui n’existe pas ou une base vide, ou écartez d’abord ce registre.",
        "There is already a register in this place, and a restoration overwrites nothing. Give with --register a file that does not exist or an empty database, or move this register away first.");

    public static Phrase Folder(string path) => new(
        $"« {path} » est un dossier. Donnez le nom d’un fichier, comme {path}/ciel.backup.",
        $"“{path}” is a folder. Give the name of a file, like {path}/ciel.backup.");

    public static Phrase Damaged(string damage) => new(
        $"Cette sauvegarde est abîmée ({damage}). Prenez-en une autre ; rien n’a été touché.",
        $"This backup is damaged ({damage}). Take another one; nothing was touched.");

    public static Phrase DamagedRegister(string damage) => new(
        $"Le registre lui-même est abîmé ({damage}), et aucune sauvegarde n’a été écrite. Gardez les précédentes, et restaurez la dernière dans un nouveau fichier.",
        $"The register itself is damaged ({damage}), and no backup was written. Keep the earlier ones, and restore the last of them into a new file.");

    public static Phrase Unwritten(string why) => new(
        $"La sauvegarde n’a pas pu être écrite ({why}). Voyez s’il reste de la place et si ce dossier peut être écrit ; ce qui y était n’a pas changé.",
        $"The backup could not be written ({why}). See whether there is room left and whether this folder may be written; what was there has not changed.");
}

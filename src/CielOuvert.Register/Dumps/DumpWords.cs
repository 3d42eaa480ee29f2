using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Dumps;

/// <summary>What a whole dump, and what brings it back, are refused for.</summary>
public static class DumpWords
{
    public static Phrase NoLine { get; } = new(
        "Cette ligne n’est pas un objet JSON que cette version comprend. Reprenez ce fichier d’une copie entière ; rien n’a été chargé.",
        "This line is not a JSON object that this version understands. Take this file from a whole copy; nothing was loaded.");

    public static Phrase OutOfOrder { get; } = new(
        "Cette ligne ne suit pas celles d’avant : les numéros se suivent, et une version suit son commit. Reprenez ce fichier d’une copie entière ; rien n’a été chargé.",
        "This line does not follow those before: numbers follow one another, and a version follows its commit. Take this file from a whole copy; nothing was loaded.");

    public static Phrase SlugTwice(string slug) => new(
        $"« {slug} » mène à deux fiches. Reprenez ce fichier d’une copie entière ; rien n’a été chargé.",
        $"“{slug}” leads to two records. Take this file from a whole copy; nothing was loaded.");

    public static Phrase NewerForm(long form) => new(
        $"Cette copie a été écrite par une version plus récente (forme {form}, cette version lit jusqu’à la {JournalFolder.Form}). Mettez Ciel ouvert à jour ; rien n’a été chargé.",
        $"This dump was written by a newer version (form {form}, this version reads up to {JournalFolder.Form}). Upgrade Ciel ouvert; nothing was loaded.");

    public static Phrase NewerKind(Kind kind, long schema) => new(
        $"Cette fiche a été écrite par une version plus récente ({kind.Code}, schéma {schema}). Mettez Ciel ouvert à jour ; rien n’a été chargé.",
        $"This record was written by a newer version ({kind.Code}, schema {schema}). Upgrade Ciel ouvert; nothing was loaded.");

    public static Phrase Unreadable(string why) => new(
        $"Le document de cette ligne ne se lit pas ({why}). Reprenez ce fichier d’une copie entière ; rien n’a été chargé.",
        $"The document of this line cannot be read ({why}). Take this file from a whole copy; nothing was loaded.");

    public static Phrase NotTaken(string why) => new(
        $"La base de données ne prend pas ce journal ({why}). Reprenez une copie entière ; rien n’a été chargé.",
        $"The database does not take this journal ({why}). Take a whole copy; nothing was loaded.");

    public static Phrase Dangling(string target) => new(
        $"Cette fiche mène à « {target} », qui n’est pas dans cette copie. Reprenez une copie entière ; rien n’a été chargé.",
        $"This record links to “{target}”, which is not in this dump. Take a whole copy; nothing was loaded.");

    public static Phrase NoFile(string hash) => new(
        $"Le fichier {hash} manque, ou n’est pas d’une sorte que le registre garde. Reprenez une copie entière ; rien n’a été chargé.",
        $"The file {hash} is missing, or is of a type that the register does not keep. Take a whole copy; nothing was loaded.");

    public static Phrase NotEmpty { get; } = new(
        "Il y a déjà un registre à cet endroit, et une copie entière ne se charge que dans un registre vide : numéros, dates et auteurs y seraient faux. Donnez avec --register un fichier qui n’existe pas ou une base vide. Pour ajouter ses fiches à ce registre, chargez son dossier data/.",
        "There is already a register in this place, and a whole dump is loaded into an empty register alone: numbers, instants and authors would be wrong there. Give with --register a file that does not exist or an empty database. To add its records to this register, load its folder data/.");

    public static Phrase OthersFolder(string path) => new(
        $"Le dossier « {path} » contient autre chose qu’une copie de ce registre. Donnez un dossier vide, ou qui n’existe pas encore.",
        $"The folder “{path}” holds something else than a dump of this register. Give an empty folder, or one that does not exist yet.");

    public static Phrase NoSelection { get; } = new(
        "Cette sélection ne trouve aucune fiche : rien n’a été écrit.",
        "This selection finds no record: nothing was written.");
}

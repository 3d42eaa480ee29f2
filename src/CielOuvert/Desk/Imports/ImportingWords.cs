using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Imports;

/// <summary>What is said while something is brought from elsewhere.</summary>
public static class ImportingWords
{
    public static Refusal EmptyFile => Refusal.Of("Le fichier est vide. Choisissez celui que vous voulez importer.", "The file is empty. Choose the one you want to import.");

    public static Refusal NoFile => Refusal.Of("Aucun fichier n’est choisi. Choisissez un CSV, un XLSX ou une exportation de WordPress.", "No file is chosen. Choose a CSV, an XLSX or a WordPress export.");

    public static Refusal NoKind => Refusal.Of("Dites d’abord ce que deviennent les lignes : choisissez une sorte de fiche.", "First say what the lines become: choose a kind of record.");

    public static Refusal NoSuchKind(string code) => Refusal.Of($"« {code} » n’est pas une sorte de fiche. Voyez ciel import --help.", $"“{code}” is no kind of record. See ciel import --help.");

    public static Refusal NoSuchFile(string path) => Refusal.Of($"Il n’y a pas de fichier {path}. Vérifiez son chemin.", $"There is no file {path}. Check its path.");

    public static Refusal NoSuchFolder(string path) => Refusal.Of($"Il n’y a pas de dossier {path}. Vérifiez son chemin.", $"There is no folder {path}. Check its path.");

    public static Refusal NotInFolder(string address) => Refusal.Of(
        $"Le fichier {address} n’est pas dans le dossier des fichiers joints. Copiez-le là, puis déposez-le au bureau.", $"The file {address} is not in the folder of attached files. Copy it there, then send it at the desk.");

    public static Refusal NoSuchColumn(string typed) => Refusal.Of(
        $"« {typed} » n’associe pas une colonne du fichier à un champ. Écrivez --column \"Nom de la colonne=champ\".", $"“{typed}” matches no column of the file with a field. Write --column \"Name of the column=field\".");

    public static Refusal NoName => Refusal.Of(
        "Aucune colonne n’est le nom. Associez une colonne au champ « nom », ou à l’un des liens dont cette sorte tire son titre.",
        "No column is the name. Match a column with the field “name”, or with one of the links this kind takes its title from.");

    public static Refusal NothingToImport => Refusal.Of("Ce fichier n’a aucune ligne à importer. Vérifiez qu’il contient autre chose que son en-tête.", "This file has no line to import. Check that it holds more than its header.");

    public static Refusal FileIsGone => Refusal.Of("Le fichier n’est plus là : l’importation est finie, ou a été oubliée. Apportez-le de nouveau.", "The file is no longer there: the import is done, or was forgotten. Bring it again.");

    public static Phrase RowWithoutName { get; } = new("Cette ligne n’a pas de nom. Donnez-lui-en un, ou retirez-la.", "This line has no name. Give it one, or remove it.");

    public static Phrase SeveralHere(string name) => new(
        $"Plusieurs fiches s’appellent déjà « {name} ». Dites laquelle compléter, à cette ligne.", $"Several records are already called “{name}”. Say which to complete, at this line.");

    public static Phrase LeftAsItIs(string name) => new($"« {name} » est déjà là : laissée comme elle est.", $"“{name}” is already there: left as it is.");

    public static Phrase TooManyValues(int most) => new($"Plus de {most} valeurs dans une cellule. Répartissez-les.", $"Over {most} values in a cell. Spread them.");

    public static Phrase Imported(string file, int from, int to) => new($"Importation de {file}, {from} à {to}.", $"Import of {file}, {from} to {to}.");
}

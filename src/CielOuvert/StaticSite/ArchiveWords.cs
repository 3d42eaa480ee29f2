using CielOuvert.Formats.Words;

namespace CielOuvert.StaticSite;

/// <summary>What is said of archives.</summary>
internal static class ArchiveWords
{
    public static Phrase KeepsChanging { get; } = new(
        "Le registre change sans cesse pendant l’écriture de l’archive. Recommencez à une heure plus calme : ce qui est écrit ne sera pas à refaire.",
        "The register keeps changing while the archive is written. Begin again at a quieter hour: what is written will not be done again.");

    public static Phrase NoAddress(string typed) => new(
        $"« {typed} » n’est pas une adresse du web. Écrivez-la entière : https://archive.exemple.org.",
        $"“{typed}” is no address of the web. Write it whole: https://archive.example.org.");

    public static Phrase NotAnArchive(string folder) => new(
        $"{folder} contient autre chose qu’une archive. Donnez un dossier vide, ou celui d’une archive à mettre à jour.",
        $"{folder} holds something else than an archive. Give an empty folder, or that of an archive to bring up to date.");
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Search;

/// <summary>What the index says of itself, to whoever keeps the log. None of it stops a search.</summary>
internal static class SearchWords
{
    public static Phrase Unreadable(string folder, string why) => new(
        $"L’index de recherche ne peut pas être lu ({folder} : {why}). Il est refait d’après le registre.",
        $"The search index cannot be read ({folder}: {why}). It is made again from the register.");

    public static Phrase Foreign { get; } = new(
        "L’index de recherche est celui d’un autre état du registre. Il est refait.",
        "The search index is that of another state of the register. It is made again.");

    public static Phrase HeldByAnother(string folder) => new(
        $"Un autre programme tient l’index de recherche ({folder}). Celui-ci s’en fait une copie en mémoire.",
        $"Another program holds the search index ({folder}). This one makes itself a copy in memory.");

    public static Phrase InMemory(string folder, string why) => new(
        $"L’index de recherche ne peut pas être écrit ({folder} : {why}). Il est fait en mémoire, pour ce programme seul.",
        $"The search index cannot be written ({folder}: {why}). It is made in memory, for this program alone.");

    public static Phrase Failed(string why) => new(
        $"L’index de recherche a fait défaut ({why}). Il est refait d’après le registre.",
        $"The search index failed ({why}). It is made again from the register.");
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Figures;

/// <summary>What a figure says when it has no value.</summary>
public static class FigureWords
{
    public static Phrase NothingToSum(long records) => records == 0
        ? new("aucune fiche ne répond à la sélection, il n’y a donc rien à additionner", "no record answers the selection, so there is nothing to add up")
        : new($"aucune des {records} fiches ne donne ce nombre", $"none of the {records} records gives this number");

    public static Phrase NoShareOfNothing { get; } = new(
        "aucune fiche ne répond à la sélection : il n’y a pas de tout dont faire des parts",
        "no record answers the selection: there is no whole to make shares of");

    public static Phrase NoFigureOfWords { get; } = new(
        "sa sélection cherche des mots, et une recherche ne se compte pas : elle change avec le moteur de recherche",
        "its selection searches for words, and a search is not counted: it changes with the search engine");

    public static Phrase NoSuchFigure(string slug) => new(
        $"Il n’y a pas de chiffre « {slug} ». La liste des chiffres est dans « ciel figure --list » et sur la page Chiffres.",
        $"There is no figure “{slug}”. The list of figures is in “ciel figure --list” and on the page Figures.");
}

using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions;

/// <summary>What an edition says in its own name. None of these may hold a digit.</summary>
public static class EditionWords
{
    public static Phrase NoEdition(PartialDate period, IReadOnlyList<Record> editions)
    {
        var periods = string.Join(", ", editions.Select(one => EditionKind.Period.In(one).IsKnown(out var covered) ? covered.ToString() : one.Slug));
        return editions.Count == 0
            ? new($"Il n’y a pas de rapport sur {period}, ni d’autre. Ajoutez une fiche de la sorte « rapport ».", $"There is no report on {period}, nor any other. Add a record of the kind “report”.")
            : new($"Il n’y a pas de rapport sur {period}. Il y en a sur : {periods}.", $"There is no report on {period}. There are reports on: {periods}.");
    }

    public static Phrase NoWhole(string chapter, string selection) => new(
        $"Le chapitre « {chapter} » coupe une liste qu’aucun chiffre ne compte : {selection}. Ajoutez un chiffre sur cette sélection, ou augmentez mostLines.",
        $"The chapter “{chapter}” cuts a list that no figure counts: {selection}. Add a figure on this selection, or raise mostLines.");

    public static Phrase HorizonTitle { get; } = new("L’année comme un horizon", "The year as a horizon");
    public static Phrase HorizonWords { get; } = new(
        "Chaque activité datée est une marque sur la ligne de l’année ; celles sans date sont comptées à part.",
        "Each dated activity is a mark on the line of the year; the undated are counted apart.");
    public static Phrase Undated { get; } = new("sans date", "undated");
    public static Phrase NoneFound { get; } = new("Rien, pour cette période, dans le registre.", "Nothing, for this period, in the register.");
    public static Phrase NamedOutOf { get; } = new(" nommés sur ", " named out of ");
    public static Phrase ReadableNames { get; } = new(" nom lisible dans la source", " readable name in the source");
    public static Phrase UnknownVariant { get; } = new(", variante non précisée dans la source", ", variant not given in the source");
    public static Phrase Share { get; } = new("Part", "Share");
    public static Phrase College { get; } = new("Collège", "College");
    public static Phrase With { get; } = new("avec ", "with ");
    public static Phrase Yes { get; } = new("oui", "yes");
    public static Phrase No { get; } = new("non", "no");
    public static Phrase Or { get; } = new(" ou ", " or ");
    public static Phrase People { get; } = new("Personnes", "People");
    public static Phrase Organisations { get; } = new("Organisations", "Organisations");
    public static Phrase SharesDescription { get; } = new("Une barre partagée selon la part de chaque collège.", "One bar divided by the share of each college.");
    public static Phrase ComputedNotWritten { get; } = new(" (calculé)", " (computed)");

    public static Phrase HowItWasMade(string organisation) => new(
        $"Ce rapport est imprimé depuis le registre ouvert de {organisation}. Aucun nombre n’y est tapé : chacun est un chiffre calculé, dont la marque mène à la preuve, ou une valeur déclarée, montrée comme telle.",
        $"This report is printed from the open register of {organisation}. No number in it was typed: each is a computed figure, whose mark leads to its proof, or a declared value, shown as such.");

    public static Phrase HowDoubtIsShown { get; } = new(
        "Ce qui est déduit, ambigu ou inconnu est dit, avec sa raison.",
        "What is deduced, ambiguous or unknown is said to be so, with the reason.");
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>What is said of freezing, and in a frozen edition after its own words. What is printed may not hold a digit.</summary>
public static class FreezingWords
{
    public static Phrase Errata { get; } = new("Errata", "Errata");
    public static Phrase SincePublication { get; } = new("Depuis la publication", "Since publication");
    public static Phrase AtPublication { get; } = new(" à la publication, ", " published, ");
    public static Phrase Today { get; } = new(" aujourd’hui", " today");
    public static Phrase Gone { get; } = new("ce chiffre n’est plus dans le registre", "this figure is no longer in the register");
    public static Phrase NoValue { get; } = new("aucune valeur", "no value");
    public static Phrase SameValue { get; } = new(" ; ce qui est compté a changé", "; what is counted has changed");
    public static Phrase Because { get; } = new(", parce que\u00A0: ", ", because: ");
    public static Phrase Between { get; } = new(" ; ", "; ");
    public static Phrase AndOthers { get; } = new(" ; et d’autres raisons, dans l’historique des fiches", "; and other reasons, in the history of the records");

    public static Phrase IsOfToday { get; } = new(
        "Ce registre ne remonte pas à l’instant où ce rapport a été figé : il est composé ici de ce que le registre tient aujourd’hui.",
        "This register does not go back to the instant at which this report was frozen: it is composed here of what the register holds today.");

    public static Phrase HasOtherHash { get; } = new(
        "Ce qui précède n’a plus l’empreinte du rapport figé : quelque chose a été effacé depuis, ou le programme imprime autrement. L’empreinte d’alors : ",
        "What precedes no longer has the hash of the frozen report: something was erased since, or the program prints otherwise. The hash of that day: ");

    public static Refusal AlreadyFrozen(FrozenEdition frozen) => Refusal.Of(
        $"Ce rapport est déjà figé, par {frozen.By} : il ne change plus. Une erreur se dit par un erratum.",
        $"This report is already frozen, by {frozen.By}: it does not change any more. An error is said by an erratum.");

    public static Refusal NotPublic { get; } = Refusal.Of(
        "Ce rapport n’est pas public : publiez sa fiche, puis figez-le.", "This report is not public: publish its record, then freeze it.");

    public static Refusal NoPeriod { get; } = Refusal.Of(
        "La période de ce rapport est inconnue : il n’y a rien à figer.", "The period of this report is not known: there is nothing to freeze.");

    public static Refusal NotFrozen { get; } = Refusal.Of(
        "Ce rapport n’est pas figé : corrigez-le, il n’a pas besoin d’erratum.", "This report is not frozen: correct it, it needs no erratum.");

    public static Refusal TextInBoth { get; } = Refusal.Of(
        "Un erratum se lit dans les deux langues : écrivez-le en français et en anglais.", "An erratum is read in both languages: write it in French and in English.");

    public static Refusal SomebodyWrites { get; } = Refusal.Of(
        "Quelqu’un écrivait au même instant : recommencez.", "Somebody was writing at the same instant: try again.");
}

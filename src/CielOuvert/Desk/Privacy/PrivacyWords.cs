using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Privacy;

/// <summary>What is said where personal data is handed over.</summary>
public static class PrivacyWords
{
    public static Phrase NobodyNamed { get; } = new("Dites de qui : un nom, une adresse électronique, ou l’identifiant d’une fiche.", "Say of whom: a name, an e-mail address, or the slug of a record.");

    public static Phrase NobodyFound { get; } = new("Rien ici ne porte ce nom. Essayez une autre graphie, ou l’adresse électronique.", "Nothing here bears that name. Try another spelling, or the e-mail address.");

    public static Phrase NothingChosen { get; } = new("Cochez au moins une fiche, un compte ou une signature.", "Tick at least one record, account or signature.");
}

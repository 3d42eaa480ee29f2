using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Editions.Attested;

/// <summary>What is said of attestations, in a report and at the desk. What is printed may not hold a digit.</summary>
public static class AttestationWords
{
    public static Phrase Title { get; } = new("Attestations", "Attestations");

    public static Phrase WhatItIs { get; } = new(
        "Qui mène une initiative dit si le registre en tient tout pour la période ; une seconde personne l’approuve.",
        "Whoever leads an initiative says whether the register holds all of it for the period; a second person approves.");

    public static Phrase NoneAttested { get; } = new(
        "Aucune initiative de ce rapport n’est attestée pour cette période.", "No initiative of this report is attested for this period.");

    public static Phrase NotAttested { get; } = new("Non attestées", "Not attested");
    public static Phrase IsComplete { get; } = new("complet", "complete");
    public static Phrase IsMissing { get; } = new(" ; il manque\u00A0: ", "; missing: ");
    public static Phrase IsIncomplete { get; } = new("incomplet", "incomplete");
    public static Phrase AttestedBy { get; } = new(" ; attesté par ", "; attested by ");
    public static Phrase ApprovedBy { get; } = new(" ; approuvé par ", "; approved by ");
    public static Phrase On { get; } = new(" le ", " on ");
    public static Phrase NotApproved { get; } = new(" ; pas encore approuvé", "; not yet approved");
    public static Phrase Before { get; } = new(" ; attesté avant ", "; attested before ");

    public static Phrase LaterChanges(long count) => count < 2 ? new(" changement ultérieur", " later change") : new(" changements ultérieurs", " later changes");

    public static Refusal NoPeriod { get; } = Refusal.Of("Dites la période : 2020, ou 2020-01/2020-06.", "Say the period: 2020, or 2020-01/2020-06.");

    public static Refusal SayMissing { get; } = Refusal.Of(
        "Choisissez « complet », ou dites ce qui manque.", "Choose “complete”, or say what is missing.");

    public static Refusal NotTheLead { get; } = Refusal.Of(
        "Seule une personne qui mène cette initiative peut l’attester. Le greffe dit qui la mène.",
        "Only somebody who leads this initiative may attest it. The registrar says who leads it.");

    public static Refusal SamePerson { get; } = Refusal.Of(
        "Vous avez attesté : une autre personne approuve.", "You attested it: another person approves.");

    public static Refusal AlreadyApproved { get; } = Refusal.Of(
        "Cette attestation est déjà approuvée.", "This attestation is already approved.");

    public static Refusal ChangedSince { get; } = Refusal.Of(
        "Cette attestation a changé depuis que vous l’avez ouverte : relisez-la.", "This attestation has changed since you opened it: read it again.");

    public static Phrase Attests(string period) => new($"Atteste {period}.", $"Attests {period}.");

    public static Phrase Approves(string period) => new($"Approuve l’attestation de {period}.", $"Approves the attestation of {period}.");
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Citing;

/// <summary>
/// The sentence by which a licence asks that a work be credited: title, author, source, licence (Creative Commons, recommended practices for
/// attribution). What is not certain of them is not in it.
/// </summary>
public static class Attribution
{
    /// <summary>Null when it is not certain under which licence the work is: nothing may then be promised.</summary>
    public static IReadOnlyList<CitationRun>? Of(CitedWork work, Tongue tongue)
    {
        if (work.Licence is not { } licence) return null;
        var isFrench = tongue == Tongue.French;
        var text = new CitationText().Say(isFrench ? "«\u202F" : "“").Title(work.Title).Say(isFrench ? "\u202F»" : "”");
        if (work.Authors.Count > 0) text.Say((isFrench ? ", par " : " by ") + CitedLine.Of(Listing(work.Authors, isFrench ? " et " : " and ")));
        else if (work.Publisher is { } publisher) text.Say((isFrench ? ", publication\u00A0: " : ", published by ") + CitedLine.Of(publisher));
        if (work.Issued is { } issued) text.Say(issued.IsDeduced || issued.IsNear ? $", [{issued.In(tongue)}]" : $", {issued.In(tongue)}");
        text.Say(isFrench ? ", sous licence " : ", licensed under ").Say(CitedLine.Of(licence.Name));
        if (!licence.IsWhole) text.Say(isFrench ? " (variante non précisée)" : " (variant not stated)");
        if (licence.Address is { } terms) text.Say(" (").Lead(terms).Say(")");
        return text.Say(isFrench ? ". Source\u00A0: " : ". Source: ").Lead(work.Link).Runs;
    }

    private static string Listing(IReadOnlyList<CitedParty> parties, string last) =>
        parties is [var only] ? only.Name : string.Join(", ", parties.SkipLast(1).Select(party => party.Name)) + last + parties[^1].Name;
}

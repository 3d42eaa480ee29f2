using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Attested;

/// <summary>What a report says of who vouches for it: the initiatives that were attested, and those that were not.</summary>
internal sealed class AttestedSection(IReadOnlyList<InitiativeAttested> initiatives, FactRuns facts, Tongue tongue)
{
    /// <summary>Null for a report that shows no initiative.</summary>
    public Section? Section() => initiatives.Count == 0 ? null : new("attestations", [Said(AttestationWords.Title)], [.. Blocks()]);

    private IEnumerable<Block> Blocks()
    {
        yield return new Paragraph([Said(AttestationWords.WhatItIs)]);
        var attested = initiatives.Where(one => one.Attestation is not null).ToList();
        var others = initiatives.Where(one => one.Attestation is null).Select(one => (IReadOnlyList<Run>)[facts.Name(one.Initiative)]).ToList();
        if (attested.Count == 0)
        {
            yield return new Paragraph([Said(AttestationWords.NoneAttested)]);
            yield break;
        }

        yield return new DefinitionList(
        [
            .. attested.Select(one => new Definition([facts.Name(one.Initiative)], one.Attestation is { } attestation ? [.. Words(one, attestation)] : [])),
            .. others.Count == 0 ? [] : new[] { new Definition([Said(AttestationWords.NotAttested)], FactRuns.Joined(others, ", ")) },
        ]);
    }

    private IEnumerable<Run> Words(InitiativeAttested one, Record attestation)
    {
        var isComplete = AttestationKind.Complete.Or(attestation, false);
        Run said = Said(isComplete ? AttestationWords.IsComplete : AttestationWords.IsIncomplete);
        IReadOnlyList<Run> missing = !isComplete && AttestationKind.Missing.In(attestation).IsKnown(out var words) ? [Said(AttestationWords.IsMissing), facts.Quoted(words.In(tongue), attestation.Slug, AttestationKind.Missing.Key)] : [];
        IReadOnlyList<Run> approved = one.IsApproved ? [.. By(AttestationWords.ApprovedBy, AttestationKind.ApprovedBy, AttestationKind.ApprovedOn, attestation)] : [Said(AttestationWords.NotApproved)];
        return [said, .. By(AttestationWords.AttestedBy, AttestationKind.AttestedBy, AttestationKind.AttestedOn, attestation), .. approved, .. Later(one), .. missing];
    }

    private IEnumerable<Run> By(Phrase by, Register.Kinds.Field<string> who, Register.Kinds.Field<Formats.Dates.PartialDate> when, Record attestation)
    {
        yield return Said(by);
        foreach (var run in facts.Of(who, attestation)) yield return run;
        if (!when.IsSaidIn(attestation)) yield break;
        yield return Said(AttestationWords.On);
        foreach (var run in facts.Of(when, attestation)) yield return run;
    }

    private IEnumerable<Run> Later(InitiativeAttested one) => one.Later is { IsKnown: true, Records: > 0 and var count }
        ? [Said(AttestationWords.Before), new OrdinalRun((int)count, Printed.Number(count, tongue)), Said(AttestationWords.LaterChanges(count))]
        : [];

    private TemplateText Said(Phrase phrase) => new(phrase.In(tongue));
}

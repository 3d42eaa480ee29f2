using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions.Frozen;

namespace CielOuvert.Report.Editions.Attested;

/// <summary>Attests and approves: the acts that alone write attestations. Who may is asked before, at the desk.</summary>
public sealed class Attesting(Register.Register register)
{
    /// <summary>Attests an initiative for a period, or attests it again: what was approved before is not any more.</summary>
    /// <param name="missing">What is missing; null when it is complete.</param>
    /// <returns>The attestation.</returns>
    public async Task<Outcome<Record>> Attest(Record initiative, PartialDate period, Localized? missing, DateOnly on, Author by, Tongue tongue, CancellationToken stop)
    {
        var before = (await new AttestationReading(register, Viewer.Keeper, AsOf.Now).Of([initiative.Card], period, stop))[0].Attestation;
        var slug = before?.Slug ?? await register.FreeSlug(Slugs.From($"attestation-{period.ToString().Replace('/', '-')}-{initiative.Slug}"), stop);
        var asOf = await register.InstantOf(await register.JournalNumber(stop), stop) ?? DateTime.UnixEpoch;
        var draft = Draft.Of(AttestationKind.Kind, slug)
            .With(AttestationKind.Initiative, initiative.Slug)
            .With(AttestationKind.Period, period)
            .With(AttestationKind.Complete, missing is null)
            .With(AttestationKind.AttestedBy, by.Name)
            .With(AttestationKind.AttestedOn, PartialDate.Of(on))
            .With(AttestationKind.AttestedAsOf, FrozenEdition.Text(asOf)) with { Sight = initiative.Sight };
        if (missing is not null) draft = draft.With(AttestationKind.Missing, missing);
        var change = before is null ? Change.Add(draft) : Change.Amend(draft, before.Version);
        var outcome = await register.Commit(change, by, AttestationWords.Attests(period.ToString()).In(tongue), stop);
        if (outcome.Refusals.Count > 0) return Outcome<Record>.Refused(outcome.Refusals);
        return await register.Read(slug, Viewer.Keeper, AsOf.Now, stop) is Reading.Here(var made) ? made : throw new InvalidOperationException($"{slug} was committed and is not there.");
    }

    /// <summary>Approves an attestation as it was read. Names are compared here; accounts, at the desk.</summary>
    public async Task<Outcome<Commit>> Approve(Record attestation, int seen, DateOnly on, Author by, Tongue tongue, CancellationToken stop)
    {
        if (attestation.Version != seen) return AttestationWords.ChangedSince;
        if (AttestationKind.ApprovedBy.IsSaidIn(attestation)) return AttestationWords.AlreadyApproved;
        if (AttestationKind.AttestedBy.Or(attestation, "") == by.Name) return AttestationWords.SamePerson;
        var period = AttestationKind.Period.In(attestation).IsKnown(out var known) ? known.ToString() : "";
        var draft = Draft.From(attestation).With(AttestationKind.ApprovedBy, by.Name).With(AttestationKind.ApprovedOn, PartialDate.Of(on));
        return await register.Commit(Change.Amend(draft, attestation.Version), by, AttestationWords.Approves(period).In(tongue), stop);
    }
}

using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions.Attested;

/// <summary>Reads what was attested of a period, initiative by initiative, and what changed since.</summary>
public sealed class AttestationReading(Register.Register register, Viewer viewer, AsOf asOf)
{
    /// <summary>Each of some initiatives, in their order.</summary>
    public async Task<IReadOnlyList<InitiativeAttested>> Of(IReadOnlyList<Card> initiatives, PartialDate period, CancellationToken stop)
    {
        if (initiatives.Count == 0) return [];
        var attestations = await Attestations([.. initiatives.Select(card => card.Slug)], period, stop);
        var looked = attestations.Where(pair => InitiativeAttested.InstantOf(pair.Value) is not null)
            .Select(pair => (pair.Key, InitiativeAttested.InstantOf(pair.Value) ?? DateTime.UnixEpoch)).ToList();
        var later = await register.ChangesAfter(looked, period, viewer, asOf, stop);
        return [.. initiatives.Select(card => new InitiativeAttested(card, attestations.GetValueOrDefault(card.Slug), later.GetValueOrDefault(card.Slug)))];
    }

    /// <summary>By slug of the initiative; a period is attested as it is, not in parts.</summary>
    private async Task<IReadOnlyDictionary<string, Record>> Attestations(IReadOnlyList<string> initiatives, PartialDate period, CancellationToken stop)
    {
        var selection = Selection.Of(AttestationKind.Kind.Code).Where(AttestationKind.Initiative.Key, [.. initiatives]) with { Period = period, Size = Selection.MostSize };
        var found = await register.Find(selection, viewer, asOf, stop);
        return (found.Value?.Records ?? [])
            .Where(record => AttestationKind.Period.In(record).IsKnown(out var attested) && attested == period)
            .GroupBy(record => AttestationKind.Initiative.Or(record, ""))
            .ToDictionary(group => group.Key, group => group.First());
    }
}

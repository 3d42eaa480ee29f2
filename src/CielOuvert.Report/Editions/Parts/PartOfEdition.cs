using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions.Frozen;
using Reading = CielOuvert.Register.Records.Reading;

namespace CielOuvert.Report.Editions.Parts;

/// <summary>Reads a part of an edition, from the same selections: for an initiative, for a funder, for a period within its own.</summary>
public sealed class PartOfEdition(Register.Register register, Viewer viewer)
{
    /// <summary>The part; null when the edition has none of that name, or the viewer may not see what it is about.</summary>
    /// <param name="asked">The slug of the initiative or of the funder, or the period.</param>
    public async Task<Outcome<EditionContent>?> Read(Record edition, NarrowedBy by, string asked, CancellationToken stop)
    {
        if (!EditionKind.Period.In(edition).IsKnown(out var whole)) return null;
        var (standing, asOf) = await AsItStands(edition, stop);
        var narrowing = by == NarrowedBy.Period ? OfPeriod(whole, asked) : await OfRecord(by, asked, whole, asOf, stop);
        return narrowing is null ? null : await new EditionReading(register, viewer, asOf) { Narrowing = narrowing }.ReadAsItStands(standing, narrowing.Period, stop);
    }

    /// <summary>A frozen edition has the parts that it had when it was frozen.</summary>
    private async Task<(Record Edition, AsOf AsOf)> AsItStands(Record edition, CancellationToken stop)
    {
        if (FrozenEdition.Of(edition)?.AsOf is not { } instant) return (edition, AsOf.Now);
        var then = await register.At(instant, stop);
        return await register.Read(edition.Slug, viewer, then, stop) is Reading.Here(var before) ? (before, then) : (edition, AsOf.Now);
    }

    private static Narrowing? OfPeriod(PartialDate whole, string asked) =>
        PartialDate.Parse(asked.Replace("--", "/", StringComparison.Ordinal)).IsDone(out var period) && period.Earliest >= whole.Earliest && period.Latest <= whole.Latest
            ? new(NarrowedBy.Period, null, period, [], new HashSet<long>()) : null;

    private async Task<Narrowing?> OfRecord(NarrowedBy by, string slug, PartialDate period, AsOf asOf, CancellationToken stop)
    {
        var kind = by == NarrowedBy.Initiative ? InitiativeKind.Kind : OrganizationKind.Kind;
        if (await register.Read(slug, viewer, asOf, stop) is not Reading.Here(var about) || about.Kind != kind) return null;
        var begun = by == NarrowedBy.Initiative ? [about.Slug] : await Funded(about.Slug, period, asOf, stop);
        if (begun.Count == 0) return null;
        var around = await WithParts([.. begun], asOf, stop);
        around.Add(about.Slug);
        IReadOnlyList<string> slugs = [.. around.Order(StringComparer.Ordinal)];
        return new(by, about.Card, period, slugs, await Members(slugs, asOf, stop));
    }

    /// <summary>The initiatives that an organisation funds in the period, in whole or in part of it.</summary>
    private async Task<IReadOnlyList<string>> Funded(string funder, PartialDate period, AsOf asOf, CancellationToken stop)
    {
        var selection = Selection.Of(FundingKind.Kind.Code).Where(FundingKind.Funder.Key, funder) with { Period = period, Rule = PeriodRule.Overlaps, Size = Selection.MostSize };
        var found = await register.Find(selection, viewer, asOf, stop);
        return [.. (found.Value?.Records ?? []).SelectMany(funding => FundingKind.FundedItem.Or(funding, [])).Distinct()];
    }

    /// <summary>Initiatives with those that are part of them, at any depth; the register refuses a circle, so this ends.</summary>
    private async Task<HashSet<string>> WithParts(HashSet<string> slugs, AsOf asOf, CancellationToken stop)
    {
        for (var fresh = slugs.ToList(); fresh.Count > 0;)
        {
            var selection = Selection.Of(InitiativeKind.Kind.Code).Where(InitiativeKind.IsPartOf.Key, [.. fresh]) with { Size = Selection.MostSize };
            var found = await register.Find(selection, viewer, asOf, stop);
            fresh = [.. (found.Value?.Records ?? []).Select(record => record.Slug).Where(slugs.Add)];
        }

        return slugs;
    }

    private async Task<IReadOnlySet<long>> Members(IReadOnlyList<string> slugs, AsOf asOf, CancellationToken stop)
    {
        var members = new HashSet<long>();
        string? after = null;
        do
        {
            var found = await register.Find(Selection.Everything.Where(SelectionKeys.Around, [.. slugs]) with { Size = Selection.MostSize, After = after }, viewer, asOf, stop);
            if (!found.IsDone(out var page)) break;
            members.UnionWith(page.Records.Select(record => record.Key));
            after = page.Next;
        }
        while (after is not null);
        return members;
    }
}

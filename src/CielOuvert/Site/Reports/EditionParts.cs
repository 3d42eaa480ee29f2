using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions.Parts;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Site.Reports;

/// <summary>What a report may be had for alone: the initiatives it speaks of, and who funds.</summary>
public static class EditionParts
{
    public static async Task<IReadOnlyList<(NarrowedBy By, Card Card)>> Of(Record edition, Document document, Register.Register register, Tongue tongue, Viewer viewer, AsOf asOf, CancellationToken stop)
    {
        if (!EditionKind.Period.In(edition).IsKnown(out var period)) return [];
        var named = await register.Cards([.. Mentions.Of(document).Keys], viewer, asOf, stop);
        var selection = Selection.Of(FundingKind.Kind.Code) with { Period = period, Rule = PeriodRule.Overlaps, Size = Selection.MostSize };
        var fundings = (await register.Find(selection, viewer, asOf, stop)).Value?.Records ?? [];
        var funders = await register.Cards([.. fundings.Select(funding => FundingKind.Funder.Or(funding, "")).Where(slug => slug.Length > 0).Distinct()], viewer, asOf, stop);
        return
        [
            .. named.Values.Where(card => card.Kind == InitiativeKind.Kind).DistinctBy(card => card.Key).OrderBy(card => card.Title(tongue).Text, StringComparer.Ordinal).Select(card => (NarrowedBy.Initiative, card)),
            .. funders.Values.DistinctBy(card => card.Key).OrderBy(card => card.Title(tongue).Text, StringComparer.Ordinal).Select(card => (NarrowedBy.Funder, card)),
        ];
    }

    /// <summary>Where the page of a part is.</summary>
    public static string AddressOf(Record edition, NarrowedBy by, Card card, Tongue tongue) => $"{Paths.Of(edition, tongue)}/{Narrowing.Segment(by).In(tongue)}/{card.Slug}";
}

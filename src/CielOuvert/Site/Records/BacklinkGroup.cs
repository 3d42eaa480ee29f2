using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Records;

/// <summary>The records of a kind that link to another in one role: what a person took part in, the events of an initiative.</summary>
/// <param name="Role">What this record is for them, in words: « organisé par »; null where the kind alone says it.</param>
/// <param name="More">The list of all of them; null when all are here.</param>
public sealed record BacklinkGroup(Kind Kind, string Key, string? Role, IReadOnlyList<AroundRow> Rows, long? Total, string? More)
{
    private const int MostRows = 40;

    /// <param name="totals">How many records of each kind link to it, when there are more than were read; null when all were.</param>
    public static IReadOnlyList<BacklinkGroup> Of(
        Record record, IReadOnlyList<Backlink> backlinks, IReadOnlyDictionary<string, long>? totals, Names names, Visit visit)
    {
        var rolesOfKind = backlinks.Select(link => (link.From.Kind, link.Role)).Distinct().ToLookup(pair => pair.Kind, pair => pair.Role);
        // A tie between two records says its role itself; one role for a kind goes without saying, unless the two are of that kind.
        bool SaysRole(Kind kind, string role) => kind.NamedAfter.Count == 0 && (rolesOfKind[kind].Count() > 1 || kind == record.Kind || record.Kind.Family == KindFamily.Actor);
        var ranks = AllKinds.InOrder.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return
        [
            .. backlinks.GroupBy(link => (link.From.Kind, link.Role)).OrderBy(group => ranks[group.Key.Kind]).ThenBy(group => group.Key.Role, StringComparer.Ordinal).Select(group =>
            {
                var rows = group.DistinctBy(link => link.From.Key).ToList();
                var isWhole = totals is null && rows.Count <= MostRows;
                return new BacklinkGroup(
                    group.Key.Kind, $"{group.Key.Kind.Code}-{group.Key.Role}", SaysRole(group.Key.Kind, group.Key.Role) ? RoleWords.Of(group.Key.Role, [group.Key.Kind.Code]).In(visit.Tongue) : null,
                    [.. rows.Take(MostRows).Select(link => AroundRow.From(link.From, record, names, visit))],
                    totals is null ? rows.Count : null,
                    isWhole ? null : SelectionAddress.Of(Selection.Of(group.Key.Kind.Code).Where(group.Key.Role, record.Slug), visit.Tongue, visit.Frame.Labels));
            }),
        ];
    }

    public static async Task<IReadOnlyDictionary<string, long>> TotalsOf(Record record, Visit visit, CancellationToken stop)
    {
        var counts = await visit.Register.KindCounts(Selection.Everything.Where(SelectionKeys.Linked, record.Slug), visit.Viewer, visit.AsOf, stop);
        return counts.ToDictionary(count => count.Code, count => count.Count);
    }
}

/// <summary>One record around another. What only ties two records together is shown by the other one.</summary>
/// <param name="Tie">The record that ties them, where it is not the one named; null otherwise.</param>
public sealed record AroundRow(Named Name, When? When, IReadOnlyList<Shown> Line, Named? Tie)
{
    public static AroundRow From(Record from, Record around, Names names, Visit visit)
    {
        var row = Row.From(from, names, visit);
        // A link stands among the things that it belongs to: its address is enough.
        var line = from.Kind == LinkKind.Kind ? [] : Without(row.Line, around.Slug);
        var other = NameOf(from, around, names);
        if (other.Slug == from.Slug) return new(other, row.When, line, null);
        return new(other, row.When, Without(line, other.Slug), row.Name);
    }

    /// <summary>The record that one meets around another: itself, or what it ties to it.</summary>
    public static Named NameOf(Record from, Record around, Names names) =>
        from.Name is null && names.TiesOf(from, around.Slug) is [{ Href: not null } other] ? other : names.Of(from) with { Title = names.TitleOf(from, around.Slug) };

    /// <summary>A line that need not name a record again: of a tie in doubt, the doubt is kept.</summary>
    private static IReadOnlyList<Shown> Without(IReadOnlyList<Shown> line, string slug) =>
    [
        .. line.Where(part => !LeadsTo(part, slug)).Select(part => part is Shown.Doubtful doubtful ? doubtful with { Items = [.. doubtful.Items.Where(item => !LeadsTo(item, slug))] } : part),
    ];

    private static bool LeadsTo(Shown part, string slug) => part is Shown.Link link && link.To.Slug == slug;
}

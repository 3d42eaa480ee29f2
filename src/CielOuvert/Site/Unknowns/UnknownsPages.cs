using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Unknowns;

/// <summary>What we do not know: every fact that is ambiguous, deduced or unknown, by kind of record.</summary>
public static class UnknownsPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var asked = UnknownsAsked.From(visit);
        if (visit.Path + visit.Query != asked.In(visit.Tongue)) return Answer.Moved(asked.In(visit.Tongue));
        return Answer.Show<UnknownsPage, UnknownsModel>(visit, await UnknownsModel.Read(asked, visit, stop));
    }
}

/// <summary>The doubts of the register.</summary>
/// <param name="Facts">By certainty, how many facts.</param>
public sealed record UnknownsModel(UnknownsAsked Asked, long Records, IReadOnlyList<(Certainty Certainty, long Facts)> Facts, IReadOnlyList<DoubtGroup> Groups)
{
    public static async Task<UnknownsModel> Read(UnknownsAsked asked, Visit visit, CancellationToken stop)
    {
        var facts = new List<(Certainty, long)>();
        foreach (var certainty in UnknownsAsked.Doubts.OfType<Certainty>())
            facts.Add((certainty, (long)(await visit.Register.Sum(UnknownsAsked.Of(certainty), $"doubt:{certainty.Code}", visit.Viewer, visit.AsOf, stop) ?? 0)));
        var counts = await visit.Register.KindCounts(UnknownsAsked.Of(asked.Certainty), visit.Viewer, visit.AsOf, stop);
        var byKind = counts.ToDictionary(count => count.Code, count => count.Count);
        var groups = new List<DoubtGroup>();
        foreach (var kind in AllKinds.InOrder.Where(kind => byKind.ContainsKey(kind.Code) && (asked.Kind is null || asked.Kind == kind)))
            groups.Add(await DoubtGroup.Read(kind, byKind[kind.Code], asked, visit, stop));
        return new(asked, byKind.Values.Sum(), facts, groups);
    }
}

/// <summary>The records of a kind that hold a doubt.</summary>
/// <param name="Next">The address of more of them; null when all are here.</param>
public sealed record DoubtGroup(Kind Kind, long Total, IReadOnlyList<DoubtfulRecord> Records, string? First, string? Next)
{
    private const int Few = 8;

    public static async Task<DoubtGroup> Read(Kind kind, long total, UnknownsAsked asked, Visit visit, CancellationToken stop)
    {
        var alone = asked with { Kind = kind };
        var found = await visit.Register.Find(alone.Selection with { Size = asked.Kind is null ? Few : Selection.DefaultSize }, visit.Viewer, visit.AsOf, stop);
        var records = found.Value?.Records ?? [];
        var names = await Names.Around(records, visit, stop);
        var showing = new Showing(visit, names);
        return new(
            kind, total, [.. records.Select(record => DoubtfulRecord.From(record, asked.Certainty, showing, names))],
            asked.After is null ? null : (asked with { After = null }).In(visit.Tongue),
            found.Value?.Next is not { } next ? null : asked.Kind is null ? alone.In(visit.Tongue) : (asked with { After = next }).In(visit.Tongue));
    }
}

/// <summary>A record, and what is in doubt in it.</summary>
/// <param name="Silent">Fields of which nobody knows the value, nor says why.</param>
/// <param name="Witnesses">People and organisations that the record names: they may know.</param>
public sealed record DoubtfulRecord(Named Name, IReadOnlyList<ShownField> Explained, IReadOnlyList<Field> Silent, IReadOnlyList<Named> Witnesses)
{
    public static DoubtfulRecord From(Record record, Certainty? only, Showing showing, Names names)
    {
        var doubts = DoubtsOf.Record(record, showing).Where(doubt => only is null || doubt.Fact.Certainty == only).ToList();
        bool IsSilent(ShownField doubt) => doubt.Fact is { Certainty: Certainty.Unknown, Because: null, Redacted: null, Sources.Count: 0 };
        return new(names.Of(record) with { Title = names.TitleOf(record) }, [.. doubts.Where(doubt => !IsSilent(doubt))], [.. doubts.Where(IsSilent).Select(doubt => doubt.Field)], WitnessesOf(record, names));
    }

    private static IReadOnlyList<Named> WitnessesOf(Record record, Names names) =>
        [.. names.OfKnown(LinksOf.NamedIn(record).Where(slug => slug != record.Slug).Distinct()).Where(named => named.Kind == PersonKind.Kind || named.Kind == OrganizationKind.Kind)];
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Register.History;

/// <summary>Turns the changes of a commit into versions to be written, or says everything that stands in the way.</summary>
internal sealed class Planning(IReadOnlyList<Change> changes, IReadOnlyDictionary<string, Standing> standing, IReadOnlySet<string> erased, ITerms terms)
{
    private readonly List<Refusal> refusals = [];
    private readonly Dictionary<string, Draft> seen = [];
    private readonly HashSet<long> changed = [];

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>The drafts at fault, with the links of their sound fields: others may link to them, and their own links are looked at too.</summary>
    public IReadOnlyList<Planned> AtFault { get; private set; } = [];

    public IReadOnlyList<Planned> Plan()
    {
        var wanted = changes.Select(Resolve).OfType<(Draft, Standing?, Sight)>().ToList();
        var planned = new Planned?[wanted.Count];
        var faults = new List<Refusal>[wanted.Count];
        Parallel.For(0, wanted.Count, index => (planned[index], faults[index]) = Check(wanted[index]));
        foreach (var found in faults) refusals.AddRange(found);
        AtFault = [.. planned.OfType<Planned>().Where((_, index) => faults[index].Count > 0)];
        return [.. planned.OfType<Planned>().Where((_, index) => faults[index].Count == 0)];
    }

    private (Draft Draft, Standing? Before, Sight Sight)? Resolve(Change change) => change switch
    {
        Change.Added added => Add(added.Draft),
        Change.Amended amended => Amend(amended),
        Change.Wanted wanted => Put(wanted.Draft),
        Change.Withdrawn withdrawn => Withdraw(withdrawn.Slug),
        Change.Renamed renamed => Rename(renamed),
        Change.Merged merged => Merge(merged),
        _ => throw new InvalidOperationException($"No such change: {change}."),
    };

    private (Draft, Standing?, Sight)? Add(Draft draft)
    {
        if (!IsFirst(draft)) return null;
        return standing.ContainsKey(draft.Slug) ? Refuse(draft, HistoryWords.SlugIsTaken(draft.Slug)) : New(draft);
    }

    private (Draft, Standing?, Sight)? New(Draft draft) => erased.Contains(draft.Slug) ? Refuse(draft, HistoryWords.WasErased(draft.Slug)) : NewSlugs(draft, null) is { } ? (draft, null, draft.EffectiveSight) : null;

    /// <summary>The former slugs of a draft that do not lead to its record yet; null when one of them cannot.</summary>
    private List<string>? NewSlugs(Draft draft, Standing? before)
    {
        var slugs = new List<string>();
        foreach (var former in draft.FormerSlugs)
        {
            if (standing.TryGetValue(former, out var there) && there.Key == before?.Key) continue;
            if (there is not null || erased.Contains(former) || !seen.TryAdd(former, draft))
            {
                Refuse(draft, erased.Contains(former) ? HistoryWords.WasErased(former) : HistoryWords.SlugIsTaken(former));
                return null;
            }

            slugs.Add(former);
        }

        return slugs;
    }

    private (Draft, Standing?, Sight)? Amend(Change.Amended change)
    {
        if (!IsFirst(change.Draft)) return null;
        if (!standing.TryGetValue(change.Draft.Slug, out var before)) return Refuse(change.Draft, HistoryWords.NoSuchRecord(change.Draft.Slug));
        if (change.Revision is { } revision && revision != before.Version) return Refuse(change.Draft, HistoryWords.ChangedSince(change.Draft.Slug, revision, before.Version));
        return Over(change.Draft, before);
    }

    private (Draft, Standing?, Sight)? Put(Draft draft)
    {
        if (!IsFirst(draft)) return null;
        if (standing.TryGetValue(draft.Slug, out var before)) return Over(draft, before);
        // Where it was renamed since, the record is here under a slug that it had.
        return draft.FormerSlugs.Select(slug => standing.GetValueOrDefault(slug)).FirstOrDefault(one => one?.Kind == draft.Kind) is { } renamed ? Over(draft, renamed, draft.Slug) : New(draft);
    }

    private (Draft, Standing?, Sight)? Withdraw(string slug)
    {
        if (!standing.TryGetValue(slug, out var before))
        {
            refusals.Add(new(HistoryWords.NoSuchRecord(slug)));
            return null;
        }

        if (!IsFirst(before)) return null;
        return (new Draft(before.Kind, before.Slug, before.Json, Sight.Withdrawn), before, Sight.Withdrawn);
    }

    private (Draft, Standing?, Sight)? Merge(Change.Merged change)
    {
        if (!standing.TryGetValue(change.Slug, out var before)) refusals.Add(new(HistoryWords.NoSuchRecord(change.Slug)));
        else if (!standing.TryGetValue(change.Into, out var into) || into.Sight == Sight.Withdrawn) refusals.Add(new(HistoryWords.NoSuchRecord(change.Into)));
        else if (into.Key == before.Key || into.Kind != before.Kind) refusals.Add(new(HistoryWords.CannotMerge(before.Kind)));
        else if (IsFirst(before)) return (new Draft(before.Kind, before.Slug, Merging.Tombstone(before.Json, into.Slug), Sight.Withdrawn), before, Sight.Withdrawn);
        return null;
    }

    private (Draft, Standing?, Sight)? Rename(Change.Renamed change)
    {
        if (!standing.TryGetValue(change.Slug, out var before)) refusals.Add(new(HistoryWords.NoSuchRecord(change.Slug)));
        else if (!Slug.IsWellFormed(change.To)) refusals.Add(new(HistoryWords.NoSlug(change.To)));
        else if (erased.Contains(change.To)) refusals.Add(new(HistoryWords.WasErased(change.To)));
        else if (standing.TryGetValue(change.To, out var other) && other.Key != before.Key) refusals.Add(new(HistoryWords.SlugIsTaken(change.To)));
        else if (IsFirst(before))
        {
            var draft = new Draft(before.Kind, change.To, before.Json, before.Sight);
            if (IsFirst(draft)) return (draft, before, before.Sight);
        }

        return null;
    }

    private (Draft, Standing?, Sight)? Over(Draft draft, Standing before, string? slug = null)
    {
        if (!IsFirst(before)) return null;
        if (before.Kind != draft.Kind) return Refuse(draft, HistoryWords.KindChanged(draft.Slug, before.Kind, draft.Kind));
        var sight = draft.Sight ?? (before.Sight == Sight.Withdrawn ? draft.Kind.DefaultSight : before.Sight);
        return NewSlugs(draft, before) is { } slugs ? (draft with { Slug = slug ?? before.Slug, FormerSlugs = slugs }, before, sight) : null;
    }

    private bool IsFirst(Standing before)
    {
        if (changed.Add(before.Key)) return true;
        refusals.Add(new(HistoryWords.Twice(before.Slug, null)));
        return false;
    }

    private bool IsFirst(Draft draft)
    {
        if (seen.TryAdd(draft.Slug, draft)) return true;
        Refuse(draft, HistoryWords.Twice(draft.Slug, seen[draft.Slug].Origin?.File));
        return false;
    }

    private (Draft, Standing?, Sight)? Refuse(Draft draft, Phrase why)
    {
        var refusal = new Refusal(why);
        refusals.Add(draft.Origin is { } origin ? refusal.At(origin.File, origin.LineOf("/slug")) : refusal);
        return null;
    }

    private (Planned, List<Refusal>) Check((Draft Draft, Standing? Before, Sight Sight) wanted)
    {
        var checking = new Checking(terms);
        if (!Slug.IsWellFormed(wanted.Draft.Slug)) checking.Within("slug", () => checking.Refuse(HistoryWords.NoSlug(wanted.Draft.Slug).Fr, HistoryWords.NoSlug(wanted.Draft.Slug).En));
        // What is withdrawn was sound when it was written, and may be so because of what became of it.
        if (wanted.Sight != Sight.Withdrawn) wanted.Draft.Kind.Check(wanted.Draft.Document, checking);
        if (checking.Faults.Count == 0) return (new(wanted.Draft, wanted.Before, wanted.Sight, wanted.Draft.Kind.Index(wanted.Draft.Document)), []);
        var planned = new Planned(wanted.Draft, wanted.Before, wanted.Sight, SoundRows(wanted.Draft, checking));
        return (planned, [.. checking.Faults.Select(fault => planned.Refuse(fault.Path, fault.What.Fr, fault.What.En))]);
    }

    /// <summary>The index of the fields in which nothing is wrong: the others cannot be read.</summary>
    private static IndexRows SoundRows(Draft draft, Checking checking)
    {
        var wrong = checking.Faults.Select(fault => fault.Path.TrimStart('/').Split('/')[0]).ToHashSet();
        var rows = new IndexRows();
        foreach (var member in draft.Document.EnumerateObject().Where(member => !wrong.Contains(member.Name))) draft.Kind.Fields.Find(member.Name)?.Index(member.Value, rows);
        return rows;
    }
}

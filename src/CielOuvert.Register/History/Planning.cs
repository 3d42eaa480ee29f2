using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Register.History;

/// <summary>Turns the changes of a commit into versions to be written, or says everything that stands in the way.</summary>
internal sealed class Planning(IReadOnlyList<Change> changes, IReadOnlyDictionary<string, Standing> standing, ITerms terms)
{
    private readonly List<Refusal> refusals = [];
    private readonly Dictionary<string, Draft> seen = [];

    public Outcome<IReadOnlyList<Planned>> Plan()
    {
        var wanted = changes.Select(Resolve).OfType<(Draft, Standing?, Sight)>().ToList();
        var planned = new Planned?[wanted.Count];
        var faults = new List<Refusal>[wanted.Count];
        Parallel.For(0, wanted.Count, index => (planned[index], faults[index]) = Check(wanted[index]));
        foreach (var found in faults) refusals.AddRange(found);
        return refusals.Count > 0 ? Outcome<IReadOnlyList<Planned>>.Refused(refusals) : planned.OfType<Planned>().ToList();
    }

    private (Draft Draft, Standing? Before, Sight Sight)? Resolve(Change change) => change switch
    {
        Change.Added added => Add(added.Draft),
        Change.Amended amended => Amend(amended),
        Change.Wanted wanted => Put(wanted.Draft),
        Change.Withdrawn withdrawn => Withdraw(withdrawn.Slug),
        Change.Renamed renamed => Rename(renamed),
        _ => throw new InvalidOperationException($"No such change: {change}."),
    };

    private (Draft, Standing?, Sight)? Add(Draft draft)
    {
        if (!IsFirst(draft)) return null;
        return standing.ContainsKey(draft.Slug) ? Refuse(draft, HistoryWords.SlugIsTaken(draft.Slug)) : New(draft);
    }

    private (Draft, Standing?, Sight)? New(Draft draft)
    {
        foreach (var former in draft.FormerSlugs)
        {
            if (!Slug.IsWellFormed(former)) return Refuse(draft, HistoryWords.NoSlug(former));
            if (standing.ContainsKey(former) || !seen.TryAdd(former, draft)) return Refuse(draft, HistoryWords.SlugIsTaken(former));
        }

        return (draft, null, draft.EffectiveSight);
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
        return standing.TryGetValue(draft.Slug, out var before) ? Over(draft, before) : New(draft);
    }

    private (Draft, Standing?, Sight)? Withdraw(string slug)
    {
        if (!standing.TryGetValue(slug, out var before))
        {
            refusals.Add(new(HistoryWords.NoSuchRecord(slug)));
            return null;
        }

        return (new Draft(before.Kind, before.Slug, before.Json, Sight.Withdrawn), before, Sight.Withdrawn);
    }

    private (Draft, Standing?, Sight)? Rename(Change.Renamed change)
    {
        if (!standing.TryGetValue(change.Slug, out var before)) refusals.Add(new(HistoryWords.NoSuchRecord(change.Slug)));
        else if (!Slug.IsWellFormed(change.To)) refusals.Add(new(HistoryWords.NoSlug(change.To)));
        else if (standing.TryGetValue(change.To, out var other) && other.Key != before.Key) refusals.Add(new(HistoryWords.SlugIsTaken(change.To)));
        else return (new Draft(before.Kind, change.To, before.Json, before.Sight), before, before.Sight);
        return null;
    }

    private (Draft, Standing?, Sight)? Over(Draft draft, Standing before)
    {
        if (before.Kind != draft.Kind) return Refuse(draft, HistoryWords.KindChanged(draft.Slug, before.Kind, draft.Kind));
        var sight = draft.Sight ?? (before.Sight == Sight.Withdrawn ? draft.Kind.DefaultSight : before.Sight);
        return (draft with { Slug = before.Slug }, before, sight);
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

    private (Planned?, List<Refusal>) Check((Draft Draft, Standing? Before, Sight Sight) wanted)
    {
        var checking = new Checking(terms);
        if (!Slug.IsWellFormed(wanted.Draft.Slug)) checking.Within("slug", () => checking.Refuse(HistoryWords.NoSlug(wanted.Draft.Slug).Fr, HistoryWords.NoSlug(wanted.Draft.Slug).En));
        wanted.Draft.Kind.Check(wanted.Draft.Document, checking);
        if (checking.Faults.Count == 0) return (new(wanted.Draft, wanted.Before, wanted.Sight, wanted.Draft.Kind.Index(wanted.Draft.Document)), []);
        var planned = new Planned(wanted.Draft, wanted.Before, wanted.Sight, new());
        return (null, [.. checking.Faults.Select(fault => planned.Refuse(fault.Path, fault.What.Fr, fault.What.En))]);
    }
}

using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>Compares the figures of a frozen edition with those of today, and finds in the journal why they differ.</summary>
/// <param name="then">The register as it was frozen; null where it does not go back so far, and no reason can be found.</param>
internal sealed class Restating(Register.Register register, Viewer viewer, AsOf? then, AsOf now)
{
    public async Task<IReadOnlyList<Restatement>> Restatements(FrozenEdition frozen, EditionContent content, CancellationToken stop)
    {
        var restatements = new List<Restatement>();
        foreach (var published in frozen.Published)
            if (await Restate(published, content, stop) is { } restatement) restatements.Add(restatement);
        return restatements;
    }

    private async Task<Restatement?> Restate(Group published, EditionContent content, CancellationToken stop)
    {
        var slug = EditionKind.PublishedFigure.Or(published, "");
        decimal? value = EditionKind.PublishedValue.In(published).IsKnown(out var known) ? known : null;
        var before = content.Figures.GetValueOrDefault(slug);
        var computed = await new FigureReading(register, viewer, now).Compute(slug, content.Period, stop);
        if (!computed.IsDone(out var today)) return new(slug, before?.Definition.Name, value, null, await Reasons([slug], stop));
        if (today.Hash == EditionKind.PublishedHash.Or(published, "") && today.Value == value) return null;
        var changed = before is null ? [] : await Changed(before, today, stop);
        return new(slug, today.Definition.Name, value, today, await Reasons(changed.Count > 0 ? changed : [slug], stop));
    }

    /// <summary>The records that came, left or changed between two lists of a figure.</summary>
    private async Task<IReadOnlyList<string>> Changed(FigureValue before, FigureValue today, CancellationToken stop)
    {
        if (then is null) return [];
        var (old, current) = (await Counted(before, then, stop), await Counted(today, now, stop));
        return [.. old.Keys.Union(current.Keys).Where(slug => old.GetValueOrDefault(slug) != current.GetValueOrDefault(slug)).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyDictionary<string, string>> Counted(FigureValue figure, AsOf asOf, CancellationToken stop)
    {
        var hashes = new Dictionary<string, string>();
        var reading = new FigureReading(register, viewer, asOf);
        string? after = null;
        do
        {
            var found = await reading.List(figure, after, Selection.MostSize, stop);
            if (!found.IsDone(out var page)) break;
            foreach (var record in page.Records) hashes[record.Slug] = record.Hash;
            after = page.Next;
        }
        while (after is not null);
        return hashes;
    }

    /// <summary>The reasons of the changes since, in their order: those that everybody may read, and those that tombstones give.</summary>
    private async Task<IReadOnlyList<string>> Reasons(IReadOnlyList<string> slugs, CancellationToken stop)
    {
        if (then?.Number is not { } number) return [];
        var reasons = new List<(long Number, string Why)>();
        foreach (var slug in slugs)
        {
            var history = await register.History(slug, viewer, stop);
            reasons.AddRange(history.Where(past => past.Record.Since > number).Select(past => (past.Record.Since, past.Why)));
            if (await register.Read(slug, viewer, now, stop) is Reading.Gone gone) reasons.Add((long.MaxValue, gone.Why));
        }

        return [.. reasons.OrderBy(reason => reason.Number).Select(reason => reason.Why.Trim()).Where(why => why.Length > 0).Distinct()];
    }
}

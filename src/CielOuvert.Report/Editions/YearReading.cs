using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions;

/// <summary>What a period holds, for the picture of it as a horizon; and the hues of the axes that its marks take.</summary>
public sealed class YearReading(Register.Register register, Viewer viewer, AsOf asOf)
{
    /// <summary>Above this, one mark an activity shows nothing any more.</summary>
    public const int MostMarks = 400;

    /// <summary>The events and articles of the period, oldest first and undated last; none when they are too many to be drawn one by one.</summary>
    public async Task<IReadOnlyList<Record>> Activities(PartialDate period, CancellationToken stop, Parts.Narrowing? narrowing = null)
    {
        var selection = Selection.Of(EventKind.Kind.Code, ArticleKind.Kind.Code) with { Period = period, Order = Order.Date, Size = MostMarks };
        var found = await register.Find(narrowing?.Narrow(selection) ?? selection, viewer, asOf, stop);
        return found.Value is { Next: null } page ? page.Records : [];
    }

    /// <summary>The hue of each axis and of each initiative under one, by slug. An initiative without an axis takes that of what it is part of.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Hues(CancellationToken stop)
    {
        var found = await register.Find(Selection.Of(AxisKind.Kind.Code, InitiativeKind.Kind.Code) with { Size = Selection.MostSize }, viewer, asOf, stop);
        var records = found.Value?.Records ?? [];
        var hues = records.Where(record => record.Kind == AxisKind.Kind).ToDictionary(axis => axis.Slug, axis => AxisKind.Hue.Or(axis, ""));
        var initiatives = records.Where(record => record.Kind == InitiativeKind.Kind).ToDictionary(initiative => initiative.Slug);
        foreach (var initiative in initiatives.Values)
            if (HueOf(initiative, initiatives, hues) is { } hue) hues[initiative.Slug] = hue;
        return hues.Where(pair => pair.Value.Length > 0).ToDictionary();
    }

    private static string? HueOf(Record initiative, Dictionary<string, Record> initiatives, Dictionary<string, string> hues)
    {
        // The register refuses a cycle of parents, so this ends.
        for (var at = initiative; at is not null; at = initiatives.GetValueOrDefault(InitiativeKind.IsPartOf.Or(at, "")))
            if (InitiativeKind.Axis.In(at).IsKnown(out var axis) && hues.TryGetValue(axis, out var hue)) return hue;
        return null;
    }
}

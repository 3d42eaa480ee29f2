using System.Collections.Frozen;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;

namespace CielOuvert.Site.Frames;

/// <summary>Which hue a record takes: that of its axis, or of the axis of an initiative it belongs to, near or far.</summary>
public sealed class AxisHues
{
    /// <summary>The hue of what belongs to no axis.</summary>
    public const string Plain = "slate";

    /// <summary>Initiatives read at most: beyond, the rest is plain, and says so nowhere since a hue is never the only sign.</summary>
    private const int Most = Selection.MostSize;

    private readonly FrozenDictionary<string, string> hueOfAxis;
    private readonly FrozenDictionary<string, string> axisOfInitiative;

    private AxisHues(IReadOnlyList<Record> axes, IReadOnlyList<Record> initiatives)
    {
        Axes = axes;
        hueOfAxis = axes.ToFrozenDictionary(axis => axis.Slug, axis => AxisKind.Hue.Or(axis, Plain));
        var bySlug = initiatives.ToDictionary(initiative => initiative.Slug);
        axisOfInitiative = initiatives
            .Select(initiative => (initiative.Slug, Axis: AxisAbove(initiative, bySlug)))
            .Where(pair => pair.Axis is not null)
            .ToFrozenDictionary(pair => pair.Slug, pair => pair.Axis ?? "");
    }

    /// <summary>The axes, in the order of their source.</summary>
    public IReadOnlyList<Record> Axes { get; }

    public static async Task<AxisHues> Read(Register.Register register, CancellationToken stop)
    {
        var axes = await register.Find(Selection.Of(AxisKind.Kind.Code) with { Order = Order.Position, Size = 50 }, Viewer.Visitor, AsOf.Now, stop);
        var initiatives = await register.Find(Selection.Of(InitiativeKind.Kind.Code) with { Size = Most }, Viewer.Visitor, AsOf.Now, stop);
        return new(axes.Value?.Records ?? [], initiatives.Value?.Records ?? []);
    }

    public string Of(Record record) => SlugOf(record) is { } axis ? HueOf(axis) : Plain;

    /// <summary>The axis that a record stands under, itself if it is one; null when none.</summary>
    public Record? AxisOf(Record record) => SlugOf(record) is { } slug ? Axes.FirstOrDefault(axis => axis.Slug == slug) : null;

    public string HueOf(string axis) => hueOfAxis.GetValueOrDefault(axis, Plain);

    /// <summary>The hue of an axis or an initiative, by its slug; plain for anything else.</summary>
    public string HueNear(string slug) => AxisOf(slug) is { } axis ? HueOf(axis) : Plain;

    private string? SlugOf(Record record)
    {
        if (record.Kind == AxisKind.Kind) return record.Slug;
        return axisOfInitiative.GetValueOrDefault(record.Slug) ?? LinksOf.The(record).Select(link => AxisOf(link.Target)).FirstOrDefault(axis => axis is not null);
    }

    /// <summary>The slug of the axis that a link leads to, directly or through an initiative; null when none.</summary>
    private string? AxisOf(string target) => hueOfAxis.ContainsKey(target) ? target : axisOfInitiative.GetValueOrDefault(target);

    private static string? AxisAbove(Record initiative, Dictionary<string, Record> bySlug)
    {
        var climbed = new HashSet<string>();
        var at = initiative;
        while (climbed.Add(at.Slug))
        {
            if (InitiativeKind.Axis.In(at).IsKnown(out var axis)) return axis;
            if (!InitiativeKind.IsPartOf.In(at).IsKnown(out var parent) || !bySlug.TryGetValue(parent, out var above)) return null;
            at = above;
        }

        return null;
    }
}

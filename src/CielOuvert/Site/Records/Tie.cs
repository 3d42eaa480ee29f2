using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Report.Charts;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Records;

/// <summary>What a record is tied to, for the drawing of its surroundings: sources, licences and the like are left to the list.</summary>
public sealed record Tie(Named To, string Role, string Hue)
{
    private static readonly HashSet<KindFamily> Drawn = [KindFamily.Activity, KindFamily.Work, KindFamily.Actor];

    public static IReadOnlyList<Tie> Of(Record record, IReadOnlyList<Backlink> backlinks, Names names, Visit visit)
    {
        var hues = visit.Frame.Hues;
        var forward = LinksOf.The(record)
            .Select(link => (To: names.Of(link.Target), link.Role))
            .Where(link => link.To is { Href: not null, Kind: not null } && Drawn.Contains(link.To.Kind.Family))
            .Select(link => new Tie(link.To, RoleWords.Of(link.Role, [record.Kind.Code]).In(visit.Tongue), hues.HueNear(link.To.Slug)));
        var back = backlinks.Where(link => Drawn.Contains(link.From.Kind.Family))
            .Select(link => Back(AroundRow.NameOf(link.From, record, names), link.From, visit));
        return [.. forward.Concat(back).DistinctBy(tie => tie.To.Slug).Where(tie => tie.To.Slug != record.Slug)];
    }

    public NetworkTie ToChart() => new(To.Title.Text, Role, To.Href, Hue);

    /// <summary>A record that has no name but its kind says it once.</summary>
    private static Tie Back(Named name, Record from, Visit visit)
    {
        var kind = from.Kind.One.In(visit.Tongue);
        return new(name, string.Equals(name.Title.Text, kind, StringComparison.OrdinalIgnoreCase) ? "" : kind, visit.Frame.Hues.Of(from));
    }
}

using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions;

/// <summary>Reads what fills a part of a chapter.</summary>
internal sealed class PartReading(Register.Register register, Viewer viewer, AsOf asOf, PartialDate period, IReadOnlyDictionary<string, Record> figures, Parts.Narrowing? narrowing)
{
    /// <summary>Lines of a part whose layout does not say.</summary>
    private const int DefaultMost = 40;

    public async Task<PartContent> Read(Group part, CancellationToken stop)
    {
        var layout = ChapterKind.PartLayout.Or(part, "lines");
        var name = ChapterKind.PartName.In(part).IsKnown(out var known) ? known : null;
        if (ChapterKind.PartSelection.In(part).IsKnown(out var selection)) return await Selected(part, name, layout, selection, stop);
        var named = ChapterKind.PartAbout.Or(part, []);
        var records = await register.ReadAll(named, viewer, asOf, stop);
        var shown = named.Where(records.ContainsKey).Select(slug => records[slug]).Where(record => narrowing?.Holds(record) ?? true).ToList();
        return new(name, layout, null, null, shown, shown.Count, null, await Inner(layout, shown, stop));
    }

    private async Task<PartContent> Selected(Group part, Localized? name, string layout, Selection selection, CancellationToken stop)
    {
        var rule = PeriodRules.FromCode(ChapterKind.PartRule.In(part).IsKnown(out var code) ? code : null);
        var most = (int)ChapterKind.PartMost.Or(part, DefaultMost);
        var asked = (rule is { } given ? selection with { Period = period, Rule = given } : selection) with { Size = Math.Clamp(most, 1, Selection.MostSize) };
        asked = narrowing?.Narrow(asked) ?? asked;
        var whole = Whole(selection, rule);
        var found = (await register.Find(asked, viewer, asOf, stop)).Value;
        // The beginning of a list and « et 12 autres » make what the figure counts: a list that is cut leaves out what it does.
        if (whole is { Exclusions.Count: > 0 })
        {
            if (found?.Total > found?.Records.Count) found = (await register.Find(asked, whole.Exclusions, viewer, asOf, stop)).Value;
            else whole = null;
        }

        var records = found?.Records ?? [];
        return new(name, layout, asked, rule, records, found?.Total ?? 0, whole?.Slug, await Inner(layout, records, stop));
    }

    /// <summary>The figure that counts the same selection by the same rule, and all of it if there is one: « et 12 autres » leads to it.</summary>
    private FigureDefinition? Whole(Selection selection, PeriodRule? rule)
    {
        var asked = Bare(selection);
        return figures.Values.Select(FigureDefinition.From)
            .Where(figure => figure.Measure == Measure.Count && figure.Rule == rule && Bare(figure.Selection) == asked).MinBy(figure => figure.Exclusions.Count);
    }

    private static Selection Bare(Selection selection) => selection.FirstPage with { Order = null, Period = null, Rule = PeriodRule.ReportedIn };

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Record>>> Inner(string layout, IReadOnlyList<Record> records, CancellationToken stop) => layout switch
    {
        "contents" => await Contents(records, stop),
        "partners" => await Partnerships(records, stop),
        _ => new Dictionary<string, IReadOnlyList<Record>>(),
    };

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Record>>> Contents(IReadOnlyList<Record> records, CancellationToken stop)
    {
        var items = await register.ReadAll([.. records.SelectMany(record => PlaylistKind.Items.Or(record, []))], viewer, asOf, stop);
        var series = records.Where(record => record.Kind == SeriesKind.Kind).Select(record => record.Slug).ToList();
        var articles = series.Count == 0 ? [] : await All(Selection.Of(ArticleKind.Kind.Code).Where(ArticleKind.IsPartOf.Key, [.. series]) with { Order = Order.Position }, stop);
        return records.ToDictionary(record => record.Slug, IReadOnlyList<Record> (record) => record.Kind == SeriesKind.Kind
            ? [.. articles.Where(article => ArticleKind.IsPartOf.Or(article, "") == record.Slug).OrderBy(article => ArticleKind.PositionInSeries.Or(article, decimal.MaxValue))]
            : [.. PlaylistKind.Items.Or(record, []).Where(items.ContainsKey).Select(slug => items[slug])]);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Record>>> Partnerships(IReadOnlyList<Record> records, CancellationToken stop)
    {
        if (records.Count == 0) return new Dictionary<string, IReadOnlyList<Record>>();
        var slugs = records.Select(record => record.Slug).ToArray();
        var all = await All(Selection.Of(PartnershipKind.Kind.Code).Where(PartnershipKind.Initiative.Key, [.. slugs]) with { Period = period }, stop);
        return records.ToDictionary(record => record.Slug, IReadOnlyList<Record> (record) => [.. all
            .Where(partnership => PartnershipKind.Initiative.Or(partnership, "") == record.Slug)
            .OrderBy(partnership => PartnershipKind.Organization.In(partnership).Certainty)
            .ThenBy(partnership => partnership.Slug, StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<Record>> All(Selection selection, CancellationToken stop) =>
        (await register.Find(selection with { Size = Selection.MostSize }, viewer, asOf, stop)).Value?.Records ?? [];
}

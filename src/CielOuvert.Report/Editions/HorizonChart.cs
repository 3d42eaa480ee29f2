using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Charts;

namespace CielOuvert.Report.Editions;

/// <summary>The picture of a year as a horizon: what is dated stands on the line, what is not is counted apart.</summary>
public static class HorizonChart
{
    /// <summary>Its block for a report; null when there is nothing dated to draw.</summary>
    internal static ChartBlock? Of(EditionContent content, Addresses addresses, Tongue tongue)
    {
        if (content.Period.Earliest is not { } first || content.Activities.All(record => When(record) is null)) return null;
        var chart = Of(first.Year, content.Activities, content.Hues, record => addresses.Record(record.Kind, record.Slug), tongue, null);
        return new(
            "horizon",
            chart.Draw("horizon"),
            chart.Draw(Ink.Print, "horizon"),
            [new TemplateText(EditionWords.HorizonWords.In(tongue))],
            [new TemplateText(EditionWords.HorizonTitle.In(tongue))],
            null);
    }

    /// <summary>The chart of the activities of a year.</summary>
    /// <param name="address">Where a mark leads; null for nowhere.</param>
    /// <param name="undated">Where the group of the undated leads; null for nowhere.</param>
    public static YearHorizon Of(int year, IReadOnlyList<Record> activities, IReadOnlyDictionary<string, string> hues, Func<Record, string?> address, Tongue tongue, string? undated)
    {
        var marks = new List<HorizonMark>();
        var apart = new List<UndatedMark>();
        foreach (var record in activities)
        {
            var title = record.Title(tongue).Text;
            if (When(record) is { } when)
                marks.Add(new(when.From, when.To, when.Words.In(tongue), title, HueOf(record, hues), address(record), when.IsDoubtful));
            else apart.Add(new(title, HueOf(record, hues), address(record)));
        }

        return new(year, tongue, EditionWords.HorizonTitle.In(tongue), EditionWords.HorizonWords.In(tongue), marks, apart, $"{apart.Count} {EditionWords.Undated.In(tongue)}", undated);
    }

    private static string HueOf(Record record, IReadOnlyDictionary<string, string> hues) =>
        EventKind.Initiative.Or(record, []).Concat(((string?[])[MediumOf(record)]).OfType<string>()).Select(slug => hues.GetValueOrDefault(slug)).FirstOrDefault(hue => hue is not null) ?? Hues.Plain;

    private static string? MediumOf(Record record) =>
        record.Kind == Register.Kinds.Works.ArticleKind.Kind && Register.Kinds.Works.ArticleKind.Medium.In(record).IsKnown(out var medium) ? medium
        : record.Kind == Register.Kinds.Works.PublicationKind.Kind ? Register.Kinds.Works.PublicationKind.IsPartOf.Or(record, []).FirstOrDefault() : null;

    private static (DateOnly From, DateOnly To, CielOuvert.Formats.Dates.PartialDate Words, bool IsDoubtful)? When(Record record)
    {
        if (record.Kind.Start is not { } start) return null;
        var fact = start.In(record);
        return fact.IsKnown(out var date) && date.Earliest is { } from && date.Latest is { } to ? (from, to, date, fact.Certainty == Register.Facts.Certainty.Deduced) : null;
    }
}

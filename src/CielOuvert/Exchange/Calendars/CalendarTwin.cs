using System.Text;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Calendars;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Exchange.Calendars;

/// <summary>What is known to the day, for calendars (RFC 5545): a list to subscribe to, a record to keep.</summary>
public static class CalendarTwin
{
    public static Twin Twin { get; } = new("ics", CalendarWriting.MediaType, new("calendrier", "calendar"), Write)
    {
        Suits = kind => kind.Start is not null,
        Holds = record => WholeDays.Of(record.Kind, record) is not null,
        Use = TwinUse.ToFollow,
    };

    private static async Task Write(Telling telling, Stream to, CancellationToken stop)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(CalendarWriting.Begin(new(await telling.Title(stop), telling.Tongue.Code, telling.Home, telling.Self))), stop);
        var zones = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var batch in telling.Records(stop))
            foreach (var entry in batch.Select(told => told.Once(Twin, Entry.Of)))
            {
                if (entry.Zone is { } zone && zones.Add(zone)) await to.WriteAsync(Encoding.UTF8.GetBytes(CalendarWriting.Zone(zone)), stop);
                await to.WriteAsync(entry.Text, stop);
            }

        await to.WriteAsync(Encoding.UTF8.GetBytes(CalendarWriting.Finish()), stop);
    }

    /// <summary>A record as a calendar takes it in; nothing of one that is not known to the day.</summary>
    private sealed record Entry(string? Zone, byte[] Text)
    {
        public static Entry Of(Told told) => Event(told) is { } day ? new(day.Hours?.Zone, Encoding.UTF8.GetBytes(CalendarWriting.Write(day))) : new(null, []);
    }

    private static CalendarDay? Event(Told told)
    {
        if (WholeDays.Of(told.Kind, told) is not { } days) return null;
        var terms = ToldTerms.Of(told);
        var place = terms.FirstOrDefault(term => told.Kind == EventKind.Kind && term.Vocabulary == "place");
        var point = place is null ? null : told.Telling.Visit.Frame.Labels.Find(place.Vocabulary, place.Code);
        return new(
            StableId.Of(told), told.Record.Version - 1, told.Times.Published, told.Times.Modified, days.First, days.Last, days.IsSure, told.Title.Text,
            told.Title.Language ?? told.Telling.Visit.Frame.MainLanguage, About(told, days), place?.Label, told.Address)
        {
            At = point is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null,
            Hours = told.Kind == EventKind.Kind ? HoursOf(told, days) : null,
            IsCancelled = told.Kind == EventKind.Kind && EventKind.Status.CertaintyIn(told) == Certainty.Certain && EventKind.Status.In(told).IsKnown(out var status) && status == EventKind.Cancelled,
            Categories = [.. terms.Where(term => term != place).Select(term => term.Label).Distinct()],
        };
    }

    /// <summary>The hours that are sure; null where its day is not, or where several days begin at an hour and end at none.</summary>
    private static CalendarHours? HoursOf(Told told, WholeDays days)
    {
        if (!days.IsSure || Sure(EventKind.StartTime, told) is not { } start) return null;
        var end = Sure(EventKind.EndTime, told);
        if (end is null && days.Last != days.First) return null;
        if (end is { } last && days.Last == days.First && ClockShape.Of(last) < ClockShape.Of(start)) return null;
        return new(ClockShape.Of(start), end is null ? null : ClockShape.Of(end), Sure(EventKind.Zone, told));
    }

    private static string? Sure(Field<string> field, Told told) => field.CertaintyIn(told) == Certainty.Certain && field.In(told).IsKnown(out var value) ? value : null;

    /// <summary>What is in doubt comes first, so that nobody takes the day for sure.</summary>
    private static string? About(Told told, WholeDays days)
    {
        var doubt = days.IsSure ? null : ToldDate.Of(told) is { Because: { } because } ? $"{Unsure.In(told.Telling.Tongue)} {because}" : Unsure.In(told.Telling.Tongue);
        var words = Common.Description.In(told).IsKnown(out var description) ? description.In(told.Telling.Tongue) : null;
        var text = words is null ? null : RichText.Parse(words.Text, words.Language ?? told.Telling.Visit.Frame.MainLanguage).ToPlainText();
        var parts = new[] { doubt, text }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    private static readonly Phrase Unsure = new("Cette date n’est pas sûre.", "This date is not certain.");
}

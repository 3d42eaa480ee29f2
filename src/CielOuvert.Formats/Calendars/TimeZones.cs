using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace CielOuvert.Formats.Calendars;

/// <summary>Time zones of the IANA database as calendars take them along (RFC 5545, 3.6.5): what is said does not depend on the machine.</summary>
public static class TimeZones
{
    private static readonly Instant From = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2051, 1, 1, 0, 0);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Written = new(StringComparer.Ordinal);

    public static bool Knows(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The lines of a <c>VTIMEZONE</c>: each change of the clocks from 1970 to 2050, as far as laws are known.</summary>
    public static IReadOnlyList<string> Lines(string name) => Written.GetOrAdd(name, Write);

    private static IReadOnlyList<string> Write(string name)
    {
        var zone = DateTimeZoneProviders.Tzdb[name];
        var intervals = zone.GetZoneIntervals(From, Until).ToList();
        List<string> lines = ["BEGIN:VTIMEZONE", $"TZID:{name}", .. Part("STANDARD", intervals[0].WallOffset, intervals[0].WallOffset, intervals[0].Name, [new LocalDateTime(1970, 1, 1, 0, 0)])];
        foreach (var alike in intervals.Zip(intervals.Skip(1)).GroupBy(pair => (From: pair.First.WallOffset, To: pair.Second.WallOffset, pair.Second.Name, IsSummer: pair.Second.Savings > Offset.Zero)))
            // The hour is that which clocks showed until then.
            lines.AddRange(Part(alike.Key.IsSummer ? "DAYLIGHT" : "STANDARD", alike.Key.From, alike.Key.To, alike.Key.Name, [.. alike.Select(pair => pair.Second.Start.Plus(Duration.FromSeconds(pair.First.WallOffset.Seconds)).InUtc().LocalDateTime)]));
        lines.Add("END:VTIMEZONE");
        return lines;
    }

    private static IEnumerable<string> Part(string part, Offset from, Offset to, string name, IReadOnlyList<LocalDateTime> changes)
    {
        yield return $"BEGIN:{part}";
        yield return $"DTSTART:{Hour(changes[0])}";
        yield return $"TZOFFSETFROM:{Shift(from)}";
        yield return $"TZOFFSETTO:{Shift(to)}";
        yield return $"TZNAME:{name}";
        if (changes.Count > 1) yield return $"RDATE:{string.Join(',', changes.Skip(1).Select(Hour))}";
        yield return $"END:{part}";
    }

    private static string Hour(LocalDateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Shift(Offset offset)
    {
        var span = offset.ToTimeSpan();
        var shift = $"{(span < TimeSpan.Zero ? '-' : '+')}{span.Duration():hhmm}";
        return span.Seconds == 0 ? shift : shift + span.Duration().ToString("ss", CultureInfo.InvariantCulture);
    }
}

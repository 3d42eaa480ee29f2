using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Calendars;

/// <summary>iCalendar (RFC 5545, RFC 7986), written piece by piece.</summary>
public static class CalendarWriting
{
    public const string MediaType = "text/calendar";

    /// <summary>A line is folded after as many octets (3.1).</summary>
    private const int MostOctets = 75;

    private const string End = "\r\n";

    /// <summary>How often a calendar that follows this one asks again (RFC 7986, 5.7).</summary>
    private const string Often = "PT12H";

    public static string Begin(CalendarHead head) => Lines(
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ciel ouvert//Ciel ouvert//FR", "CALSCALE:GREGORIAN",
        $"NAME;LANGUAGE={head.Language}:{Text(head.Name)}", $"X-WR-CALNAME:{Text(head.Name)}",
        $"URL:{head.Page.AbsoluteUri}", $"SOURCE;VALUE=URI:{head.Self.AbsoluteUri}",
        $"REFRESH-INTERVAL;VALUE=DURATION:{Often}", $"X-PUBLISHED-TTL:{Often}");

    public static string Write(CalendarDay day)
    {
        var language = day.Language is { } code ? $";LANGUAGE={code}" : "";
        List<string> lines =
        [
            // Without a method, the stamp is when it was last revised (3.8.7.2): the same answer has the same bytes.
            "BEGIN:VEVENT", $"UID:{day.Id}", $"DTSTAMP:{Instant(day.Modified)}", $"CREATED:{Instant(day.Published)}", $"LAST-MODIFIED:{Instant(day.Modified)}",
            $"SEQUENCE:{day.Revision.ToString(CultureInfo.InvariantCulture)}",
            .. When(day), $"STATUS:{(day.IsCancelled ? "CANCELLED" : day.IsSure ? "CONFIRMED" : "TENTATIVE")}", $"SUMMARY{language}:{Text(day.Title)}",
        ];
        if (day.About is { } about) lines.Add($"DESCRIPTION:{Text(about)}");
        if (day.Place is { } place) lines.Add($"LOCATION:{Text(place)}");
        if (day.At is { } at) lines.Add(string.Create(CultureInfo.InvariantCulture, $"GEO:{at.Latitude};{at.Longitude}"));
        if (day.Categories.Count > 0) lines.Add($"CATEGORIES:{string.Join(',', day.Categories.Select(Text))}");
        lines.Add($"URL:{day.Page.AbsoluteUri}");
        lines.Add("END:VEVENT");
        return Lines([.. lines]);
    }

    /// <summary>A zone, before the first event that names it (3.6.5).</summary>
    public static string Zone(string name) => Lines(TimeZones.Lines(name));

    public static string Finish() => Lines("END:VCALENDAR");

    private static IEnumerable<string> When(CalendarDay day)
    {
        if (day.Hours is not { } hours)
            // The end of whole days is the day after the last (3.6.1); the last day that can be written has none, and its length says the same.
            return [$"DTSTART;VALUE=DATE:{Date(day.First)}", day.Last < DateOnly.MaxValue ? $"DTEND;VALUE=DATE:{Date(day.Last.AddDays(1))}" : $"DURATION:P{day.Last.DayNumber - day.First.DayNumber + 1}D", "TRANSP:TRANSPARENT"];
        var zone = hours.Zone is { } name ? $";TZID={name}" : "";
        var start = $"DTSTART{zone}:{Date(day.First)}{Hour(hours.Start)}";
        // An end is later than the beginning (3.8.2.2).
        return hours.End is { } end && (day.Last, end).CompareTo((day.First, hours.Start)) > 0 ? [start, $"DTEND{zone}:{Date(day.Last)}{Hour(end)}"] : [start];
    }

    private static string Lines(params IEnumerable<string> lines) => string.Concat(lines.Select(line => Folded(line) + End));

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Hour(TimeOnly hour) => hour.ToString("'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Instant(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text (3.3.11): what would end it or its line is escaped, and controls, which it has no way to hold, are replaced.</summary>
    private static string Text(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            _ = rune.Value switch
            {
                '\n' => to.Append("\\n"),
                '\\' or ';' or ',' => to.Append('\\').Append((char)rune.Value),
                '\t' => to.Append('\t'),
                < ' ' or 0x7F => to.Append('\uFFFD'),
                _ => to.Append(rune.ToString()),
            };
        return to.ToString();
    }

    /// <summary>Never within a character, as some readers unfold after they decode.</summary>
    private static string Folded(string line)
    {
        if (Encoding.UTF8.GetByteCount(line) <= MostOctets) return line;
        var (to, octets) = (new StringBuilder(line.Length + (line.Length / 30)), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                to.Append(End).Append(' ');
                octets = 1;
            }

            to.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return to.ToString();
    }
}

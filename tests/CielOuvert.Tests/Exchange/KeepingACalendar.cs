using System.Net;
using System.Text;
using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>Calendars, as the programs of others read them: what is known to the day, and no day that nobody knows.</summary>
public sealed class KeepingACalendar(ServedDemo demo)
{
    private const string Read = """
        import sys, json, icalendar
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
        print(json.dumps({'name': calendar['X-WR-CALNAME'], 'days': [
            {'uid': day['UID'], 'slug': day['URL'].split('/')[-1], 'from': day['DTSTART'].dt.isoformat(), 'to': day['DTEND'].dt.isoformat(), 'status': day['STATUS'],
             'sequence': day['SEQUENCE'], 'title': day['SUMMARY'], 'about': day.get('DESCRIPTION')} for day in calendar.walk('VEVENT')]}))
        """;

    private const string ReadHours = """
        import sys, json, icalendar
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
        zones = {str(zone['TZID']): zone.to_tz() for zone in calendar.walk('VTIMEZONE')}
        def at(day, key):
            if key not in day: return None
            when, zone = day[key].dt, day[key].params.get('TZID')
            return (zones[zone].localize(when.replace(tzinfo=None)) if zone else when).isoformat()
        print(json.dumps({day['URL'].split('/')[-1]: [at(day, 'DTSTART'), at(day, 'DTEND'), day['STATUS']] for day in calendar.walk('VEVENT')}))
        """;

    private const int MostOctets = 75;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One of them does not cut short the calendar that all the others are in.</summary>
    [Fact]
    public async Task The_last_day_that_can_be_written_and_an_end_without_length_are_told()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(AnEvent.Named("Le dernier jour").Called("last").On("9999-12-31")), Change.Add(AnEvent.Named("Les derniers").Called("lasts").On("9999-12-30/9999-12-31")),
            Change.Add(AnEvent.Named("Aussitôt").Called("once").On("2020-04-15").With(EventKind.StartTime, "10:00").With(EventKind.EndTime, "10:00")));

        using var answer = await site.Get("/fr/evenements.ics");
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n");

        lines.Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal) || line.StartsWith("DTEND", StringComparison.Ordinal) || line.StartsWith("DURATION", StringComparison.Ordinal)).Order()
            .ShouldBe(["DTSTART:20200415T100000", "DTSTART;VALUE=DATE:99991230", "DTSTART;VALUE=DATE:99991231", "DURATION:P1D", "DURATION:P2D"], ignoreOrder: true);
        lines[^2].ShouldBe("END:VCALENDAR");
        (await ReadByOthers(site, "/fr/evenements.ics", ReadHours)).EnumerateObject().Count().ShouldBe(3);
    }

    [Fact]
    public async Task What_is_known_to_the_day_is_there_and_nothing_else_is()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(AnEvent.Named("Un jour").Called("day").On("2020-04-15")),
            Change.Add(AnEvent.Named("Trois jours").Called("days").On("2020-04-15").With(EventKind.EndDate, PartialDate.Of(new(2020, 4, 17)))),
            Change.Add(AnEvent.Named("D’un trait").Called("span").On("2020-12-30/2021-01-02")),
            Change.Add(AnEvent.Named("Déduit").Called("deduced").With(EventKind.StartDate, Fact<PartialDate>.Deduced(PartialDate.Of(new(2020, 5, 1)), "dit ailleurs"))),
            Change.Add(AnEvent.Named("Douteux").Called("doubted").On("2020-05-02?")),
            Change.Add(AnEvent.Named("Au mois").Called("month").On("2020-04")), Change.Add(AnEvent.Named("Vers").Called("about").On("2020-04-15~")),
            Change.Add(AnEvent.Named("Ouvert").Called("open").On("2020-04-15/..")), Change.Add(AnEvent.Named("Sans date").Called("undated")),
            Change.Add(AnEvent.Named("Sans fin connue").Called("endless").On("2020-04-15").With(EventKind.EndDate, Fact<PartialDate>.Unknown)),
            Change.Add(AnEvent.Named("Ambigu").Called("ambiguous").Holding("startDate", """{"certainty":"ambiguous","because":"two sources","candidates":[{"value":"2020-01-01"},{"value":"2020-01-02"}]}""")));

        var days = (await ReadByOthers(site, "/fr/evenements.ics")).GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("slug").GetString() ?? "");

        string Said(string slug) => string.Join(' ', ((string[])["from", "to", "status"]).Select(key => days[slug].GetProperty(key).GetString()));
        days.Keys.Order().ShouldBe(["day", "days", "deduced", "doubted", "span"]);
        Said("day").ShouldBe("2020-04-15 2020-04-16 CONFIRMED");
        Said("days").ShouldBe("2020-04-15 2020-04-18 CONFIRMED");
        Said("span").ShouldBe("2020-12-30 2021-01-03 CONFIRMED");
        Said("deduced").ShouldBe("2020-05-01 2020-05-02 TENTATIVE");
        Said("doubted").ShouldBe("2020-05-02 2020-05-03 TENTATIVE");
        days["deduced"].GetProperty("about").GetString().ShouldBe("Cette date n’est pas sûre. dit ailleurs");
        foreach (var (slug, status) in ((string, HttpStatusCode)[])[("day", HttpStatusCode.OK), ("month", HttpStatusCode.NotFound), ("ambiguous", HttpStatusCode.NotFound)])
        {
            using var one = await site.Get($"/fr/evenements/{slug}.ics");
            one.StatusCode.ShouldBe(status, slug);
        }
    }

    [Fact]
    public async Task Hours_come_with_the_clocks_of_their_place_and_what_is_cancelled_says_so()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(Drafting.Named(VocabularyKind.Kind, "event-status").Holding("terms", """[{"code":"cancelled","label":"annulé"}]""")),
            Change.Add(AnEvent.Named("En hiver").Called("winter").On("2020-01-15").With(EventKind.StartTime, "18:30").With(EventKind.EndTime, "20:00").With(EventKind.Zone, "Europe/Paris")),
            Change.Add(AnEvent.Named("En été").Called("summer").On("2020-07-15").With(EventKind.StartTime, "18:30").With(EventKind.Zone, "Europe/Paris")),
            Change.Add(AnEvent.Named("À l’heure d’ici").Called("here").On("2020-07-15").With(EventKind.StartTime, "09:00").With(EventKind.EndTime, "10:00")),
            Change.Add(AnEvent.Named("Heure déduite").Called("deduced").On("2020-07-15").With(EventKind.StartTime, Fact<string>.Deduced("09:00", "dit ailleurs"))),
            Change.Add(AnEvent.Named("Annulé").Called("cancelled").On("2020-07-15").With(EventKind.Status, EventKind.Cancelled)));

        var days = await ReadByOthers(site, "/fr/evenements.ics", ReadHours);

        string Said(string slug) => string.Join(' ', days.GetProperty(slug).EnumerateArray());
        Said("winter").ShouldBe("2020-01-15T18:30:00+01:00 2020-01-15T20:00:00+01:00 CONFIRMED");
        Said("summer").ShouldBe("2020-07-15T18:30:00+02:00  CONFIRMED");
        Said("here").ShouldBe("2020-07-15T09:00:00 2020-07-15T10:00:00 CONFIRMED");
        Said("deduced").ShouldBe("2020-07-15 2020-07-16 CONFIRMED");
        Said("cancelled").ShouldBe("2020-07-15 2020-07-16 CANCELLED");
    }

    [Fact]
    public async Task It_follows_the_versions_of_a_record_under_one_name()
    {
        var (first, second) = (await ReadByOthers(demo.Site, "/fr/evenements.ics"), await ReadByOthers(demo.Site, "/en/events.ics"));
        static IEnumerable<string?> Names(JsonElement calendar) => calendar.GetProperty("days").EnumerateArray().Select(day => day.GetProperty("uid").GetString());

        Names(second).ShouldBe(Names(first));
        Names(first).Distinct().Count().ShouldBe(first.GetProperty("days").GetArrayLength());
        var day = first.GetProperty("days")[0];
        using var answer = await demo.Site.Get($"/fr/evenements/{day.GetProperty("slug").GetString()}.json");
        var record = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        day.GetProperty("sequence").GetInt32().ShouldBe(record.GetProperty("version").GetInt32() - 1);
    }

    [Fact]
    public async Task Its_lines_are_folded_and_its_page_leads_to_it()
    {
        using var answer = await demo.Site.Get("/fr/evenements.ics");
        var text = await answer.Content.ReadAsStringAsync(Stop);
        using var page = await demo.Site.Page("/fr/evenements");

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/calendar");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").Max(Encoding.UTF8.GetByteCount).ShouldBeInRange(1, MostOctets);
        text.Replace("\r\n", "").ShouldNotContain('\n');
        page.QuerySelectorAll("nav.twins a").Select(link => link.GetAttribute("href")).ShouldContain(href => href != null && href.StartsWith("webcal") && href.EndsWith("/fr/evenements.ics"));
    }

    [Fact]
    public async Task Hostile_texts_come_back_as_they_were()
    {
        await using var site = await ServedRegister.Empty();
        List<string> texts = [.. Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)), "cloche\u0007 finie", new('é', 10_000), "BEGIN:VEVENT\r\nUID:x"];
        await site.Commit([.. texts.Select((text, index) => Change.Add(AnEvent.Named(text).Called($"e-{index}").On("2020-04-15")))]);

        var titles = (await ReadByOthers(site, "/fr/evenements.ics")).GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("slug").GetString() ?? "", day => day.GetProperty("title").GetString());

        titles.Count.ShouldBe(texts.Count);
        foreach (var (index, text) in texts.Index()) titles[$"e-{index}"].ShouldBe(text.Replace('\u0007', '\uFFFD').ReplaceLineEndings("\n"), $"e-{index}");
    }

    private static async Task<JsonElement> ReadByOthers(ServedRegister site, string path, string how = Read)
    {
        using var answer = await site.Get(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode}");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
        var said = await Peer.Run(Peer.Python, ["-c", how, file], Stop);
        File.Delete(file);
        return JsonDocument.Parse(said).RootElement;
    }
}

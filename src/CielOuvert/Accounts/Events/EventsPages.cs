using System.Globalization;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Accounts.Events;

/// <summary>The security log, for whoever administers the register.</summary>
public sealed class EventsPages(SecurityLog log)
{
    public static readonly Phrase Path = new($"{Paths.Desk.Fr}/securite", $"{Paths.Desk.En}/security");
    private const int Size = 60;
    private const int MostNames = 500;

    public async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var asked = EventsAsked.Of(visit);
        var events = await log.Find(asked.Filter, Size + 1, stop);
        return Answer.Show<EventsPage, EventsModel>(visit, new(asked, await log.Names(MostNames, stop), [.. events.Take(Size)], events.Count > Size ? events[Size - 1].Id : null));
    }
}

/// <param name="Names">Of those whom events concern.</param>
/// <param name="Next">The number before which the next page begins; null on the last.</param>
public sealed record EventsModel(EventsAsked Asked, IReadOnlyList<string> Names, IReadOnlyList<SecurityEvent> Events, long? Next);

/// <summary>What the address of the log asks: what happened, to or by whom, when.</summary>
/// <param name="Period">As it was typed; empty for none.</param>
/// <param name="Why">Why the period cannot be read; null when it can.</param>
public sealed record EventsAsked(EventFilter Filter, string Period, Phrase? Why)
{
    public const string WhatName = "what";
    public const string WhoName = "who";
    public const string PeriodName = "period";
    public const string BeforeName = "before";

    private static readonly Phrase Unread = new("Cette période ne se lit pas : écrivez 2026, avril 2026 ou 2026-04-15.", "This period cannot be read: write 2026, April 2026 or 2026-04-15.");

    public bool IsNarrowed => Filter with { Before = long.MaxValue } != EventFilter.Everything;

    public static EventsAsked Of(Visit visit)
    {
        var query = QueryHelpers.ParseQuery(visit.Query);
        var (who, typed) = (Text(WhoName), Text(PeriodName));
        var before = long.TryParse(Text(BeforeName), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var period = PartialDate.TryParse(TypedDate.InEdtf(typed), out var date) ? date : null;
        var filter = new EventFilter(Happenings.FromCode(Text(WhatName)), who.Length > 0 ? who : null, Since: Begin(period?.Earliest), Until: End(period?.Latest), Before: before);
        return new(filter, typed, typed.Length > 0 && period is null ? Unread : null);

        string Text(string name) => query.TryGetValue(name, out var values) ? values.ToString().Trim() : "";
    }

    /// <summary>The same question as an address under a path.</summary>
    /// <param name="before">The number before which events are asked for; null asks for the latest.</param>
    public string At(string path, long? before = null)
    {
        var query = new Dictionary<string, string?>();
        if (Filter.What is { } what) query[WhatName] = Happenings.CodeOf(what);
        if (Filter.Who is { } who) query[WhoName] = who;
        if (Period.Length > 0) query[PeriodName] = Period;
        if (before is { } number) query[BeforeName] = number.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(path, query);
    }

    private static DateTime? Begin(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static DateTime? End(DateOnly? day) => day is { } last && last < DateOnly.MaxValue ? Begin(last.AddDays(1)) : null;
}

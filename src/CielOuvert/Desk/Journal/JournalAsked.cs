using System.Globalization;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Journal;

/// <summary>What the address of the journal, or of its feed, asks: by whom, on which kind, in which period, before which commit.</summary>
/// <param name="Period">The period as it was typed; empty for none.</param>
/// <param name="Why">Why the period cannot be read; null when it can.</param>
public sealed record JournalAsked(JournalFilter Filter, string Period, long Before, Phrase? Why)
{
    public const string AuthorName = "auteur";
    public const string KindName = "genre";
    public const string PeriodName = "periode";

    /// <summary>The number before which commits are shown; the newest when the address says nothing.</summary>
    public const string BeforeName = "avant";

    private static readonly Phrase Unread = new(
        "Cette période ne se lit pas : écrivez 2026, avril 2026 ou 2026-04-15.",
        "This period cannot be read: write 2026, April 2026 or 2026-04-15.");

    public bool IsNarrowed => Filter != JournalFilter.Everything;

    public static JournalAsked Of(Visit visit)
    {
        var query = QueryHelpers.ParseQuery(visit.Query);
        var (author, kind, typed) = (Text(AuthorName), Text(KindName), Text(PeriodName));
        var before = long.TryParse(Text(BeforeName), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var period = PartialDate.TryParse(TypedDate.InEdtf(typed), out var date) ? date : null;
        var filter = new JournalFilter(author.Length > 0 ? author : null, AllKinds.Find(kind), Begin(period?.Earliest), End(period?.Latest));
        return new(filter, typed, before, typed.Length > 0 && period is null ? Unread : null);

        string Text(string name) => query.TryGetValue(name, out var values) ? values.ToString().Trim() : "";
    }

    /// <summary>The same question as an address under a path.</summary>
    /// <param name="before">The number before which commits are asked for; null asks for the newest.</param>
    public string At(string path, long? before = null)
    {
        var query = new Dictionary<string, string?>();
        if (Filter.Author is { } author) query[AuthorName] = author;
        if (Filter.Kind is { } kind) query[KindName] = kind.Code;
        if (Period.Length > 0) query[PeriodName] = Period;
        if (before is { } number) query[BeforeName] = number.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(path, query);
    }

    private static DateTime? Begin(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static DateTime? End(DateOnly? day) => day is { } last && last < DateOnly.MaxValue ? Begin(last.AddDays(1)) : null;
}

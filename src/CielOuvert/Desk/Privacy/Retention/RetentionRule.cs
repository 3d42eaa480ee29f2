using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Privacy.Retention;

/// <summary>How long something personal is kept, and why no longer.</summary>
/// <param name="Code">As the security log and the command line name it.</param>
/// <param name="After">From when the time counts: « après la réponse ».</param>
/// <param name="Forget">Forgets what is due; how much that was.</param>
public sealed record RetentionRule(string Code, Phrase What, TimeSpan Kept, Phrase After, Phrase Why, Func<Forgetting, TimeSpan, CancellationToken, Task<int>> Forget)
{
    private const int DaysOfAYear = 365;

    /// <summary>The time and its beginning, in words.</summary>
    public Phrase HowLong => new($"{Lasting.Fr} {After.Fr}", $"{Lasting.En} {After.En}");

    private Phrase Lasting => Kept switch
    {
        { TotalHours: < 1 } => Of((int)Kept.TotalMinutes, "minute", "minute"),
        { TotalDays: < DaysOfAYear } => Of((int)Kept.TotalDays, "jour", "day"),
        _ => Of((int)Kept.TotalDays / DaysOfAYear, "an", "year"),
    };

    private static Phrase Of(int count, string fr, string en)
    {
        var (number, many) = (count.ToString(CultureInfo.InvariantCulture), count > 1 ? "s" : "");
        return new($"{number} {fr}{many}", $"{number} {en}{many}");
    }
}

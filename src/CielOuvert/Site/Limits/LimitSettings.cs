using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Limits;

/// <summary>How much each address may ask of the public site, as the environment says.</summary>
/// <param name="PerMinute">Pages made in a minute; those already made cost nothing.</param>
public sealed record LimitSettings(int PerMinute)
{
    public const string Variable = "CIEL_PAGES_PER_MINUTE";

    /// <summary>A person opens ten pages a minute; a program that walks through a whole register asks some hundreds, once.</summary>
    public static LimitSettings Usual { get; } = new(600);

    /// <summary>What a whole list costs, in pages: it holds the register and a connection for as long as it is read.</summary>
    public const int WholeList = 30;

    /// <summary>Whole lists that one address may be reading at a time.</summary>
    public const int WholeListsOfOne = 3;

    /// <summary>Whole lists that are read at a time by all.</summary>
    public const int WholeListsOfAll = 16;

    /// <summary>Those of the environment: a number of pages, or 0 for no limit; <see cref="Usual"/> where it says nothing.</summary>
    public static Outcome<LimitSettings> From(Func<string, string?> environment)
    {
        if (environment(Variable) is not { Length: > 0 } typed) return Usual;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && (pages == 0 || pages >= WholeList) ? new LimitSettings(pages) : NoNumber(typed);
    }

    private static Refusal NoNumber(string typed) => Refusal.Of(
        $"{Variable} vaut « {typed} ». Écrivez un nombre de pages par minute, {WholeList} ou plus, ou 0 pour ne rien limiter.",
        $"{Variable} is “{typed}”. Write a number of pages per minute, {WholeList} or more, or 0 for no limit.");
}

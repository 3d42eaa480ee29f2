using System.Globalization;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;

namespace CielOuvert.Desk.Forms;

/// <summary>A date as people type it, in French or English, as EDTF: « 15/04/2020 », « 15 avril 2020 », “April 2020”. EDTF itself is left as it is.</summary>
public static partial class TypedDate
{
    private static readonly string[] Languages = ["fr-FR", "en-GB"];

    /// <summary>Months by their folded names, whole and short, in both languages.</summary>
    private static readonly IReadOnlyDictionary<string, int> Months = NamesOfMonths();

    /// <summary>The date in EDTF; what was typed when it is no date that we know, for the check to say so.</summary>
    public static string InEdtf(string typed)
    {
        if (PartialDate.TryParse(typed, out _)) return typed;
        if (Digits().Match(typed) is { Success: true } digits) return Day(Number(digits.Groups[3]), Number(digits.Groups[2]), Number(digits.Groups[1])) ?? typed;
        if (MonthDigits().Match(typed) is { Success: true } month) return Written($"{month.Groups[2].Value}-{Number(month.Groups[1]):00}") ?? typed;
        var words = Words().Match(Folding.Fold(typed));
        if (!words.Success || !Months.TryGetValue(words.Groups[2].Value, out var name)) return typed;
        var year = Number(words.Groups[3]);
        return words.Groups[1].Success ? Day(year, name, Number(words.Groups[1])) ?? typed : Written(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{name:00}")) ?? typed;
    }

    private static string? Day(int year, int month, int day) => Written(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"));

    private static string? Written(string edtf) => PartialDate.TryParse(edtf, out _) ? edtf : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> NamesOfMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var names in Languages.Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat))
            for (var month = 1; month <= 12; month++)
                foreach (var name in (string[])[names.GetMonthName(month), names.GetAbbreviatedMonthName(month).TrimEnd('.')])
                    months[Folding.Fold(name)] = month;
        return months;
    }

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d{1,2})/(\d{4})$")]
    private static partial Regex MonthDigits();

    [GeneratedRegex(@"^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]+)\.? (\d{4})$")]
    private static partial Regex Words();
}

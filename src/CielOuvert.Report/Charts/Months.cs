using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Charts;

/// <summary>The names of the months as charts write them. Written here, so that two machines with other locale data draw the same bytes.</summary>
internal static class Months
{
    private static readonly string[] French =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] ShortFrench = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] ShortEnglish = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    public static string Name(int month, Tongue tongue) => (tongue == Tongue.French ? French : English)[month - 1];

    public static string Short(int month, Tongue tongue) => (tongue == Tongue.French ? ShortFrench : ShortEnglish)[month - 1];

    /// <summary>A day, or the month of a span: <c>20 nov.</c>, <c>avr.</c>.</summary>
    public static string ShortDate(DateOnly from, DateOnly to, Tongue tongue)
    {
        var month = Short(from.Month, tongue);
        if (from == to) return tongue == Tongue.French && from.Day == 1 ? $"1er {month}" : $"{from.Day} {month}";
        if (from.Month == to.Month && from.Year == to.Year) return Name(from.Month, tongue);
        return $"{month}–{Short(to.Month, tongue)}";
    }
}

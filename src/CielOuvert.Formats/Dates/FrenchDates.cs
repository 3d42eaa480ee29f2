using System.Globalization;

namespace CielOuvert.Formats.Dates;

/// <summary>Dates as French writes them. A no-break space (U+00A0) holds the day to its month.</summary>
internal static class FrenchDates
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Print(PartialDate date) => (date.IsInterval, date.First, date.Last) switch
    {
        (false, { } only, _) => Single(only),
        (_, { } first, { } last) => FromTo(first, last),
        (_, { } first, null) => date.IsOpen ? $"depuis {The(first)}" : $"{From(first, Whole(first))} à une date inconnue",
        (_, null, { } last) => date.StartsOpen ? $"jusqu’{Until(last)}" : $"d’une date inconnue {To(last)}",
        _ => throw new InvalidOperationException("A date has a start or an end."),
    };

    private static string Single(DateSide side)
    {
        var near = side.IsApproximate ? "vers " : "";
        return near + (side.IsApproximate ? The(side, qualified: false) : Whole(side)) + Doubt(side);
    }

    private static string FromTo(DateSide first, DateSide last)
    {
        var sameYear = first.Year == last.Year && IsPlain(first) && IsPlain(last) && first.Month is not null && last.Month is not null;
        var sameMonth = sameYear && first.Month == last.Month && first.Day is not null && last.Day is not null;
        var start = sameMonth ? Ordinal(first.Day ?? 0) : sameYear ? WithoutYear(first) : Whole(first);
        return $"{From(first, start + About(first))} {To(last)}";
    }

    /// <summary>« du 5 mars », « de mars », « d’avril », « des années 2010 ».</summary>
    private static string From(DateSide side, string words) => side.Precision switch
    {
        DatePrecision.Day => $"du {words}",
        DatePrecision.Decade => $"des {words}",
        _ => words[0] is 'a' or 'o' or 'u' or 'e' ? $"d’{words}" : $"de {words}",
    };

    private static string To(DateSide side) => side.Precision switch
    {
        DatePrecision.Day => $"au {Whole(side)}{About(side)}",
        DatePrecision.Decade => $"aux {Whole(side)}{About(side)}",
        _ => $"à {Whole(side)}{About(side)}",
    };

    private static string Until(DateSide side) => side.Precision switch
    {
        DatePrecision.Day => $"au {Whole(side)}{About(side)}",
        DatePrecision.Decade => $"aux {Whole(side)}{About(side)}",
        _ => $"en {Whole(side)}{About(side)}",
    };

    /// <summary>« le 5 mars 2020 », « mars 2020 », « les années 2010 ».</summary>
    private static string The(DateSide side, bool qualified = true)
    {
        var article = side.Precision switch { DatePrecision.Day => "le ", DatePrecision.Decade => "les ", _ => "" };
        return article + Whole(side) + (qualified ? About(side) : "");
    }

    private static string Whole(DateSide side) => (side.Precision, side.HasUnspecified) switch
    {
        (DatePrecision.Day, _) => $"{WithoutYear(side)} {Year(side.Year)}",
        (DatePrecision.Month, true) => InMonth(side),
        (DatePrecision.Month, false) => $"{WithoutYear(side)} {Year(side.Year)}",
        (DatePrecision.Decade, _) => $"années {Year(side.Year)}",
        (DatePrecision.Century, _) => $"une année entre {Year(Math.Max(side.Year, 1))} et {Year(side.Year + 99)}",
        (_, true) => side.Written.Length == 7 ? $"un mois de {Year(side.Year)}" : $"un jour de {Year(side.Year)}",
        _ => Year(side.Year),
    };

    private static string InMonth(DateSide side)
    {
        var month = $"{WithoutYear(side)} {Year(side.Year)}";
        return month[0] is 'a' or 'o' ? $"un jour d’{month}" : $"un jour de {month}";
    }

    private static string WithoutYear(DateSide side)
    {
        var month = Months[(side.Month ?? 1) - 1];
        return side.Day is { } day ? $"{Ordinal(day)}\u00A0{month}" : month;
    }

    private static string Ordinal(int day) => day == 1 ? "1er" : day.ToString(CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string About(DateSide side) => (side.IsApproximate ? " environ" : "") + Doubt(side);

    private static string Doubt(DateSide side) => side.IsUncertain ? " (date incertaine)" : "";

    private static bool IsPlain(DateSide side) => side.Qualifier is null && !side.HasUnspecified;
}

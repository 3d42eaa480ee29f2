using System.Globalization;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Years;

/// <summary>The years at a glance.</summary>
public static class YearPages
{
    /// <summary>Leads to the latest year that has anything in it.</summary>
    public static async Task<Answer> ShowLatest(Visit visit, CancellationToken stop)
    {
        var years = await AllFiguresModel.YearsOf(visit, stop);
        return years is [var latest, ..]
            ? Answer.SeeNow(Paths.Of(Paths.Year, latest.ToString(), visit.Tongue))
            : Answer.Show<NoYearPage, NoYear>(visit, new());
    }

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (!int.TryParse(visit.Value("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999) return await ErrorPages.NotFound(visit, stop);
        var years = await AllFiguresModel.YearsOf(visit, stop);
        if (years.All(one => one.Earliest?.Year != year)) return await ErrorPages.NotFound(visit, stop);
        var canonical = YearModel.AddressOf(year, visit.Tongue);
        if (visit.Path + visit.Query != canonical) return Answer.Moved(canonical);
        return Answer.Show<YearPage, YearModel>(visit, await YearModel.Read(year, years, visit, stop));
    }
}

/// <summary>A register in which nothing is in time yet.</summary>
public sealed record NoYear;

using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Site.Figures;

/// <summary>Where figures are: each for ever, for each period, and all of them.</summary>
public static class FigureAddress
{
    /// <summary>The page of a figure for a period; of all time when there is none.</summary>
    public static string Of(string slug, PartialDate? period, Tongue tongue) =>
        period is null ? Paths.Of(FigureKind.Kind, slug, tongue) : Paths.Of(FigureKind.Kind, $"{slug}/{period}", tongue);

    /// <summary>All figures for a period; for the latest year when there is none.</summary>
    public static string All(PartialDate? period, Tongue tongue) =>
        period is null ? Paths.Of(FigureKind.Kind, tongue) : $"{Paths.Of(FigureKind.Kind, tongue)}?{ParameterNames.Year.In(tongue)}={period}";
}

using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Figures;

/// <summary>What figures count and how, in words.</summary>
public static class CountingWords
{
    /// <summary>« en 2020 », “in April 2020”, with the space before; nothing for all time.</summary>
    public static string During(PartialDate? period, Tongue tongue) => period switch
    {
        null => "",
        { Precision: DatePrecision.Year or DatePrecision.Month } => new Phrase($" en {period.In(tongue)}", $" in {period.In(tongue)}").In(tongue),
        _ => ", " + period.In(tongue),
    };

    /// <summary>What the number is made of: « le nombre des événements ».</summary>
    public static string What(FigureDefinition figure, Visit visit)
    {
        var kinds = KindsOf(figure, visit.Tongue);
        var operand = figure.Operand ?? "";
        var role = RoleWords.Of(operand, figure.Selection.Kinds).In(visit.Tongue);
        return figure.Measure switch
        {
            Measure.Sum => visit.T($"la somme du champ « {role} » des {kinds}", $"the sum of the field “{role}” of {kinds}"),
            Measure.Links => visit.T($"le nombre de liens « {role} » des {kinds}", $"the number of links “{role}” of {kinds}"),
            Measure.Distinct => visit.T($"le nombre de fiches liées comme « {role} » aux {kinds}, chacune comptée une fois", $"the number of records linked as “{role}” to {kinds}, each counted once"),
            Measure.Share => visit.T($"la part de chaque valeur de « {Facets.NameOf(operand, figure.Selection.Kinds).Fr} » parmi les {kinds}", $"the share of each value of “{Facets.NameOf(operand, figure.Selection.Kinds).En}” among {kinds}"),
            _ => visit.T($"le nombre de fiches parmi les {kinds}, chacune comptée une fois", $"the number of records among {kinds}, each counted once"),
        };
    }

    /// <summary>How many of the records summed give no number.</summary>
    public static string Missing(FigureValue figure, Tongue tongue) => new Phrase(
        $"{Numbers.In(tongue, figure.Missing)} des {Numbers.In(tongue, figure.Records)} fiches ne donnent pas ce nombre : elles ne sont pas dans la somme.",
        $"{Numbers.In(tongue, figure.Missing)} of the {Numbers.In(tongue, figure.Records)} records do not give this number: they are not in the sum.").In(tongue);

    private static string KindsOf(FigureDefinition figure, Tongue tongue) => figure.Selection.Kinds.Length == 0
        ? new Phrase("fiches de tous les genres", "records of every kind").In(tongue)
        : string.Join(", ", figure.Selection.Kinds.Select(AllKinds.Find).OfType<Kind>().Select(kind => kind.Many.In(tongue)));
}

using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Desk.Imports;

/// <summary>The addresses of imports.</summary>
public static class ImportPaths
{
    public static readonly Phrase Import = new($"{DeskPaths.Desk.Fr}/importer", $"{DeskPaths.Desk.En}/import");

    public static string All(Tongue tongue) => Paths.Of(Import, tongue);

    public static string Of(long number, Tongue tongue) => Paths.Of(Import, number.ToString(CultureInfo.InvariantCulture), tongue);
}

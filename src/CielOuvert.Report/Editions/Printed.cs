using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Editions;

/// <summary>Numbers as people read them, in a language.</summary>
internal static class Printed
{
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = ",", NumberGroupSizes = [3] };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NumberGroupSizes = [3] };

    public static string Number(decimal value, Tongue tongue) => value.ToString("#,0.##", tongue == Tongue.French ? French : English);

    public static string Percent(decimal value, Tongue tongue) => tongue == Tongue.French ? $"{Number(value, tongue)}\u202f%" : $"{Number(value, tongue)}%";
}

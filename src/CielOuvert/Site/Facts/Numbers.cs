using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Facts;

/// <summary>Numbers as each tongue writes them: 12 345,6 and 12,345.6.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    public static string In(Tongue tongue, decimal number) => number.ToString("#,0.####", tongue == Tongue.French ? French : English);

    public static string In(Tongue tongue, long number) => In(tongue, (decimal)number);
}

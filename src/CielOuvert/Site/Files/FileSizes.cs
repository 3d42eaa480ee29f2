using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Files;

/// <summary>How heavy a file is, as people say it.</summary>
public static class FileSizes
{
    private const double Kilo = 1000;

    public static string In(Tongue tongue, long bytes)
    {
        var (amount, fr, en) = bytes < Kilo * Kilo ? (Math.Max(1, Math.Round(bytes / Kilo)), "ko", "kB") : (Math.Round(bytes / Kilo / Kilo, 1), "Mo", "MB");
        var number = amount.ToString("0.#", CultureInfo.GetCultureInfo(tongue.Code));
        return $"{number}\u00a0{(tongue == Tongue.French ? fr : en)}";
    }
}

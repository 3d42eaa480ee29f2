using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts;

/// <summary>An instant in words, in universal time and saying so: we do not know where the reader is.</summary>
public static class Moments
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string In(Tongue tongue, DateTime instant) => tongue == Tongue.French
        ? instant.ToString("d MMMM yyyy 'à' H 'h' mm 'UTC'", French)
        : instant.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", English);
}

using System.Globalization;

namespace CielOuvert.Formats.Dates;

/// <summary>Instants as data says them: in universal time, to the second (RFC 3339, 5.6).</summary>
public static class Instants
{
    /// <summary>As .NET reads and writes it.</summary>
    public const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <param name="instant">UTC.</param>
    public static string Write(DateTime instant) => instant.ToString(Form, CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace CielOuvert.Register.Dumps;

/// <summary>The instants of keys, to the microsecond: what both engines keep.</summary>
internal static class SignedAt
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Text(DateTime instant) => DateTime.SpecifyKind(instant, DateTimeKind.Utc).ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTime instant) =>
        DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
}

using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Forms;

/// <summary>The name of a language in the tongue of the page.</summary>
internal static class LanguageNames
{
    /// <param name="code">BCP 47.</param>
    public static string Of(string code, Tongue tongue) => (code, tongue == Tongue.French) switch
    {
        ("fr", true) => "français",
        ("fr", false) => "French",
        ("en", true) => "anglais",
        ("en", false) => "English",
        _ => CultureInfo.GetCultureInfo(code).NativeName,
    };
}

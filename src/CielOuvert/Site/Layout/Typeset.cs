using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Layout;

/// <summary>Text as its language sets it: French spaces in French, nothing changed in others.</summary>
public static class Typeset
{
    public static string In(Tongue tongue, string text) => In(tongue.Code, text);

    /// <param name="language">BCP 47.</param>
    public static string In(string language, string text) => FrenchTypography.Apply(text, language);
}

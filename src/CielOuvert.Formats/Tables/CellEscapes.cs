using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CielOuvert.Formats.Tables;

/// <summary>
/// The texts of a workbook (ECMA-376, 22.9.2.19, <c>ST_Xstring</c>): what XML cannot hold is written <c>_x0001_</c>, and so is a carriage return, which
/// it would change. What is typed so is written so that it stays what was typed.
/// </summary>
internal static partial class CellEscapes
{
    /// <summary>Of one escape, in characters.</summary>
    private const int Length = 7;

    private const char Replacement = '\uFFFD';

    public static string Write(string text)
    {
        if (text.All(Stands) && !text.Contains("_x", StringComparison.OrdinalIgnoreCase)) return text;
        var to = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (Stands(one) && !(one == '_' && at + Length <= text.Length && Escape().IsMatch(text.AsSpan(at, Length)))) to.Append(one);
            else if (at + 1 < text.Length && char.IsSurrogatePair(one, text[at + 1])) to.Append(one).Append(text[++at]);
            // Half a character is none, however it is written.
            else if (char.IsSurrogate(one)) to.Append(Replacement);
            else to.Append(CultureInfo.InvariantCulture, $"_x{(int)one:X4}_");
        }

        return to.ToString();
    }

    public static string Read(string text) => text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? Escape().Replace(text, match => Read(match.Groups[1].ValueSpan)) : text;

    private static string Read(ReadOnlySpan<char> code)
    {
        var one = (char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (one == '\0' || char.IsSurrogate(one) ? Replacement : one).ToString();
    }

    private static bool Stands(char one) => one != '\r' && XmlConvert.IsXmlChar(one);

    [GeneratedRegex("_[xX]([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}

using System.Globalization;
using System.Text;

namespace CielOuvert.Report.Printing;

/// <summary>
/// Words for Typst. They are written as string literals, in which Typst reads no markup: a title that holds <c>#sys</c>, <c>$x$</c>, <c>@ref</c> or <c>//</c>
/// comes out as itself, and nothing that people write is ever run.
/// </summary>
internal static class TypstWords
{
    /// <summary>A string literal of the words, in code.</summary>
    public static string Literal(string words)
    {
        var literal = new StringBuilder(words.Length + 2).Append('"');
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') literal.Append('\\').Append((char)rune.Value);
            else if (IsHidden(rune)) literal.Append("\\u{").Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append('}');
            else literal.Append(rune.ToString());
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The same, or <c>none</c>.</summary>
    public static string LiteralOrNone(string? words) => words is null ? "none" : Literal(words);

    // What turns the reading direction or cannot be seen is written by its number, so that the source shows what it holds.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

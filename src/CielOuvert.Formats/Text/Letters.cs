namespace CielOuvert.Formats.Text;

/// <summary>A text by its letters.</summary>
public static class Letters
{
    /// <summary>With a capital at its beginning; an empty text stays as it is.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Its beginning, of so many UTF-16 units at most: a character of two is never cut in half.</summary>
    public static string First(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

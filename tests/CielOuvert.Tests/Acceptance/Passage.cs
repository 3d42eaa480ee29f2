using System.Globalization;
using System.Text;

namespace CielOuvert.Tests.Acceptance;

/// <summary>A stretch of a print, compared by its letters and digits: spaces, hyphens, line ends and the marks of figures are the printer's affair.</summary>
/// <param name="Where">For the message of a test that fails.</param>
/// <param name="Bare">Its letters, digits, strokes and per cents, in small letters.</param>
internal sealed record Passage(string Where, string Bare)
{
    public static Passage Of(string where, string words) => new(where, Bared(words));

    /// <summary>All of these, in this order.</summary>
    public void ShouldSay(params IEnumerable<string> inOrder)
    {
        var at = 0;
        foreach (var words in inOrder)
        {
            var sought = Bared(words);
            var found = Bare.IndexOf(sought, at, StringComparison.Ordinal);
            (found >= 0).ShouldBeTrue($"{Where}: “{words}” is not read after “{Bare[Math.Max(0, at - 40)..at]}”, but “{Bare[at..Math.Min(Bare.Length, at + 200)]}”.");
            at = found + sought.Length;
        }
    }

    /// <summary>All of these, in any order.</summary>
    public void ShouldSayAllOf(params IEnumerable<string> inAnyOrder)
    {
        foreach (var words in inAnyOrder) ShouldSay(words);
    }

    public void ShouldNotSay(params IEnumerable<string> words)
    {
        foreach (var one in words) Bare.Contains(Bared(one), StringComparison.Ordinal).ShouldBeFalse($"{Where}: “{one}” is read.");
    }

    public int Times(string words) => Bare.Split(Bared(words)).Length - 1;

    /// <summary>From the last time that a heading is read, for a table of contents says it too, to another.</summary>
    public Passage Between(string heading, string? next)
    {
        var from = Bare.LastIndexOf(Bared(heading), StringComparison.Ordinal);
        (from >= 0).ShouldBeTrue($"{Where}: the heading “{heading}” is not read.");
        var to = next is null ? -1 : Bare.IndexOf(Bared(next), from + Bared(heading).Length, StringComparison.Ordinal);
        return new($"{Where}, “{heading}”", to < 0 ? Bare[from..] : Bare[from..to]);
    }

    private static string Bared(string words) => string.Concat(words.Normalize(NormalizationForm.FormKC).EnumerateRunes()
        .Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber || rune.Value is '/' or '%')
        .Select(rune => rune.ToString())).ToLowerInvariant();
}

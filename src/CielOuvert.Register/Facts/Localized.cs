using System.Collections.Immutable;
using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Facts;

/// <summary>A text in one language, and the language it is in.</summary>
/// <param name="Language">BCP 47; null means the main language of the register.</param>
public sealed record Said(string Text, string? Language);

/// <summary>One language of a text.</summary>
/// <param name="Of">For a translation, the version of the record whose wording it translates; null for the original, or when not said.</param>
public sealed record Wording(string Text, int? Of = null);

/// <summary>Text by language, with its original language.</summary>
/// <param name="Original">BCP 47 of the language it was written in; null means the main language of the register.</param>
/// <param name="Wordings">By BCP 47 code; the key of the original is the empty string when <paramref name="Original"/> is null.</param>
public sealed record Localized(string? Original, ImmutableSortedDictionary<string, Wording> Wordings)
{
    private static readonly ImmutableSortedDictionary<string, Wording> None = ImmutableSortedDictionary.Create<string, Wording>(StringComparer.Ordinal);

    /// <summary>A text in the register's main language only.</summary>
    public static implicit operator Localized(string text) => new(null, None.Add("", new(text)));

    public static Localized Of(string original, string text) => new(original, None.Add(original, new(text)));

    public Localized With(string language, string text, int? of = null) => this with { Wordings = Wordings.SetItem(language, new(text, of)) };

    /// <summary>The words in a tongue, or failing that in the original language, never nothing.</summary>
    public Said In(Tongue tongue)
    {
        if (Wordings.TryGetValue(tongue.Code, out var said)) return new(said.Text, tongue.Code);
        return OriginalWording;
    }

    public bool Equals(Localized? other) => other is not null && Original == other.Original && Wordings.SequenceEqual(other.Wordings);

    public override int GetHashCode() => HashCode.Combine(Original, Wordings.Count, OriginalWording.Text);

    public Said OriginalWording
    {
        get
        {
            if (Wordings.TryGetValue(Original ?? "", out var said)) return new(said.Text, Original);
            var first = Wordings.First();
            return new(first.Value.Text, first.Key.Length == 0 ? null : first.Key);
        }
    }
}

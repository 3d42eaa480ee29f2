namespace CielOuvert.Formats.Words;

/// <summary>Something the product says, in both languages.</summary>
public sealed record Phrase(string Fr, string En)
{
    /// <summary>The words in one tongue.</summary>
    public string In(Tongue tongue) => tongue == Tongue.French ? Fr : En;

    /// <summary>The same word in both: a name, a code.</summary>
    public static Phrase Same(string text) => new(text, text);

    public override string ToString() => En;
}

namespace CielOuvert.Formats.Words;

/// <summary>A language of the product. Content may be in any language; the product speaks these two.</summary>
public enum Tongue
{
    /// <summary>French, <c>fr</c>.</summary>
    French,

    /// <summary>English, <c>en</c>.</summary>
    English,
}

/// <summary>BCP 47 codes of the tongues.</summary>
public static class Tongues
{
    /// <summary>Both, French first: the order in which the product lists them.</summary>
    public static IReadOnlyList<Tongue> All { get; } = [Tongue.French, Tongue.English];

    extension(Tongue tongue)
    {
        /// <summary><c>fr</c> or <c>en</c> (BCP 47), as in addresses and in <c>lang</c>.</summary>
        public string Code => tongue == Tongue.French ? "fr" : "en";

        /// <summary>The other one: where a page's translation is.</summary>
        public Tongue Other => tongue == Tongue.French ? Tongue.English : Tongue.French;
    }

    /// <summary>The tongue of a BCP 47 code, its region ignored; null when the product does not speak it.</summary>
    public static Tongue? FromCode(string? code) => code?.Split('-')[0].ToLowerInvariant() switch
    {
        "fr" => Tongue.French,
        "en" => Tongue.English,
        _ => null,
    };
}

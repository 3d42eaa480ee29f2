namespace CielOuvert.Tests.Registers;

/// <summary>Texts that break what was not made with care: YAML, SQL, sorting, paging, addresses.</summary>
public static class Hostile
{
    public static readonly IReadOnlyList<string> Texts =
    [
        "a", "A", "a b", "a  b", "ab", "á", "à b", "Ä", "Œuvre", "oeuvre", "Zoé", "zoe", "École", "e", "œ", "ß", "ss", "👩‍👩‍👧 famille", "😀", "𝒜 rond", "\uFB01n", "日本", "العربية", "שלום",
        "l’été", "l'ete", "L'ÉTÉ", "2020", "10", "9", "no", "Yes", "null", "~", "true", "1e3", "0x1F", "2020-04-15", ": deux", "# dièse", "- tiret", "'", "\"", "\\", "%", "%41", "100 %",
        "a&b=c", "a+b", "a,b", "a;b", "?", "/", "../..", "'; DROP TABLE versions; --", "<script>alert(1)</script>", "{{x}}", "{a: b}", "[a]", "|", ">", "!tag", "&ancre", "*alias", "@x", "`x`",
        "un\ndeux", "un\n\ndeux\n", "tab\tici", "fin ", " début", "\u00A0insécable", "\u202Fétroite", "\u200Bnul", "\u202Edroite", "\u2028ligne", "---", "...", "x: y: z", "a: 'b' \"c\" #d",
    ];
}

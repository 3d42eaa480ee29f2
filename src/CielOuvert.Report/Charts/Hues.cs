namespace CielOuvert.Report.Charts;

/// <summary>The hues an organisation may give to its axes. The style sheet (hues.css) holds the same eight, with their dark twins.</summary>
public static class Hues
{
    /// <summary>The hue of what has none.</summary>
    public const string Plain = "slate";

    private static readonly Dictionary<string, (string Draws, string Writes)> OnPaper = new(StringComparer.Ordinal)
    {
        ["sky"] = ("#1f6fb5", "#0b4b8a"),
        ["amber"] = ("#b8720c", "#6e4300"),
        ["leaf"] = ("#47853f", "#27552a"),
        ["rose"] = ("#b8476a", "#842145"),
        ["plum"] = ("#76539b", "#533076"),
        ["teal"] = ("#1b8480", "#07534f"),
        ["clay"] = ("#b05a3c", "#79321a"),
        ["slate"] = ("#5b6781", "#3d475c"),
    };

    /// <summary>The names, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sky", "amber", "leaf", "rose", "plum", "teal", "clay", "slate"];

    /// <summary>A name we know, or the plain one: a vocabulary may hold anything, a page only what the style sheet knows.</summary>
    public static string Known(string? name) => name is not null && OnPaper.ContainsKey(name) ? name : Plain;

    /// <summary>The colour of a hue in print, where nothing resolves a name.</summary>
    public static string Hex(string? name) => OnPaper[Known(name)].Draws;

    /// <summary>The name of a hue by its colour in print; null for a colour that is none of them.</summary>
    public static string? NameOf(string? hex) => Names.FirstOrDefault(name => OnPaper[name].Draws == hex);

    /// <summary>Its darker twin, that letters can be read on or written with.</summary>
    public static string DarkHex(string? name) => OnPaper[Known(name)].Writes;
}

namespace CielOuvert.Report.Charts;

/// <summary>The hues an organisation may give to its axes. The style sheet (hues.css) holds the same eight, with their dark twins.</summary>
public static class Hues
{
    /// <summary>The hue of what has none.</summary>
    public const string Plain = "slate";

    private static readonly Dictionary<string, string> OnPaper = new(StringComparer.Ordinal)
    {
        ["sky"] = "#1f6fb5",
        ["amber"] = "#b8720c",
        ["leaf"] = "#47853f",
        ["rose"] = "#b8476a",
        ["plum"] = "#76539b",
        ["teal"] = "#1b8480",
        ["clay"] = "#b05a3c",
        ["slate"] = "#5b6781",
    };

    /// <summary>The names, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sky", "amber", "leaf", "rose", "plum", "teal", "clay", "slate"];

    /// <summary>A name we know, or the plain one: a vocabulary may hold anything, a page only what the style sheet knows.</summary>
    public static string Known(string? name) => name is not null && OnPaper.ContainsKey(name) ? name : Plain;

    /// <summary>The colour of a hue in print, where nothing resolves a name.</summary>
    public static string Hex(string? name) => OnPaper[Known(name)];
}

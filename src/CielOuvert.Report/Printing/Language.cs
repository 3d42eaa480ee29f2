namespace CielOuvert.Report.Printing;

/// <summary>The two halves of a BCP 47 tag that Typst asks for apart.</summary>
internal static class Language
{
    /// <summary><c>fr</c> of <c>fr-FR</c>.</summary>
    public static string Of(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary><c>FR</c> of <c>fr-FR</c>; null where the tag names none.</summary>
    public static string? Region(string tag) => tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 2)?.ToUpperInvariant();
}

using System.Text.RegularExpressions;

namespace CielOuvert.Register.Records;

/// <summary>The identifier of a record in addresses and files: it never changes, or leaves a redirect.</summary>
public static partial class Slug
{
    /// <summary>Small letters, digits and single hyphens, at most 96 characters: safe as a file name and in an address.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: > 0 and <= 96 } && Form().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Form();
}

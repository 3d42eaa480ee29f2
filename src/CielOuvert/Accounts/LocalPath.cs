namespace CielOuvert.Accounts;

/// <summary>
/// A place of this site to go back to, as it was written in an address or a field, where anybody may have written another: browsers take
/// <c>//elsewhere</c> and <c>/\elsewhere</c> for other sites, and drop tabs and line ends.
/// </summary>
public static class LocalPath
{
    /// <summary>The field and the parameter that hold it.</summary>
    public const string Field = "back";

    private const int Longest = 2000;

    /// <summary>The path, when it is surely one of this site; null otherwise.</summary>
    public static string? From(string? text) =>
        text is { Length: <= Longest } && (text is "/fr" or "/en" || text.StartsWith("/fr/", StringComparison.Ordinal) || text.StartsWith("/en/", StringComparison.Ordinal)) &&
        text.All(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter) && letter != '\\') ? text : null;
}

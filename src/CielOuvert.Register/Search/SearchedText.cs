using System.Text.Json;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Search;

/// <summary>A text of a record that anybody may search.</summary>
/// <param name="Language">BCP 47; null means the main language of the register.</param>
/// <param name="IsTitle">Whether it names the record.</param>
public sealed record SearchedText(string Text, string? Language, bool IsTitle)
{
    /// <summary>Those of a document, in the order of its members.</summary>
    public static IReadOnlyList<SearchedText> Of(Kind kind, JsonElement document) => [.. RecordFields.TextsOf(kind, document).Select(text => new SearchedText(text.Text, text.Language, text.IsTitle))];
}

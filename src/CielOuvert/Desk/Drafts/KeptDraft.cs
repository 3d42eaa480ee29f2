using System.Text.Json;
using CielOuvert.Desk.Forms;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Desk.Drafts;

/// <summary>A form that somebody has not finished.</summary>
public sealed class KeptDraft
{
    public long Id { get; init; }

    public required long Account { get; init; }

    /// <summary>Code of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The record that it amends; null for a new one.</summary>
    public string? Slug { get; init; }

    /// <summary>The version that the form was opened with; null for a new record.</summary>
    public int? Revision { get; init; }

    /// <summary>What stands in its inputs, by name, as JSON.</summary>
    public required string State { get; init; }

    public required DateTime Kept { get; init; }

    public FormState Form => new((JsonSerializer.Deserialize<Dictionary<string, string[]>>(State) ?? []).Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value))));

    /// <summary>What it is about, as far as its author has said.</summary>
    public string Title => Form[FormNames.In("name", "")] is { Length: > 0 } name ? name : Slug ?? "…";

    public static string Written(FormState form) => JsonSerializer.Serialize(form.Values.ToDictionary(pair => pair.Key, pair => pair.Value.OfType<string>().ToArray()));
}

using Microsoft.Extensions.Primitives;

namespace CielOuvert.Accounts.Forms;

/// <summary>What a form brought: texts by the name of their field, and files. All are words that anybody may have written.</summary>
public sealed class Posted(IFormCollection form)
{
    /// <summary>What a field holds, without the spaces around it; empty when the form has none of that name.</summary>
    public string Text(string field) => form[field].ToString().Trim();

    /// <summary>What a field holds, as it was typed: a password.</summary>
    public string Exact(string field) => form[field].ToString();

    /// <summary>All that the fields of a name hold, in the order of the form.</summary>
    public IReadOnlyList<string> All(string field) => form.TryGetValue(field, out StringValues values) ? [.. values.Select(value => value ?? "")] : [];

    /// <summary>Whether the form has a field of that name: a box that is ticked, a button that was pressed.</summary>
    public bool Has(string field) => form.ContainsKey(field);

    /// <summary>A whole number; null when the field holds none.</summary>
    public long? Number(string field) =>
        long.TryParse(Text(field), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The names of the fields, in the order of the form.</summary>
    public IEnumerable<string> Fields => form.Keys;

    public IFormFileCollection Files => form.Files;
}

using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Desk.Forms;

/// <summary>
/// What stands in the inputs of a form, by their names, exactly as it was typed. A form is always drawn from one: the document when it is
/// opened, what was posted when it is refused, so that nothing typed is lost.
/// </summary>
public sealed class FormState
{
    private readonly Dictionary<string, StringValues> values;

    public FormState() => values = new(StringComparer.Ordinal);

    public FormState(IEnumerable<KeyValuePair<string, StringValues>> posted) => values = posted.ToDictionary(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, StringValues> Values => values;

    /// <summary>The text of an input, without the blanks around it; empty when it was not posted.</summary>
    public string this[string name]
    {
        get => values.TryGetValue(name, out var text) ? (text.LastOrDefault() ?? "").Trim() : "";
        set
        {
            if (value.Length == 0) values.Remove(name);
            else values[name] = value;
        }
    }

    /// <summary>The choices ticked under a name, in their order.</summary>
    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var several) ? [.. several.OfType<string>().Where(one => one.Length > 0)] : [];

    public void SetAll(string name, IEnumerable<string> choices) => values[name] = choices.ToArray();

    /// <summary>Whether anything was typed at a path or under it.</summary>
    public bool Holds(string path) => values.Any(pair => FormNames.IsWithin(pair.Key, path) && pair.Value.Any(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>The rows of a list that hold something, by their numbers, in order.</summary>
    public IReadOnlyList<int> Rows(string path) =>
    [
        .. values.Where(pair => pair.Value.Any(text => !string.IsNullOrWhiteSpace(text))).Select(pair => FormNames.RowOf(pair.Key, path)).OfType<int>().Distinct().Order(),
    ];

    /// <summary>The rows of a list that a form shows: those that hold something, then the empty ones that were asked for, and some to spare.</summary>
    public IEnumerable<int> RowsShown(string path, int spare = 0)
    {
        var filled = Rows(path);
        var next = filled.Count == 0 ? 0 : filled[^1] + 1;
        return filled.Concat(Enumerable.Range(next, MoreRows(path) + spare)).Where(index => index < FormNames.MostRows);
    }

    /// <summary>How many empty rows somebody asked for under a list.</summary>
    public int MoreRows(string path) => int.TryParse(this[FormNames.More(path)], NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? Math.Min(more, FormNames.MostRows) : 0;

    /// <summary>Takes away all that stands at a path and under it.</summary>
    public void Clear(string path)
    {
        foreach (var name in values.Keys.Where(name => FormNames.IsWithin(name, path)).ToList()) values.Remove(name);
    }

    /// <summary>Takes what another says at a path and under it.</summary>
    public void Take(string path, FormState other)
    {
        Clear(path);
        foreach (var (name, value) in other.values.Where(pair => FormNames.IsWithin(pair.Key, path))) values[name] = value;
    }
}

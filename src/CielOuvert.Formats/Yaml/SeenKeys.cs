namespace CielOuvert.Formats.Yaml;

/// <summary>The keys of one mapping so far, and their lines.</summary>
internal struct SeenKeys
{
    /// <summary>Up to this many keys, comparing them all is faster than a table.</summary>
    private const int Few = 16;

    private Dictionary<string, int>? lines;

    /// <summary>The line where a key already stands; null when it is new.</summary>
    public int? LineOf(string key, List<YamlEntry> entries)
    {
        if (entries.Count <= Few)
        {
            foreach (var entry in entries)
                if (entry.Key == key) return entry.Line;
            return null;
        }

        lines ??= [];
        // Those added since the last question: one, as a rule.
        for (var index = lines.Count; index < entries.Count; index++) lines.Add(entries[index].Key, entries[index].Line);
        return lines.TryGetValue(key, out var line) ? line : null;
    }
}

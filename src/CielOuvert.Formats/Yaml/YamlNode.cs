namespace CielOuvert.Formats.Yaml;

/// <summary>A node of a YAML 1.2.2 document (§3.2.1 “representation graph”, without tags, anchors or aliases: we have none).</summary>
/// <remarks>Two nodes are equal when they say the same, wherever they stand and however they were quoted.</remarks>
/// <param name="line">Its line, from 1; 0 when it was not read from a file.</param>
/// <param name="column">Its column, from 1; 0 when it was not read from a file.</param>
public abstract class YamlNode(int line, int column)
{
    /// <summary>Its line, from 1; 0 when it was not read from a file.</summary>
    public int Line => line;

    /// <summary>Its column, from 1; 0 when it was not read from a file.</summary>
    public int Column => column;
}

/// <summary>What a value is meant to be, for whoever reads the file without knowing the field.</summary>
public enum ScalarStyle
{
    /// <summary>Words: quoted when anything could take them for a number, a yes or no, a date or nothing.</summary>
    Text,

    /// <summary>A number, a yes or no, a date: written bare.</summary>
    Bare,
}

/// <summary>A value.</summary>
/// <param name="text">The characters it stands for, quotes and escapes resolved.</param>
/// <param name="isQuoted">Whether it is text whatever it looks like: quoted, or a block <c>|</c> or <c>&gt;</c>, where it was read.</param>
public sealed class YamlScalar(string text, bool isQuoted, int line = 0, int column = 0) : YamlNode(line, column), IEquatable<YamlScalar>
{
    /// <summary>The characters it stands for.</summary>
    public string Text => text;

    /// <summary>Whether it is text whatever it looks like.</summary>
    public bool IsQuoted => isQuoted;

    /// <summary>Whether it is text: said so by its quotes, or fit to be nothing else.</summary>
    public bool IsText => isQuoted || !PlainScalars.LookTyped(text);

    /// <summary>A value to write.</summary>
    public static YamlScalar Of(string text, ScalarStyle style) => new(text, style == ScalarStyle.Text);

    public bool Equals(YamlScalar? other) => other is not null && text == other.Text && IsText == other.IsText;

    public override bool Equals(object? obj) => Equals(obj as YamlScalar);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text;
}

/// <summary>A list.</summary>
public sealed class YamlSequence(IReadOnlyList<YamlNode> items, int line = 0, int column = 0) : YamlNode(line, column), IEquatable<YamlSequence>
{
    public IReadOnlyList<YamlNode> Items => items;

    public bool Equals(YamlSequence? other) => other is not null && items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as YamlSequence);

    public override int GetHashCode() => items.Count;
}

/// <summary>Keys and their values, in the order of the file.</summary>
public sealed class YamlMapping(IReadOnlyList<YamlEntry> entries, int line = 0, int column = 0) : YamlNode(line, column), IEquatable<YamlMapping>
{
    public IReadOnlyList<YamlEntry> Entries => entries;

    /// <summary>The value of a key; null when the key is not there.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in entries)
                if (entry.Key == key) return entry.Node;
            return null;
        }
    }

    public bool Equals(YamlMapping? other) => other is not null && entries.SequenceEqual(other.Entries);

    public override bool Equals(object? obj) => Equals(obj as YamlMapping);

    public override int GetHashCode() => entries.Count;
}

/// <summary>One key of a mapping.</summary>
/// <param name="Line">The line of the key, from 1; 0 when it was not read from a file.</param>
public sealed record YamlEntry(string Key, YamlNode Node, int Line = 0)
{
    public bool Equals(YamlEntry? other) => other is not null && Key == other.Key && Node.Equals(other.Node);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}

using System.Text;

namespace CielOuvert.Formats.Yaml;

/// <summary>
/// YAML (1.2.2, readable as 1.1) in the one form that the register keeps: UTF-8 without mark, LF, block style, two spaces, nothing folded,
/// no empty list. Two equal trees give equal bytes, and what was written reads back equal.
/// </summary>
public static class CanonicalYaml
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">A text holds half a surrogate pair, or a key has more than 1,024 characters.</exception>
    public static byte[] Write(YamlNode root) => Strict.GetBytes(WriteText(root));

    /// <summary>The same as text.</summary>
    public static string WriteText(YamlNode root)
    {
        var to = new StringBuilder(1024);
        if (IsEmpty(root)) to.Append(root is YamlSequence ? "[]" : "{}").Append('\n');
        else WriteBlock(to, root, 0);
        return to.ToString();
    }

    /// <summary>Writes a node of which the first line is already indented.</summary>
    private static void WriteBlock(StringBuilder to, YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMapping mapping:
                WriteEntries(to, mapping, indent);
                break;
            case YamlSequence sequence:
                WriteItems(to, sequence, indent);
                break;
            case YamlScalar scalar:
                // A scalar alone is the whole document: bare nothing would be an empty file.
                if (scalar.Text.Length == 0) to.Append("''");
                else ScalarWriting.WriteValue(to, scalar, indent);
                to.Append('\n');
                break;
        }
    }

    private static void WriteEntries(StringBuilder to, YamlMapping mapping, int indent)
    {
        var isFirst = true;
        foreach (var entry in mapping.Entries)
        {
            if (IsEmpty(entry.Node)) continue;
            if (!isFirst) to.Append(' ', indent);
            isFirst = false;
            ScalarWriting.WriteKey(to, entry.Key);
            to.Append(':');
            if (entry.Node is YamlScalar scalar)
            {
                WriteScalarAfter(to, scalar, indent);
                continue;
            }

            to.Append('\n').Append(' ', indent + 2);
            WriteBlock(to, entry.Node, indent + 2);
        }
    }

    private static void WriteItems(StringBuilder to, YamlSequence sequence, int indent)
    {
        var isFirst = true;
        foreach (var item in sequence.Items)
        {
            if (IsEmpty(item)) continue;
            if (!isFirst) to.Append(' ', indent);
            isFirst = false;
            to.Append('-');
            if (item is YamlScalar scalar)
            {
                WriteScalarAfter(to, scalar, indent);
                continue;
            }

            to.Append(' ');
            WriteBlock(to, item, indent + 2);
        }
    }

    private static void WriteScalarAfter(StringBuilder to, YamlScalar scalar, int indent)
    {
        // Bare nothing is written as nothing: "key:", with no blank after.
        if (scalar.Text.Length > 0 || scalar.IsQuoted)
        {
            to.Append(' ');
            ScalarWriting.WriteValue(to, scalar, indent);
        }

        to.Append('\n');
    }

    private static bool IsEmpty(YamlNode node)
    {
        switch (node)
        {
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    if (!IsEmpty(item)) return false;
                return true;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    if (!IsEmpty(entry.Node)) return false;
                return true;
            default:
                return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Yaml;

/// <summary>Scalars in their canonical form: plain where that is safe, else quoted, and lines as a literal block (YAML 1.2.2 §7.3, §8.1).</summary>
internal static class ScalarWriting
{
    /// <summary>YAML 1.2.2 §7.4.2: an implicit key has at most 1,024 characters, quotes and escapes included.</summary>
    private const int LongestKey = 1024;

    public static void WriteKey(StringBuilder to, string key)
    {
        var start = to.Length;
        if (PlainScalars.AreKeys(key)) to.Append(key);
        else WriteQuoted(to, key);
        if (to.Length - start > LongestKey) throw new ArgumentException($"A key of {key.Length} characters cannot be written in YAML.", nameof(key));
    }

    /// <param name="indent">Column of the block that holds it: its own lines stand two further.</param>
    public static void WriteValue(StringBuilder to, YamlScalar scalar, int indent)
    {
        var text = scalar.Text;
        if (text.Contains('\n'))
        {
            if (IsFitForLiteral(text)) WriteLiteral(to, text, indent + 2);
            else WriteDoubleQuoted(to, text);
        }
        else if (PlainScalars.AreSafe(text) && !(scalar.IsQuoted && PlainScalars.LookTyped(text)))
        {
            to.Append(text);
        }
        else
        {
            WriteQuoted(to, text);
        }
    }

    private static void WriteQuoted(StringBuilder to, string text)
    {
        if (text.Contains('\n') || PlainScalars.NeedEscapes(text)) WriteDoubleQuoted(to, text);
        else to.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
    }

    /// <summary>
    /// A block takes its indentation from its first line, and editors strip blanks at the end of lines: a first line that is blank or starts
    /// with one, or any line of blanks only, goes between double quotes.
    /// </summary>
    private static bool IsFitForLiteral(string text)
    {
        if (text[0] is '\n' or ' ' or '\t' || PlainScalars.NeedEscapes(text)) return false;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.Length > 0 && line[^1] is ' ' or '\t') return false;
        return true;
    }

    private static void WriteLiteral(StringBuilder to, string text, int indent)
    {
        to.Append('|');
        if (!text.EndsWith('\n')) to.Append('-');
        else if (text.EndsWith("\n\n", StringComparison.Ordinal)) to.Append('+');
        var body = text.EndsWith('\n') ? text.AsSpan(0, text.Length - 1) : text.AsSpan();
        foreach (var range in body.Split('\n'))
        {
            to.Append('\n');
            var line = body[range];
            if (line.Length > 0) to.Append(' ', indent).Append(line);
        }
    }

    private static void WriteDoubleQuoted(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var one in text)
        {
            switch (one)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\n': to.Append("\\n"); break;
                case '\r': to.Append("\\r"); break;
                case '\t': to.Append("\\t"); break;
                default: WriteEscaped(to, one); break;
            }
        }

        to.Append('"');
    }

    private static void WriteEscaped(StringBuilder to, char one)
    {
        if (!PlainScalars.NeedEscapes([one])) to.Append(one);
        else if (one < 0x100) to.Append(CultureInfo.InvariantCulture, $"\\x{(int)one:X2}");
        else to.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:X4}");
    }
}

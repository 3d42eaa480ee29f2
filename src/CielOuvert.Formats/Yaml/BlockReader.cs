namespace CielOuvert.Formats.Yaml;

/// <summary>
/// Reads the canonical form straight from its lines, ten times faster than a parser of all of YAML: block style, two spaces, LF, plain and
/// single-quoted scalars, literal blocks. Anything else, malformed or only unusual, makes it give up: <see cref="YamlTree"/> then reads the
/// file, or says what is wrong with it. What it does read, it must read as <see cref="YamlTree"/> does, positions included.
/// </summary>
internal ref struct BlockReader
{
    private readonly ReadOnlySpan<char> text;
    private int at;
    private int line = 1;
    private int lineStart;

    private BlockReader(ReadOnlySpan<char> text) => this.text = text;

    private readonly int Column => at - lineStart + 1;

    /// <summary>The tree; null when the text is not in the canonical form.</summary>
    public static YamlNode? Read(string text)
    {
        if (!text.EndsWith('\n') || text.Contains('\r')) return null;
        var reader = new BlockReader(text);
        var root = reader.ReadBlock(indent: 0, depth: 1);
        return reader.at == text.Length ? root : null;
    }

    /// <summary>Reads the mapping or the list of which the first line starts here, past its indentation.</summary>
    private YamlNode? ReadBlock(int indent, int depth)
    {
        if (depth > YamlReader.DeepestLevel || at >= text.Length) return null;
        return IsDash() ? ReadItems(indent, depth) : ReadEntries(indent, depth);
    }

    private YamlMapping? ReadEntries(int indent, int depth)
    {
        var (startLine, startColumn) = (line, Column);
        var entries = new List<YamlEntry>(4);
        var seen = default(SeenKeys);
        do
        {
            var keyLine = line;
            if (ReadKey() is not { } key || seen.LineOf(key, entries) is not null) return null;
            if (ReadAfterColon(indent, depth) is not { } value) return null;
            entries.Add(new YamlEntry(key, value, keyLine));
        }
        while (GoesOn(indent));

        return new YamlMapping(entries, startLine, startColumn);
    }

    private YamlSequence? ReadItems(int indent, int depth)
    {
        var (startLine, startColumn) = (line, Column);
        var items = new List<YamlNode>(4);
        do
        {
            if (!IsDash()) return null;
            at += 2;
            var item = IsDash() || IsKey() ? ReadBlock(indent + 2, depth + 1) : ReadScalar(indent);
            if (item is null) return null;
            items.Add(item);
        }
        while (GoesOn(indent));

        return new YamlSequence(items, startLine, startColumn);
    }

    /// <summary>Steps over the indentation of the next line when that is exactly ours; otherwise stays, and the caller above looks.</summary>
    private bool GoesOn(int indent)
    {
        if (at >= text.Length || IndentHere() != indent) return false;
        at += indent;
        return true;
    }

    private readonly int IndentHere()
    {
        var rest = text[at..];
        var spaces = rest.IndexOfAnyExcept(' ');
        // An empty line has no indentation of ours: the whole reader gives up on it.
        return spaces < 0 || rest[spaces] == '\n' ? -1 : spaces;
    }

    private readonly bool IsDash() => at + 1 < text.Length && text[at] == '-' && text[at + 1] == ' ';

    private readonly bool IsKey() => KeyLength() > 0;

    /// <summary>Length of the key that stands here, quotes included, its colon not; 0 when none does.</summary>
    private readonly int KeyLength()
    {
        var rest = text[at..];
        var length = rest[0] == '\'' ? QuotedLength(rest) : PlainScalars.KeyLength(rest);
        if (length is 0 or > 200 || length + 1 >= rest.Length) return 0;
        return rest[length] == ':' && rest[length + 1] is ' ' or '\n' ? length : 0;
    }

    private string? ReadKey()
    {
        var length = KeyLength();
        if (length == 0) return null;
        var key = Unquoted(text.Slice(at, length));
        at += length + 1;
        return key;
    }

    private YamlNode? ReadAfterColon(int indent, int depth)
    {
        if (text[at] == ' ')
        {
            at++;
            return ReadScalar(indent);
        }

        NextLine(at + 1);
        return GoesOn(indent + 2) ? ReadBlock(indent + 2, depth + 1) : null;
    }

    private YamlScalar? ReadScalar(int indent)
    {
        var rest = text[at..];
        var (startLine, startColumn) = (line, Column);
        if (rest[0] == '|') return ReadLiteral(indent + 2);
        var end = rest.IndexOf('\n');
        var written = rest[..end];
        var isQuoted = written is ['\'', ..];
        if (isQuoted ? QuotedLength(rest) != end : end == 0 || !PlainScalars.AreSafe(written)) return null;
        NextLine(at + end + 1);
        // A deeper line would go on with a plain scalar; nothing may be deeper than a quoted one.
        if (at < text.Length && IndentHere() is var next && (next < 0 || next > indent)) return null;
        return new YamlScalar(isQuoted ? Unquoted(written) : written.ToString(), isQuoted, startLine, startColumn);
    }

    private YamlScalar? ReadLiteral(int indent)
    {
        var (startLine, startColumn) = (line, Column);
        var end = at + text[at..].IndexOf('\n');
        var chomping = text[at..end] switch { "|" => ' ', "|-" => '-', "|+" => '+', _ => '?' };
        NextLine(end + 1);
        if (chomping == '?' || IndentHere() != indent || text[at + indent] == '\t') return null;
        var content = new System.Text.StringBuilder();
        while (at < text.Length)
        {
            var length = text[at..].IndexOf('\n');
            var whole = text.Slice(at, length);
            var blanks = whole.IndexOfAnyExcept(' ');
            if (blanks < 0 && length > 0) return null;
            if (length > 0 && blanks < indent) break;
            content.Append(length > 0 ? whole[indent..] : default).Append('\n');
            NextLine(at + length + 1);
        }

        return Chomped(content, chomping) is { } chomped ? new YamlScalar(chomped, isQuoted: true, startLine, startColumn) : null;
    }

    /// <summary>YAML 1.2.2 §8.1.1.2; null when blank lines were written that it would swallow.</summary>
    private static string? Chomped(System.Text.StringBuilder content, char chomping)
    {
        var text = content.ToString();
        if (chomping == '+') return text;
        if (text.EndsWith("\n\n", StringComparison.Ordinal)) return null;
        return chomping == '-' ? text[..^1] : text;
    }

    /// <summary>Length of a single-quoted scalar on one line, quotes included; 0 when it does not close there.</summary>
    private static int QuotedLength(ReadOnlySpan<char> rest)
    {
        for (var index = 1; index < rest.Length && rest[index] != '\n'; index++)
        {
            if (rest[index] != '\'') continue;
            if (index + 1 >= rest.Length || rest[index + 1] != '\'') return index + 1;
            index++;
        }

        return 0;
    }

    private static string Unquoted(ReadOnlySpan<char> written)
    {
        if (written[0] != '\'') return written.ToString();
        var inside = written[1..^1].ToString();
        return inside.Contains('\'') ? inside.Replace("''", "'", StringComparison.Ordinal) : inside;
    }

    private void NextLine(int start)
    {
        (at, lineStart) = (start, start);
        line++;
    }
}

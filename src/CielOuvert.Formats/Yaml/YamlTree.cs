using CielOuvert.Formats.Words;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CielOuvert.Formats.Yaml;

/// <summary>Builds the tree from the events of the parser (YAML 1.2.2 §3.1 “serialization”), and refuses what we do not read.</summary>
internal sealed class YamlTree
{
    private readonly Parser parser;
    private Refusal? refusal;

    private YamlTree(string text) => parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

    public static Outcome<YamlNode> Read(string text, string fileName)
    {
        var tree = new YamlTree(text);
        try
        {
            var root = tree.ReadDocument();
            return root is not null && tree.refusal is null ? root : (tree.refusal ?? YamlRefusals.Empty).At(fileName);
        }
        catch (YamlException malformed)
        {
            return YamlRefusals.Malformed(malformed.Message).At(fileName, LineOf(malformed, text));
        }
        catch (Exception malformed) when (malformed is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser throws these on some malformed files ("[1, 2" without end, "\U99999999") instead of its own exception.
            return YamlRefusals.Malformed(malformed.Message).At(fileName, tree.parser.Current is { } last ? (int)last.End.Line : null);
        }
    }

    /// <summary>The parser gives the place where it started to read; a tab in the margin stands on some line after.</summary>
    private static int LineOf(YamlException malformed, string text)
    {
        var line = Math.Max(1, (int)malformed.Start.Line);
        if (!malformed.Message.Contains(" tab ", StringComparison.Ordinal)) return line;
        return text.Split('\n').Index().Skip(line - 1).Where(one => one.Item.TrimStart(' ').StartsWith('\t')).Select(one => one.Index + 1).FirstOrDefault(line);
    }

    /// <summary>The one document of the stream; null when there is none, or it is refused.</summary>
    private YamlNode? ReadDocument()
    {
        Next();
        if (Next() is StreamEnd) return null;
        var root = ReadNode(Next(), depth: 1);
        if (root is null || root is YamlScalar { Text: "", IsQuoted: false }) return null;
        Next();
        if (Next() is DocumentStart second) return Refuse(YamlRefusals.SecondDocument, second);
        return root;
    }

    private YamlNode? ReadNode(ParsingEvent start, int depth)
    {
        if (start is NodeEvent node && IsOurs(node) is { } why) return Refuse(why, start);
        if (depth > YamlReader.DeepestLevel && start is not Scalar) return Refuse(YamlRefusals.TooDeep(YamlReader.DeepestLevel), start);
        return start switch
        {
            Scalar { Value: var text } when text.Contains('\0') => Refuse(YamlRefusals.ControlCharacter('\0'), start),
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != YamlDotNet.Core.ScalarStyle.Plain, Line(start), Column(start)),
            SequenceStart => ReadSequence(start, depth),
            MappingStart => ReadMapping(start, depth),
            AnchorAlias alias => Refuse(YamlRefusals.Alias(alias.Value.Value), start),
            _ => Refuse(YamlRefusals.Malformed("a value is missing"), start),
        };
    }

    private static Refusal? IsOurs(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) return YamlRefusals.Anchor(node.Anchor.Value);
        return node.Tag.IsEmpty ? null : YamlRefusals.Tag(node.Tag.IsNonSpecific ? "!" : node.Tag.Value);
    }

    private YamlSequence? ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() is var next and not SequenceEnd)
        {
            if (ReadNode(next, depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new YamlSequence(items, Line(start), Column(start));
    }

    private YamlMapping? ReadMapping(ParsingEvent start, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = default(SeenKeys);
        while (Next() is var next and not MappingEnd)
        {
            if (next is not Scalar key) return RefuseKey(next);
            if (IsOurs(key) is { } why) return Refuse<YamlMapping>(why, key);
            if (seen.LineOf(key.Value, entries) is { } first) return Refuse<YamlMapping>(YamlRefusals.DuplicateKey(key.Value, first), key);
            if (ReadNode(Next(), depth + 1) is not { } value) return null;
            entries.Add(new YamlEntry(key.Value, value, Line(key)));
        }

        return new YamlMapping(entries, Line(start), Column(start));
    }

    private YamlMapping? RefuseKey(ParsingEvent key) =>
        Refuse<YamlMapping>(key is AnchorAlias alias ? YamlRefusals.Alias(alias.Value.Value) : YamlRefusals.KeyIsNoText, key);

    private ParsingEvent Next() =>
        parser.MoveNext() && parser.Current is { } current ? current : throw new InvalidOperationException("The parser ended before its stream.");

    private YamlNode? Refuse(Refusal why, ParsingEvent where) => Refuse<YamlNode>(why, where);

    private T? Refuse<T>(Refusal why, ParsingEvent where) where T : YamlNode
    {
        refusal = why with { Line = Line(where) };
        return null;
    }

    private static int Line(ParsingEvent one) => (int)one.Start.Line;

    private static int Column(ParsingEvent one) => (int)one.Start.Column;
}

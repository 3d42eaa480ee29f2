using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Rdf;

/// <summary>Writes RDF 1.1 Turtle, a resource at a time.</summary>
public sealed class TurtleWriting(RdfPrefixes prefixes)
{
    private readonly StringBuilder text = new();

    /// <summary>What begins a document: its prefixes.</summary>
    public static string Begin(RdfPrefixes prefixes) => string.Concat(prefixes.All.Select(one => $"@prefix {one.Prefix}: {Iri(one.Namespace)} .\n"));

    /// <summary>One resource, whole.</summary>
    public string Write(RdfNode node)
    {
        text.Clear();
        text.Append('\n').Append(node.Iri is { } iri ? Name(iri) : "[]");
        Statements(node, depth: 1);
        return text.Append(" .\n").ToString();
    }

    private void Statements(RdfNode node, int depth)
    {
        var isFirst = true;
        if (node.Types.Count > 0) Say("a", node.Types.Select(type => (RdfValue)new RdfValue.Resource(type)), depth, ref isFirst);
        foreach (var statement in node.Statements) Say(Name(statement.Property), statement.Values, depth, ref isFirst);
    }

    private void Say(string property, IEnumerable<RdfValue> values, int depth, ref bool isFirst)
    {
        text.Append(isFirst ? " " : " ;\n");
        if (!isFirst) text.Append(' ', depth * 2);
        isFirst = false;
        text.Append(property).Append(' ');
        var separator = "";
        foreach (var value in values)
        {
            text.Append(separator);
            Append(value, depth);
            separator = ", ";
        }
    }

    private void Append(RdfValue value, int depth)
    {
        switch (value)
        {
            case RdfValue.Resource resource:
                text.Append(Name(resource.Iri));
                break;
            case RdfValue.Text said:
                text.Append(Quoted(said.Lexical));
                if (said.Language is { } language) text.Append('@').Append(language);
                break;
            case RdfValue.Typed typed:
                text.Append(Quoted(typed.Lexical)).Append("^^").Append(Name(typed.Datatype));
                break;
            case RdfValue.Blank { Node: var node }:
                text.Append('[');
                Statements(node, depth + 1);
                text.Append(" ]");
                break;
            case RdfValue.List list:
                text.Append('(');
                foreach (var item in list.Items)
                {
                    text.Append(' ');
                    Append(item, depth);
                }

                text.Append(" )");
                break;
        }
    }

    private string Name(string iri) => prefixes.Shorten(iri) ?? Iri(iri);

    /// <summary>Between angle brackets, less what may not stand there (Turtle, 6.4: IRIREF).</summary>
    private static string Iri(string iri)
    {
        if (iri.AsSpan().IndexOfAny(Forbidden) < 0 && !iri.Any(one => one <= ' ')) return $"<{iri}>";
        var safe = new StringBuilder(iri.Length + 16).Append('<');
        foreach (var one in iri)
        {
            if (one <= ' ' || Forbidden.Contains(one)) safe.Append('%').Append(((int)one).ToString("X2", CultureInfo.InvariantCulture));
            else safe.Append(one);
        }

        return safe.Append('>').ToString();
    }

    /// <summary>In quotes: what ends a text or a line is escaped (Turtle, 6.4: ECHAR), and half a character cannot be written.</summary>
    private static string Quoted(string lexical)
    {
        var safe = new StringBuilder(lexical.Length + 16).Append('"');
        for (var index = 0; index < lexical.Length; index++)
        {
            var one = lexical[index];
            switch (one)
            {
                case '"' or '\\':
                    safe.Append('\\').Append(one);
                    break;
                case '\n':
                    safe.Append("\\n");
                    break;
                case '\r':
                    safe.Append("\\r");
                    break;
                case '\t':
                    safe.Append("\\t");
                    break;
                case < ' ' or '\u007F':
                    safe.Append("\\u").Append(((int)one).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (!char.IsSurrogate(one)) safe.Append(one);
                    else if (index + 1 < lexical.Length && char.IsSurrogatePair(one, lexical[index + 1])) safe.Append(one).Append(lexical[++index]);
                    break;
            }
        }

        return safe.Append('"').ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("<>\"{}|^`\\");
}

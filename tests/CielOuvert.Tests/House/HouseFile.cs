using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CielOuvert.Tests.House;

/// <summary>One file of the repository, as the house tests read it.</summary>
/// <param name="Path">From the root, with slashes.</param>
public sealed partial record HouseFile(string Path, byte[] Bytes)
{
    public static HouseFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public string Text => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => (Text is [.. var most, '\n'] ? most : Text).Split('\n');

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    public bool IsShell => Path is "ciel" or ".ci/run" || Path.EndsWith(".sh", StringComparison.Ordinal);

    /// <summary>Whether people write it as code; YAML and prose have rules of their own.</summary>
    public bool IsCode => IsCSharp || IsRazor || IsShell || Regex.IsMatch(Path, @"\.(css|js|mjs|typ|csproj|props|sql)$");

    /// <summary>Its C#, parsed with the lines kept: the whole file, or what stands in the code blocks of a page.</summary>
    public SyntaxNode Syntax => CSharpSyntaxTree.ParseText(IsRazor ? CodeBlocks() : Text).GetRoot();

    /// <summary>The line of a node, as an editor counts it.</summary>
    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private string CodeBlocks()
    {
        var text = Text;
        var kept = new StringBuilder(text.Length);
        var next = 0;
        foreach (Match block in CodeBlock().Matches(text))
        {
            var open = block.Index + block.Length - 1;
            var close = ClosingBrace(text, open);
            kept.Append(OnlyLineEnds(text[next..block.Index])).Append("class Page ").Append(text[open..close]);
            next = close;
        }

        return kept.ToString();
    }

    private static string OnlyLineEnds(string text) => new([.. text.Where(letter => letter == '\n')]);

    private static int ClosingBrace(string text, int open)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(text, open))
        {
            depth += token.IsKind(SyntaxKind.OpenBraceToken) ? 1 : token.IsKind(SyntaxKind.CloseBraceToken) ? -1 : 0;
            if (depth == 0)
            {
                return open + token.Span.End;
            }
        }

        return text.Length;
    }

    [GeneratedRegex(@"^@code\s*\{", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CielOuvert.Tests.House;

/// <summary>One idea a file, one step a method: what no longer fits is two things.</summary>
[Trait("engine", "none")]
public sealed class KeepingThingsShort
{
    private const int FileLimit = 300;
    private const int MethodLimit = 60;

    [Fact]
    public void Every_file_of_code_has_300_lines_at_most() => Repository.Files.Where(file => file.IsCode).ShouldFollow(LongFiles);

    [Fact]
    public void Every_method_has_60_lines_at_most() => Repository.Files.Where(file => file.IsCSharp || file.IsRazor).ShouldFollow(LongMethods);

    [Fact]
    public void Every_function_of_a_script_has_60_lines_at_most() => Repository.Files.Where(file => file.IsShell).ShouldFollow(LongFunctions);

    [Fact]
    public void A_file_one_line_too_long_is_named()
    {
        LongFiles(HouseFile.Of("src/A.css", Lines(300))).ShouldBeEmpty();
        LongFiles(HouseFile.Of("src/A.css", Lines(301))).Single().ToString().ShouldStartWith("src/A.css: has 301 lines");
    }

    [Theory]
    [InlineData("class A { void Walk() {\n", "} }")]
    [InlineData("class A { int Age { get {\n", "return 1; } } }")]
    [InlineData("class A { A() { void Walk() {\n", "} } }")]
    [InlineData("class A { System.Action walk = () => {\n", "}; }")]
    public void A_method_one_line_too_long_is_named(string opening, string closing)
    {
        LongMethods(HouseFile.Of("src/A.cs", opening + Lines(58) + closing)).ShouldBeEmpty();
        LongMethods(HouseFile.Of("src/A.cs", opening + Lines(59) + closing)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_long_method_of_a_page_is_named_by_its_line_in_the_page() =>
        new Func<HouseFile, IEnumerable<Objection>>(LongMethods)
            .LinesOf("src/A.razor", "<h1>A</h1>\n\n@code {\n    string brace = \"}\";\n    void Walk()\n    {\n" + Lines(60) + "    }\n}\n").ShouldBe([5]);

    [Fact]
    public void A_long_function_of_a_script_is_named_by_its_line() =>
        new Func<HouseFile, IEnumerable<Objection>>(LongFunctions).LinesOf("build/a.sh", "#\nwalk() {\n" + Lines(59) + "}\n").ShouldBe([2]);

    private static IEnumerable<Objection> LongFiles(HouseFile file)
    {
        if (file.Lines.Length > FileLimit)
        {
            yield return new(file.Path, null, $"has {file.Lines.Length} lines; {FileLimit} is the limit. Find the second idea in it and give it its own file.");
        }
    }

    private static IEnumerable<Objection> LongMethods(HouseFile file)
    {
        var bodies = file.Syntax.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
            or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or PropertyDeclarationSyntax { ExpressionBody: not null });
        foreach (var body in bodies)
        {
            var span = body.GetLocation().GetLineSpan();
            var length = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (length > MethodLimit)
            {
                yield return new(file.Path, HouseFile.LineOf(body), $"a method of {length} lines; {MethodLimit} is the limit. Name its steps and let it call them.");
            }
        }
    }

    private static IEnumerable<Objection> LongFunctions(HouseFile file)
    {
        foreach (Match function in Regex.Matches(file.Text, @"^\w+\(\) \{\n.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline))
        {
            var length = function.Value.Count(letter => letter == '\n') + 1;
            if (length > MethodLimit)
            {
                var line = file.Text[..function.Index].Count(letter => letter == '\n') + 1;
                yield return new(file.Path, line, $"a function of {length} lines; {MethodLimit} is the limit. Name its steps and let it call them.");
            }
        }
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("\n", count - 1).Prepend("//\n"));
}

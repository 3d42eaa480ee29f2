using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CielOuvert.Tests.House;

/// <summary>What is here is done, fails aloud, and says what it does not know by its type.</summary>
[Trait("engine", "none")]
public sealed partial class FinishingThings
{
    [Fact]
    public void Nothing_is_left_for_later() => Repository.Files.Where(file => file.IsCode).ShouldFollow(MarksForLater);

    [Fact]
    public void Nothing_is_caught_in_silence() => CSharp().ShouldFollow(SilentCatches);

    [Fact]
    public void Nothing_is_declared_known_against_the_compiler() => CSharp().ShouldFollow(Forgiven);

    [Fact]
    public void No_test_is_skipped_for_good() => Repository.Files.Where(file => file.Path.StartsWith("tests/") && file.IsCSharp).ShouldFollow(SkippedForGood);

    // Written in two halves, since this file is read by its own rule.
    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("/* FIX" + "ME */")]
    [InlineData("# HA" + "CK")]
    [InlineData("throw new NotImplemented" + "Exception();")]
    public void A_mark_for_later_is_found(string line) => MarksForLater(HouseFile.Of("src/A.cs", line)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("try { } catch { }")]
    [InlineData("try { } catch (IOException) { /* never mind */ }")]
    [InlineData("try { } catch (Exception) { return null; }")]
    [InlineData("try { } catch { return 0; }")]
    public void A_silent_catch_is_found(string code) => SilentCatches(HouseFile.Of("src/A.cs", Method(code))).ShouldNotBeEmpty();

    [Theory]
    [InlineData("try { } catch (IOException gone) { return Refusal.Of(gone.Message); }")]
    [InlineData("try { } catch (FormatException) { return false; }")]
    [InlineData("try { } catch { connection.Dispose(); throw; }")]
    public void A_catch_that_translates_is_welcome(string code) => SilentCatches(HouseFile.Of("src/A.cs", Method(code))).ShouldBeEmpty();

    [Theory]
    [InlineData("src/A.cs", "class A { int Age => person!.Age; }")]
    [InlineData("src/A.razor", "<p>A</p>\n@code { int Age => Person!.Age; }")]
    [InlineData("src/A.razor", "<p>@Person!.Name</p>")]
    public void A_forgiven_null_is_found(string path, string code) => Forgiven(HouseFile.Of(path, code)).ShouldNotBeEmpty();

    [Fact]
    public void A_test_skipped_for_good_is_found() =>
        SkippedForGood(HouseFile.Of("tests/A.cs", "class A { [Fact(Skip = \"some day\")] void It_works() { } }")).ShouldNotBeEmpty();

    private static IEnumerable<HouseFile> CSharp() => Repository.Files.Where(file => file.IsCSharp || file.IsRazor);

    private static string Method(string body) => "class A { object Read() { " + body + " } }";

    private static IEnumerable<Objection> MarksForLater(HouseFile file) =>
        from line in Enumerable.Range(0, file.Lines.Length)
        where MarkForLater().IsMatch(file.Lines[line])
        select new Objection(file.Path, line + 1, "something is left for later. Do it now, or leave it out and say so in the issue.");

    private static IEnumerable<Objection> SilentCatches(HouseFile file) =>
        from caught in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
        where caught.Block.Statements.Count == 0 || (CatchesAll(caught) && !Answers(caught))
        select new Objection(file.Path, HouseFile.LineOf(caught),
            "an error is caught and nobody hears of it. Catch the one you expect and answer for it (a Refusal, a value), or let it pass.");

    private static bool CatchesAll(CatchClauseSyntax caught) => caught.Filter is null && (caught.Declaration is null || caught.Declaration.Type.ToString() == "Exception");

    private static bool Answers(CatchClauseSyntax caught) =>
        caught.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax)
        || (caught.Declaration?.Identifier.Text is { Length: > 0 } name && caught.Block.DescendantTokens().Any(token => token.Text == name));

    private static IEnumerable<Objection> Forgiven(HouseFile file)
    {
        const string advice = "'!' silences the compiler. Say what is unknown by the type, or guard with a pattern: 'if (x is { } known)'.";
        var inCode = from node in file.Syntax.DescendantNodes()
                     where node.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                     select new Objection(file.Path, HouseFile.LineOf(node), advice);
        var inMarkup = from line in Enumerable.Range(0, file.IsRazor ? file.Lines.Length : 0)
                       where ForgivenInMarkup().IsMatch(file.Lines[line])
                       select new Objection(file.Path, line + 1, advice);
        return inCode.Concat(inMarkup).DistinctBy(objection => objection.Line);
    }

    private static IEnumerable<Objection> SkippedForGood(HouseFile file) =>
        from argument in file.Syntax.DescendantNodes().OfType<AttributeArgumentSyntax>()
        where argument.NameEquals?.Name.Identifier.Text == "Skip"
        select new Objection(file.Path, HouseFile.LineOf(argument), "a test that never runs. Mend it, remove it, or let it look for what it needs and call Assert.Skip with what was missing.");

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b|NotImplemented" + "Exception")]
    private static partial Regex MarkForLater();

    [GeneratedRegex(@"@[\w.()]*[\w)]!\.")]
    private static partial Regex ForgivenInMarkup();
}

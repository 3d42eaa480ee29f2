using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CielOuvert.Tests.House;

/// <summary>A room or a type is named after what is in it: the words below fit anything, so they say nothing.</summary>
[Trait("engine", "none")]
public sealed partial class NamingThings
{
    /// <summary>Contracts of the framework that force the suffix on whoever honours them.</summary>
    private static readonly HashSet<string> NamedByTheFramework =
        ["InitializeAsync", "DisposeAsync", "StartAsync", "StopAsync", "ExecuteAsync", "InvokeAsync", "HandleAsync", "TryHandleAsync", "CheckHealthAsync"];

    [Fact]
    public void No_room_is_named_after_nothing() => Repository.Files.ShouldFollow(EmptyRoomNames);

    [Fact]
    public void No_type_is_named_after_nothing() => Repository.Files.Where(file => file.IsCSharp).ShouldFollow(EmptyTypeNames);

    [Fact]
    public void No_method_says_that_it_waits_in_its_name() => Repository.Files.Where(file => file.IsCSharp || file.IsRazor).ShouldFollow(Suffixes);

    [Fact]
    public void A_cancellation_token_is_called_stop_and_comes_last() => Repository.Files.Where(file => file.IsCSharp || file.IsRazor).ShouldFollow(Tokens);

    [Theory]
    [InlineData("src/CielOuvert/Common/A.cs")]
    [InlineData("src/CielOuvert.Core/A.cs")]
    [InlineData("tests/Helpers/A.cs")]
    public void A_room_named_after_nothing_is_found(string path) => EmptyRoomNames(HouseFile.Of(path, "")).ShouldNotBeEmpty();

    [Theory]
    [InlineData("class RecordManager;")]
    [InlineData("record PersonDto;")]
    [InlineData("enum PageInfo { }")]
    [InlineData("interface IFigureService { }")]
    public void A_type_named_after_nothing_is_found(string code) => EmptyTypeNames(HouseFile.Of("A.cs", code)).ShouldNotBeEmpty();

    [Fact]
    public void A_needless_suffix_is_found_and_one_that_the_framework_asks_for_is_not()
    {
        Suffixes(HouseFile.Of("A.cs", "class A { void FindAsync() { } }")).ShouldNotBeEmpty();
        Suffixes(HouseFile.Of("A.cs", "class A : B { override void ReadAsync() { } void DisposeAsync() { } }")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Task Find(CancellationToken token)")]
    [InlineData("Task Find(CancellationToken stop, int page)")]
    public void A_token_otherwise_named_or_placed_is_found(string method) =>
        Tokens(HouseFile.Of("A.cs", "class A { " + method + " { } }")).ShouldNotBeEmpty();

    [Fact]
    public void What_may_be_left_out_follows_the_token() =>
        Tokens(HouseFile.Of("A.cs", "class A { Task Find(int page, CancellationToken stop, int? limit = null) { } }")).ShouldBeEmpty();

    private static IEnumerable<Objection> EmptyRoomNames(HouseFile file) =>
        from room in file.Path.Split('/')[..^1]
        let name = room.Split('.')[^1]
        where EmptyRoom().IsMatch(name)
        select new Objection(file.Path, null, $"the folder '{room}' says nothing of what it holds. Name it after its idea, or move the file to the slice that uses it.");

    private static IEnumerable<Objection> EmptyTypeNames(HouseFile file) =>
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where EmptyType().IsMatch(type.Identifier.Text)
        select new Objection(file.Path, HouseFile.LineOf(type), $"'{type.Identifier.Text}' is named by a word that fits anything. Say what it is, in the field's own words.");

    private static IEnumerable<Objection> Suffixes(HouseFile file) =>
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        let name = method.Identifier.Text
        where name.EndsWith("Async", StringComparison.Ordinal) && !NamedByTheFramework.Contains(name)
        where !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && method.ExplicitInterfaceSpecifier is null
        select new Objection(file.Path, HouseFile.LineOf(method), $"'{name}': nothing here has a twin that does not wait. Call it '{name[..^5]}'.");

    private static IEnumerable<Objection> Tokens(HouseFile file) =>
        from list in file.Syntax.DescendantNodes().OfType<ParameterListSyntax>()
        where list.Parent is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && !NamedByTheFramework.Contains(method.Identifier.Text)
        from parameter in list.Parameters
        where parameter.Type?.ToString() == "CancellationToken"
        where parameter.Identifier.Text != "stop" || parameter != list.Parameters.Last(one => one.Default is null || one == parameter)
        select new Objection(file.Path, HouseFile.LineOf(parameter), "the CancellationToken is called 'stop' and comes last; only what may be left out follows it.");

    [GeneratedRegex("^(Common|Shared|Core|Helpers?|Utils?|Utilities|Services?|Managers?|Misc)$")]
    private static partial Regex EmptyRoom();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Service|Base|Impl|Dto|Info|Data)$")]
    private static partial Regex EmptyType();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CielOuvert.Tests.House;

/// <summary>One line of dependence: each room may use those on its left, and no other.</summary>
[Trait("engine", "none")]
public sealed partial class FollowingTheArrows
{
    private static readonly string[] Line = ["CielOuvert.Formats", "CielOuvert.Register", "CielOuvert.Workspaces", "CielOuvert.Report", "CielOuvert"];

    [Fact]
    public void Projects_refer_only_to_the_left() => Repository.Files.Where(file => file.Path.StartsWith("src/") && file.Path.EndsWith(".csproj")).ShouldFollow(References);

    [Fact]
    public void Code_names_only_what_is_on_its_left() =>
        Repository.Files.Where(file => file.Path.StartsWith("src/") && (file.IsCSharp || file.IsRazor)).ShouldFollow(Names);

    [Fact]
    public void A_reference_to_the_right_is_found() =>
        References(HouseFile.Of("src/CielOuvert.Register/CielOuvert.Register.csproj", """
            <Project><ItemGroup><ProjectReference Include="..\CielOuvert.Report\CielOuvert.Report.csproj" /></ItemGroup></Project>
            """)).Single().What.ShouldContain("CielOuvert.Report");

    [Theory]
    [InlineData("CielOuvert.Formats", "using CielOuvert.Register.Facts;")]
    [InlineData("CielOuvert.Register", "class A { CielOuvert.Report.Editions.Edition edition; }")]
    [InlineData("CielOuvert.Report", "using CielOuvert.Site;")]
    public void A_name_from_the_right_is_found(string room, string code) => Names(HouseFile.Of($"src/{room}/A.cs", code)).ShouldNotBeEmpty();

    [Fact]
    public void A_name_from_the_left_or_in_a_comment_is_welcome() =>
        Names(HouseFile.Of("src/CielOuvert.Report/A.cs", "using CielOuvert.Register.Facts; // CielOuvert.Site shows it")).ShouldBeEmpty();

    private static IEnumerable<Objection> References(HouseFile file) =>
        from reference in XDocument.Parse(file.Text).Descendants("ProjectReference")
        let target = Path.GetFileNameWithoutExtension((reference.Attribute("Include")?.Value ?? "").Replace('\\', '/'))
        where !MayUse(RoomOf(file), target)
        select new Objection(file.Path, null, $"{RoomOf(file)} may not refer to {target}: the line is {string.Join(" <- ", Line)}. Move what is needed to the left.");

    private static IEnumerable<Objection> Names(HouseFile file)
    {
        var lines = file.IsCSharp ? file.Syntax.ToString().Split('\n') : file.Lines;
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (Match name in RoomName().Matches(lines[line].Split("//")[0]))
            {
                var target = Line.Contains(name.Value) ? name.Value : "CielOuvert";
                if (!MayUse(RoomOf(file), target))
                {
                    yield return new(file.Path, line + 1, $"{RoomOf(file)} may not name {name.Value}: the line is {string.Join(" <- ", Line)}. Move what is needed to the left.");
                }
            }
        }
    }

    private static bool MayUse(string room, string target) => Array.IndexOf(Line, target) is var at && at >= 0 && at <= Array.IndexOf(Line, room);

    private static string RoomOf(HouseFile file) => file.Path.Split('/')[1];

    [GeneratedRegex(@"\bCielOuvert\.[A-Z]\w*")]
    private static partial Regex RoomName();
}

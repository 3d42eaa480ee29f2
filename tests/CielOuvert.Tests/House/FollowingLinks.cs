using System.Text.RegularExpressions;

namespace CielOuvert.Tests.House;

/// <summary>A document that sends its reader nowhere is worse than none.</summary>
[Trait("engine", "none")]
public sealed partial class FollowingLinks
{
    [Fact]
    public void Every_link_of_a_document_leads_somewhere() =>
        Repository.Files.Where(IsDocument).ShouldFollow(file => DeadLinks(file, Repository.Files, path => Path.Exists(Path.Combine(Repository.Root, path))));

    [Theory]
    [InlineData("See [the design](docs/design.md).")]
    [InlineData("See [the sky](#the-sea).")]
    [InlineData("See [more](NEXT.md#the-sea).")]
    [InlineData("![](picture.png)")]
    [InlineData("See [the design][design].\n\n[design]: docs/design.md")]
    public void A_dead_link_or_a_mute_picture_is_found(string text) => Dead(text).ShouldNotBeEmpty();

    [Theory]
    [InlineData("See [the sky](#the-open-sky) and [more](NEXT.md#what-follows-).")]
    [InlineData("![The site on a phone](picture.png)")]
    [InlineData("[Elsewhere](https://example.org/a) and `[not](a-link)`\n\n```\n[not](a-link)\n```")]
    public void A_link_that_leads_somewhere_is_welcome(string text) => Dead(text).ShouldBeEmpty();

    private static List<Objection> Dead(string text)
    {
        HouseFile[] house = [HouseFile.Of("README.md", "# The open sky\n\n" + text), HouseFile.Of("NEXT.md", "## What follows?\n\n### What follows\n\n### What follows\n\n## What follows —\n")];
        return [.. DeadLinks(house[0], house, path => path is "NEXT.md" or "picture.png")];
    }

    private static bool IsDocument(HouseFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);

    private static IEnumerable<Objection> DeadLinks(HouseFile file, IReadOnlyList<HouseFile> house, Func<string, bool> exists)
    {
        var lines = WithoutCode(file.Text).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (var (alt, target) in Link().Matches(lines[line]).Select(link => (link.Groups["alt"], link.Groups["target"].Value)))
            {
                if (alt.Success && string.IsNullOrWhiteSpace(alt.Value))
                {
                    yield return new(file.Path, line + 1, $"the picture '{target}' has no words for who does not see it. Write them between the brackets.");
                }

                if (WhyDead(file, target, house, exists) is { } why)
                {
                    yield return new(file.Path, line + 1, why);
                }
            }
        }
    }

    private static string? WhyDead(HouseFile file, string target, IReadOnlyList<HouseFile> house, Func<string, bool> exists)
    {
        if (Outside().IsMatch(target))
        {
            return null;
        }

        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
        var full = path == "" ? file.Path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path) ?? "", Uri.UnescapeDataString(path)));
        if (path != "" && !exists(full))
        {
            return $"'{target}' leads to no file. Correct the path, or write the document.";
        }

        return anchor == "" || house.FirstOrDefault(one => one.Path == full) is not { } led || AnchorsOf(led).Contains(anchor)
            ? null
            : $"'{target}' leads to no heading of {full}. Its headings are: {string.Join(", ", AnchorsOf(led))}.";
    }

    /// <summary>The anchors that a forge gives to headings: lower case, hyphens for spaces, numbered when repeated.</summary>
    private static HashSet<string> AnchorsOf(HouseFile file)
    {
        var anchors = new HashSet<string>();
        foreach (Match heading in Heading().Matches(WithoutCode(file.Text)))
        {
            var anchor = NotInAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');
            var again = 0;
            while (!anchors.Add(again == 0 ? anchor : $"{anchor}-{again}"))
            {
                again++;
            }
        }

        return anchors;
    }

    private static string WithoutCode(string text) =>
        InlineCode().Replace(Fence().Replace(text, fence => new string('\n', fence.Value.Count(letter => letter == '\n'))), "");

    [GeneratedRegex(@"(?:!\[(?<alt>[^\]]*)\]|\])\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(?<target>\S+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(https?|mailto):")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^#{1,6} +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();
}

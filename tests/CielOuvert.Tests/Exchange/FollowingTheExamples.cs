using System.Net;
using System.Text.RegularExpressions;
using CielOuvert.Exchange.Twins;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>What docs/api.md tells programs to ask is answered as it says.</summary>
public sealed partial class FollowingTheExamples(ServedDemo demo)
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));

    public static TheoryData<string> Lines => [.. Text.Split('\n').Where(line => line.StartsWith("curl ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Each_is_answered(string line)
    {
        var example = Example().Match(line);
        example.Success.ShouldBeTrue(line);
        var wanted = example.Groups["accept"].Value;

        using var answer = await demo.Site.Get(example.Groups["path"].Value, wanted.Length == 0 ? [] : [("Accept", wanted)]);

        var expected = example.Groups["status"].Success ? (HttpStatusCode)int.Parse(example.Groups["status"].Value, System.Globalization.CultureInfo.InvariantCulture) : HttpStatusCode.OK;
        answer.StatusCode.ShouldBe(expected, $"{line}: {answer.Headers.Location}");
        if (wanted.Length > 0) answer.Content.Headers.ContentType?.MediaType.ShouldBe(wanted);
    }

    [Fact]
    public void Every_twin_is_in_its_table()
    {
        Lines.Count.ShouldBeGreaterThan(5);
        foreach (var twin in AllTwins.InOrder) Text.ShouldContain($"| `{twin.Extension}` | `{twin.MediaType}` |");
    }

    [GeneratedRegex("""^curl (-H "Accept: (?<accept>[^"]+)" )?"\$SITE(?<path>/[^"]+)"(  # (?<status>\d+))?$""")]
    private static partial Regex Example();
}

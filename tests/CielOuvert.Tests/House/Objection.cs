namespace CielOuvert.Tests.House;

/// <summary>What a rule of the house has against a file, and what to do about it.</summary>
/// <param name="Line">From 1; null when the whole file is meant.</param>
public sealed record Objection(string Path, int? Line, string What)
{
    public override string ToString() => Line is null ? $"{Path}: {What}" : $"{Path}:{Line}: {What}";
}

/// <summary>How a rule is held against the house.</summary>
public static class Objections
{
    /// <summary>Fails with every objection of the rule, one a line, so that all can be mended in one go.</summary>
    public static void ShouldFollow(this IEnumerable<HouseFile> files, Func<HouseFile, IEnumerable<Objection>> rule)
    {
        var read = files.ToList();
        read.ShouldNotBeEmpty("The rule reads no file at all: the tree was moved and the test was not told.");
        var objections = read.SelectMany(rule).ToList();
        Assert.True(objections.Count == 0, $"{objections.Count} to mend:\n{string.Join('\n', objections)}");
    }

    /// <summary>The lines on which a rule objects to a sample.</summary>
    public static IEnumerable<int?> LinesOf(this Func<HouseFile, IEnumerable<Objection>> rule, string path, string text) =>
        rule(HouseFile.Of(path, text)).Select(objection => objection.Line);
}

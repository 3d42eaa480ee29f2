using CielOuvert.Tests.House;
using YamlDotNet.RepresentationModel;

namespace CielOuvert.Tests.Demo;

/// <summary>The facts of the model's report, as they were given to us. Only tests read them.</summary>
public static class SeedFacts
{
    private static readonly Lazy<YamlMappingNode> Root = new(Read);

    /// <summary>Every fact, in the order of its file.</summary>
    public static IReadOnlyList<SeedFact> All => [.. ((YamlSequenceNode)Root.Value["records"]).Children.Cast<YamlMappingNode>().Select(node => new SeedFact(node))];

    /// <summary>How many facts of each kind the file says it holds.</summary>
    public static IReadOnlyDictionary<string, int> DeclaredCounts => ((YamlMappingNode)Root.Value["meta"]["counts_by_kind"]).Children
        .ToDictionary(pair => Text(pair.Key), pair => int.Parse(Text(pair.Value), System.Globalization.CultureInfo.InvariantCulture));

    internal static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static YamlMappingNode Read()
    {
        Assert.SkipWhen(Repository.Seed is null, "The model's facts are not beside this clone (../shared/seed).");
        using var reader = new StreamReader(Path.Combine(Repository.Seed ?? "", "facts-2020.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}

/// <summary>One fact.</summary>
public sealed record SeedFact(YamlMappingNode Node)
{
    public string Slug => SeedFacts.Text(Node["slug"]);

    public string Kind => SeedFacts.Text(Node["kind"]);

    /// <summary>Null when the fact has none.</summary>
    public string? Note => Value("note");

    public string Page => SeedFacts.Text(Node["source"]["page"]);

    public string Heading => SeedFacts.Text(Node["source"]["heading"]);

    /// <summary>The text of a key; null when the fact does not have it, or says null.</summary>
    public string? Value(string key) =>
        Node.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value: var text } && text is not ("null" or "") ? text : null;

    public override string ToString() => Slug;
}

using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Folders;

/// <summary>One record in one YAML file, at <c>kind/slug.yaml</c>: the envelope first, then the fields in the order of the kind.</summary>
public static class RecordFile
{
    private static readonly string[] Envelope = ["kind", "slug", "visibility", "formerSlugs"];

    public static Outcome<Draft> From(YamlNode node, string file)
    {
        if (node is not YamlMapping mapping) return new Refusal(FolderWords.NoMapping).At(file, node.Line);
        var code = Text(mapping, "kind");
        if (AllKinds.Find(code ?? "") is not { } kind) return new Refusal(FolderWords.NoKind(code, Near(code))).At(file, LineOf(mapping, "kind"));
        if (Text(mapping, "slug") is not { } slug) return new Refusal(FolderWords.NoSlug).At(file, LineOf(mapping, "slug"));
        var visibility = Text(mapping, "visibility");
        if (mapping["visibility"] is not null && Sights.FromCode(visibility) is null) return new Refusal(FolderWords.NoVisibility).At(file, LineOf(mapping, "visibility"));
        if (FormerSlugs(mapping) is not { } former) return new Refusal(FolderWords.NoFormerSlugs).At(file, LineOf(mapping, "formerSlugs"));
        if (former.FirstOrDefault(one => !Slug.IsWellFormed(one)) is { } odd) return new Refusal(HistoryWords.NoSlug(odd)).At(file, LineOf(mapping, "formerSlugs"));
        var fields = new YamlMapping([.. mapping.Entries.Where(entry => !Envelope.Contains(entry.Key))]);
        return new Draft(kind, slug, Document(kind, fields), Sights.FromCode(visibility))
        {
            FormerSlugs = former,
            Origin = new(file, path => Locate(mapping, path)),
        };
    }

    public static byte[] Write(Kind kind, string slug, Sight sight, IReadOnlyList<string> formerSlugs, JsonElement document)
    {
        var entries = new List<YamlEntry>
        {
            new("kind", YamlScalar.Of(kind.Code, ScalarStyle.Text)),
            new("slug", YamlScalar.Of(slug, ScalarStyle.Text)),
        };
        if (sight != kind.DefaultSight) entries.Add(new("visibility", YamlScalar.Of(Sights.CodeOf(sight), ScalarStyle.Text)));
        if (formerSlugs.Count > 0) entries.Add(new("formerSlugs", new YamlSequence([.. formerSlugs.Select(former => YamlScalar.Of(former, ScalarStyle.Text))])));
        if (sight != Sight.Withdrawn) entries.AddRange(kind.Fields.ToYaml(document).Entries);
        return CanonicalYaml.Write(new YamlMapping(entries));
    }

    /// <summary>Null when they are no list of texts.</summary>
    private static IReadOnlyList<string>? FormerSlugs(YamlMapping mapping) => mapping["formerSlugs"] switch
    {
        null => [],
        YamlSequence former when former.Items.All(item => item is YamlScalar) => [.. former.Items.OfType<YamlScalar>().Select(item => item.Text)],
        _ => null,
    };

    private static JsonElement Document(Kind kind, YamlMapping fields) => WrittenJson.Of(json => kind.Fields.FromYaml(fields, json));

    private static string? Text(YamlMapping mapping, string key) => mapping[key] is YamlScalar { Text.Length: > 0 } scalar ? scalar.Text : null;

    private static int LineOf(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? 1;

    private static IReadOnlyList<string> Near(string? code)
    {
        var codes = AllKinds.InOrder.Select(kind => kind.Code).ToList();
        return Nearness.Nearest(code ?? "", codes) is { } nearest ? [nearest] : codes;
    }

    /// <summary>The line of a path, as near as the file goes.</summary>
    private static int? Locate(YamlMapping mapping, string path)
    {
        YamlNode at = mapping;
        var line = mapping.Line;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at is YamlMapping here && here.Entries.FirstOrDefault(entry => entry.Key == step) is { } entry) (at, line) = (entry.Node, entry.Line);
            else if (at is YamlSequence list && int.TryParse(step, out var index) && index < list.Items.Count) (at, line) = (list.Items[index], list.Items[index].Line);
            else if (Holding(at, step) is { } inside) (at, line) = inside;
            else break;
        }

        return line;
    }

    /// <summary>The first place inside a node where a key or a value is: links are known by their role and target, wherever they stand.</summary>
    private static (YamlNode Node, int Line)? Holding(YamlNode node, string text) => node switch
    {
        YamlScalar scalar when scalar.Text == text => (scalar, scalar.Line),
        YamlSequence sequence => sequence.Items.Select(item => Holding(item, text)).FirstOrDefault(found => found is not null),
        YamlMapping mapping => mapping.Entries.Select(entry => entry.Key == text ? (entry.Node, entry.Line) : Holding(entry.Node, text)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}

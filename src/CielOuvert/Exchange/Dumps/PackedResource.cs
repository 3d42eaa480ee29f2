using System.Text.Json.Nodes;
using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Words;

namespace CielOuvert.Exchange.Dumps;

/// <summary>A file of a package, as its descriptor describes it.</summary>
/// <param name="About">What it holds.</param>
/// <param name="Schema">The columns of a table (Table Schema); null for what is none.</param>
public sealed record PackedResource(BagFile File, Phrase About, JsonObject? Schema = null)
{
    /// <summary>Its name in the package: the path under the payload, without its end (Data Package, “name”).</summary>
    public string Name
    {
        get
        {
            var path = File.Path.StartsWith(BagWriting.Payload, StringComparison.Ordinal) ? File.Path[BagWriting.Payload.Length..] : File.Path;
            return path[..path.LastIndexOf('.')].ToLowerInvariant().Replace('/', '-');
        }
    }

    public string Format => Path.GetExtension(File.Path)[1..];

    public string MediaType => Format switch
    {
        "csv" => "text/csv",
        "jsonl" => "application/jsonl",
        "json" => "application/json",
        "yaml" => "application/yaml",
        _ => "text/plain",
    };
}

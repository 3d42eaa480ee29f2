using System.Text.Json;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Records;
using CielOuvert.Tests.House;

namespace CielOuvert.Tests.Demo;

/// <summary>The demonstration register, as its plain files.</summary>
public static class DemoFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "demo", "fing-2020");

    private static readonly Lazy<Task<IReadOnlyList<Draft>>> AllRecords = new(Read);

    /// <summary>Every record of the folder, read once; the test fails with the refusals when there are any.</summary>
    public static Task<IReadOnlyList<Draft>> Records() => AllRecords.Value;

    /// <summary>Where each fact of the seed went, in the order of the crosswalk.</summary>
    public static IReadOnlyList<Crossing> Crosswalk => [.. File.ReadLines(System.IO.Path.Combine(Path, "crosswalk.csv")).Skip(1).Select(line => line.Split(','))
        .Select(cells => new Crossing(cells[0], cells[1], cells[2], cells[3]))];

    /// <summary>The value at a JSON Pointer (RFC 6901); null when nothing is there.</summary>
    public static JsonElement? At(JsonElement document, string pointer)
    {
        var here = document;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (here.ValueKind == JsonValueKind.Object && here.TryGetProperty(step, out var member)) here = member;
            else if (here.ValueKind == JsonValueKind.Array && int.TryParse(step, out var index) && index < here.GetArrayLength()) here = here[index];
            else return null;
        }

        return here;
    }

    private static async Task<IReadOnlyList<Draft>> Read()
    {
        var read = await Folder.Read(Path, CancellationToken.None);
        return read.Match(folder => folder.Drafts, refusals => throw new InvalidOperationException(string.Join('\n', refusals)));
    }
}

/// <summary>Where one fact of the seed went.</summary>
/// <param name="Certainty">The certainty given to its note; empty when it has none.</param>
public sealed record Crossing(string Fact, string Record, string Path, string Certainty);

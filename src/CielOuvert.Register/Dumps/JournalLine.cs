using System.Runtime.CompilerServices;
using System.Text.Json;
using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Dumps;

/// <summary>A line of a journal, with the file and the place where it stands: what is wrong in it is said there.</summary>
internal sealed record JournalLine(string File, int Number, JsonElement Json)
{
    /// <summary>All the lines of one sort in their order, or the first that is no object as its refusal.</summary>
    public static async IAsyncEnumerable<Outcome<JournalLine>> Read(string folder, string sort, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{sort}-*.jsonl").Order(StringComparer.Ordinal))
        {
            var number = 0;
            await foreach (var line in System.IO.File.ReadLinesAsync(file, stop)) yield return Parse(file, ++number, line);
        }
    }

    public static Outcome<JournalLine> Parse(string file, int number, string text)
    {
        try
        {
            var json = JsonDocument.Parse(text).RootElement;
            return json.ValueKind == JsonValueKind.Object ? new JournalLine(file, number, json) : new Refusal(DumpWords.NoLine).At(file, number);
        }
        catch (JsonException)
        {
            return new Refusal(DumpWords.NoLine).At(file, number);
        }
    }

    public bool Has(string name) => Json.TryGetProperty(name, out _);

    /// <summary>A text; null when it is not there, or is none.</summary>
    public string? Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A whole number; null when it is not there, or is none.</summary>
    public long? Whole(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    public Refusal Refuse(Phrase why) => new Refusal(why).At(File, Number);
}

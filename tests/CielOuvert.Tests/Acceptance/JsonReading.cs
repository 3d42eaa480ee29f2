using System.Text;
using System.Text.Json;

namespace CielOuvert.Tests.Acceptance;

/// <summary>The words of a report in JSON, as a program would read them out: its properties are in reading order.</summary>
internal static class JsonReading
{
    public static string Words(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var words = new StringBuilder();
        Read(document.RootElement, words);
        return words.ToString();
    }

    private static void Read(JsonElement json, StringBuilder words)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray()) Read(item, words);
            words.Append('\n');
            return;
        }

        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name is "text" or "word") words.Append(member.Value.GetString()).Append(' ');
            else Read(member.Value, words);
        }
    }
}

using System.Text.Json;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>
/// A web address. A bare one is shown as printed. Otherwise <c>{printed: …, shown: …, state: sound|tracked|without-protocol|wrong}</c>:
/// the printed form is evidence, the shown one is what pages link to.
/// </summary>
public sealed class AddressShape : Shape<WebAddress>
{
    private static readonly string[] Keys = ["printed", "shown", "state"];

    public static AddressShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            if (HttpAddress(json.GetString()) is null) RefuseAddress(json, checking);
            return;
        }

        if (json.ValueKind != JsonValueKind.Object || Text(json, "printed") is null)
        {
            RefuseAddress(json, checking);
            return;
        }

        foreach (var member in json.EnumerateObject().Where(member => !Keys.Contains(member.Name)))
            checking.Refuse($"« {member.Name} » n’a pas de sens dans une adresse : {string.Join(", ", Keys)}.", $"“{member.Name}” means nothing in an address: {string.Join(", ", Keys)}.");
        if (json.TryGetProperty("shown", out var given) && given.ValueKind != JsonValueKind.String) RefuseAddress(given, checking);
        if (Text(json, "shown") is { } shown && HttpAddress(shown) is null) RefuseAddress(json.GetProperty("shown"), checking);
        if (WebAddress.StateFrom(Text(json, "state")) is null)
            checking.Refuse("L’état d’une adresse est sound, tracked, without-protocol ou wrong.", "The state of an address is sound, tracked, without-protocol or wrong.");
    }

    public override WebAddress Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            var printed = json.GetString() ?? "";
            return new(printed, HttpAddress(printed), AddressState.Sound);
        }

        return new(Text(json, "printed") ?? "", HttpAddress(Text(json, "shown")), WebAddress.StateFrom(Text(json, "state")) ?? AddressState.Sound);
    }

    public override void Write(WebAddress value, Utf8JsonWriter json)
    {
        if (value.State == AddressState.Sound && value.Shown?.OriginalString == value.Printed)
        {
            json.WriteStringValue(value.Printed);
            return;
        }

        json.WriteStartObject();
        json.WriteString("printed", value.Printed);
        if (value.Shown is { } shown) json.WriteString("shown", shown.OriginalString);
        json.WriteString("state", WebAddress.CodeOf(value.State));
        json.WriteEndObject();
    }

    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
        rows.Addresses.Add(json);
        if (field.Facet is { } facet) rows.Term(facet, WebAddress.CodeOf(Read(json).State));
    }

    private static Uri? HttpAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 ? uri : null;

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static void RefuseAddress(JsonElement json, Checking checking) => checking.Refuse(
        $"« {json} » n’est pas une adresse http(s) complète. Écrivez https://…, ou printed: et state: si c’est ainsi qu’elle est imprimée.",
        $"“{json}” is not a full http(s) address. Write https://…, or printed: and state: when it was printed so.");
}

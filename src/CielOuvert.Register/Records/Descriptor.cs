using System.Text.Json;
using System.Text.Json.Serialization;

namespace CielOuvert.Register.Records;

/// <summary>What a register says of itself: whose it is, in which languages, and at which address it is public.</summary>
/// <param name="Name">The organisation's name by language (BCP 47).</param>
/// <param name="Languages">The languages of its site, the main one first: texts without a language are in it.</param>
/// <param name="PublicAddress">The http(s) address used in every printed link and feed id, without final slash.</param>
/// <param name="Licence">Slug of the licence of its data; null when it says nothing.</param>
public sealed record Descriptor(IReadOnlyDictionary<string, string> Name, IReadOnlyList<string> Languages, Uri PublicAddress, string? Licence)
{
    internal const string Setting = "descriptor";

    /// <summary>The language of texts that name none.</summary>
    [JsonIgnore]
    public string MainLanguage => Languages[0];

    public string NameIn(string language) => Name.TryGetValue(language, out var name) ? name : Name.TryGetValue(MainLanguage, out var main) ? main : Name.Values.First();

    /// <summary>Whether another says the same, in whatever order its names are.</summary>
    public bool SaysTheSameAs(Descriptor other) => Name.Count == other.Name.Count && Name.All(pair => other.Name.TryGetValue(pair.Key, out var name) && name == pair.Value) &&
        Languages.SequenceEqual(other.Languages) && PublicAddress.OriginalString == other.PublicAddress.OriginalString && Licence == other.Licence;

    internal static Descriptor FromJson(string text) =>
        JsonSerializer.Deserialize(text, DescriptorJson.Default.Descriptor) ?? throw new InvalidOperationException("The descriptor of the register is empty.");

    internal string ToJson() => JsonSerializer.Serialize(this, DescriptorJson.Default.Descriptor);
}

[JsonSerializable(typeof(Descriptor))]
internal sealed partial class DescriptorJson : JsonSerializerContext;

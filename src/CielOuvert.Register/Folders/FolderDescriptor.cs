using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Folders;

/// <summary>
/// The descriptor of a folder of plain files, <c>register.yaml</c>: the form of the folder, whose register it is, and the instant at which a
/// register begins that is loaded from it, so that two of them are equal.
/// </summary>
public sealed record FolderDescriptor(Descriptor Register, DateTime Instant)
{
    public const string FileName = "register.yaml";

    /// <summary>The form of folders that this program writes, and the newest it reads.</summary>
    public const int Form = 1;

    private static readonly string[] Keys = ["format", "name", "languages", "publicAddress", "instant", "licence"];

    public static Outcome<FolderDescriptor> From(YamlNode node, string file)
    {
        if (node is not YamlMapping mapping) return new Refusal(FolderWords.NoDescriptor).At(file, 1);
        var refusals = new List<Refusal>();
        if (IsNewer(mapping)) return new Refusal(FolderWords.NewerForm(FormOf(mapping), Form)).At(file, mapping["format"]?.Line ?? 1);
        foreach (var entry in mapping.Entries.Where(entry => !Keys.Contains(entry.Key)))
            refusals.Add(new Refusal(FolderWords.UnknownKey(entry.Key, Keys)).At(file, entry.Line));
        string? Text(string key) => mapping[key] is YamlScalar { Text.Length: > 0 } scalar ? scalar.Text : null;
        void Refuse(string key, Phrase why) => refusals.Add(new Refusal(why).At(file, LineOf(mapping, key)));

        if (FormOf(mapping) < 1) Refuse("format", FolderWords.NoForm);
        var names = mapping["name"] is YamlMapping given ? given.Entries.Where(entry => entry.Node is YamlScalar).ToDictionary(entry => entry.Key, entry => ((YamlScalar)entry.Node).Text) : [];
        if (names.Count == 0) Refuse("name", FolderWords.NoName);
        var languages = mapping["languages"] is YamlSequence list ? list.Items.OfType<YamlScalar>().Select(item => item.Text).ToList() : [];
        if (languages.Count == 0 || languages.Any(language => Tongues.FromCode(language) is null)) Refuse("languages", FolderWords.NoLanguages);
        if (!Uri.TryCreate(Text("publicAddress"), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) Refuse("publicAddress", FolderWords.NoAddress);
        if (!DateTime.TryParseExact(Text("instant"), Instants.Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            Refuse("instant", FolderWords.NoInstant);
        return refusals.Count > 0 || address is null
            ? Outcome<FolderDescriptor>.Refused(refusals)
            : new FolderDescriptor(new(names, languages, address, Text("licence")), instant);
    }

    /// <summary>That of a folder.</summary>
    public static Outcome<FolderDescriptor> Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? YamlFile.Read(file).Match(node => From(node, file), Outcome<FolderDescriptor>.Refused) : new Refusal(FolderWords.NoDescriptor).At(file);
    }

    private static int LineOf(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? 1;

    /// <summary>Whether a newer version wrote it.</summary>
    internal static bool IsNewer(YamlNode node) => node is YamlMapping mapping && FormOf(mapping) > Form;

    /// <summary>The form that a descriptor says; 0 when it says none.</summary>
    private static int FormOf(YamlMapping mapping) =>
        mapping["format"] is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var form) ? form : 0;

    public YamlNode ToYaml()
    {
        var entries = new List<YamlEntry>
        {
            new("format", YamlScalar.Of(Form.ToString(CultureInfo.InvariantCulture), ScalarStyle.Bare)),
            new("name", new YamlMapping([.. Register.Name.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new YamlEntry(pair.Key, YamlScalar.Of(pair.Value, ScalarStyle.Text)))])),
            new("languages", new YamlSequence([.. Register.Languages.Select(language => YamlScalar.Of(language, ScalarStyle.Text))])),
            new("publicAddress", YamlScalar.Of(Register.PublicAddress.OriginalString, ScalarStyle.Text)),
            new("instant", YamlScalar.Of(Instants.Write(Instant), ScalarStyle.Bare)),
        };
        if (Register.Licence is { } licence) entries.Add(new("licence", YamlScalar.Of(licence, ScalarStyle.Text)));
        return new YamlMapping(entries);
    }
}

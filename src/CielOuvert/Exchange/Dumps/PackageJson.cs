using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Dates;

namespace CielOuvert.Exchange.Dumps;

/// <summary>The descriptor of a package, <c>datapackage.json</c> (Frictionless Data Package): each file with its type, length, hash and columns.</summary>
internal static class PackageJson
{
    public const string FileName = "datapackage.json";

    public static byte[] Write(PackageWords words, IEnumerable<PackedResource> resources)
    {
        var (title, about) = (words.Title, words.About);
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = words.Name,
            ["id"] = words.Address,
            ["title"] = $"{title.Fr} / {title.En}",
            ["description"] = $"{about.Fr}\n\n{about.En}",
            ["titles"] = new JsonObject { ["fr"] = title.Fr, ["en"] = title.En },
            ["descriptions"] = new JsonObject { ["fr"] = about.Fr, ["en"] = about.En },
            ["homepage"] = words.Address,
            ["created"] = Instants.Write(words.Instant),
            ["licenses"] = words.Licence is { } licence ? new JsonArray(LicenceOf(licence)) : null,
            ["contributors"] = new JsonArray(new JsonObject { ["title"] = words.Organisation, ["path"] = words.Address, ["role"] = "publisher" }),
            ["resources"] = new JsonArray([.. resources.OrderBy(resource => resource.File.Path, StringComparer.Ordinal).Select(Resource)]),
        };
        if (words.Licence is null) package.Remove("licenses");
        return Encoding.UTF8.GetBytes(package.ToJsonString(new JsonSerializerOptions { Encoder = PlainJson.Encoder, WriteIndented = true, NewLine = "\n" }) + "\n");
    }

    private static JsonObject LicenceOf(PackageLicence licence)
    {
        var json = new JsonObject { ["title"] = licence.Title };
        if (licence.Address is { } address) json["path"] = address;
        else json["name"] = licence.Slug;
        return json;
    }

    private static JsonNode Resource(PackedResource resource)
    {
        var json = new JsonObject
        {
            ["name"] = resource.Name,
            ["path"] = resource.File.Path,
            ["description"] = $"{resource.About.Fr} — {resource.About.En}",
            ["format"] = resource.Format,
            ["mediatype"] = resource.MediaType,
            ["encoding"] = "utf-8",
            ["bytes"] = resource.File.Bytes,
            ["hash"] = $"sha256:{resource.File.Hash}",
        };
        if (resource.Schema is not { } schema) return json;
        json["profile"] = "tabular-data-resource";
        json["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n", ["doubleQuote"] = true, ["header"] = true };
        json["schema"] = schema;
        return json;
    }
}

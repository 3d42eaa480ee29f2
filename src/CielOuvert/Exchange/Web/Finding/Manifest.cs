using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>What a telephone needs to keep the site beside its programs (W3C, Web Application Manifest), in the tongue of its page.</summary>
public static class Manifest
{
    public const string Path = "/manifest.webmanifest";
    private const string Paper = "#fbfaf6";
    private const string Sky = "#dfecf6";

    public static string In(Tongue tongue) => $"/{tongue.Code}{Path}";

    /// <summary>In the main language of the register.</summary>
    public static Task<Answer> ShowMain(Visit visit, CancellationToken stop) => Show(visit with { Tongue = visit.Frame.MainTongue }, stop);

    public static Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var (frame, tongue) = (visit.Frame, visit.Tongue);
        var bytes = PlainJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", Paths.Home(tongue));
            json.WriteString("lang", tongue.Code);
            json.WriteString("dir", "ltr");
            json.WriteString("name", frame.OrganisationIn(tongue));
            json.WriteString("short_name", frame.OrganisationIn(tongue));
            json.WriteString("description", visit.T($"Le registre ouvert de {frame.OrganisationIn(tongue)}.", $"The open register of {frame.OrganisationIn(tongue)}."));
            json.WriteString("start_url", Paths.Home(tongue));
            json.WriteString("scope", "/");
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", Paper);
            json.WriteString("theme_color", Sky);
            json.WriteStartArray("icons");
            Icon(frame.Assets.Icon, "any", "image/svg+xml", "any", json);
            foreach (var (size, path) in frame.Assets.Icons) Icon(path, $"{size}x{size}", "image/png", "any", json);
            foreach (var (size, path) in frame.Assets.MaskableIcons) Icon(path, $"{size}x{size}", "image/png", "maskable", json);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return Task.FromResult<Answer>(new Answer.File(bytes, "application/manifest+json", IsText: true));
    }

    private static void Icon(string path, string sizes, string type, string purpose, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("src", path);
        json.WriteString("sizes", sizes);
        json.WriteString("type", type);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }
}

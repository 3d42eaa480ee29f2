using System.Globalization;
using System.Text.Json;
using CielOuvert.Exchange.Web.Previews;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Xml;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Embedding;

/// <summary>Tells who shows a page elsewhere how to (oEmbed 1.0): of our pages alone, and of those that anybody may read.</summary>
public static class EmbedPages
{
    public const string Path = "/oembed";
    public const string JsonLink = "application/json+oembed";
    public const string XmlLink = "text/xml+oembed";
    private const string JsonType = "application/json";
    private const string XmlType = "text/xml";

    /// <summary>Seconds that an answer may be kept: what it says may change with the register.</summary>
    private const int Keeping = 3600;

    private static readonly Phrase NotOurs = new("Il n’y a pas de page publique de ce registre à cette adresse.", "There is no public page of this register at this address.");

    /// <summary>Where a page is told of; null for one that is a question of its own, as a narrowed list is.</summary>
    public static string? Of(string page, string format, Frame frame) =>
        page.Contains('?', StringComparison.Ordinal) ? null : frame.Absolute($"{Path}?url={Uri.EscapeDataString(frame.Absolute(page))}&format={format}");

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var read = EmbedAsked.Read(visit.Query);
        if (!read.IsDone(out var asked)) return Problem.Of(read.Refusals, visit);
        if (asked.Format is not (EmbedAsked.Json or EmbedAsked.Xml))
            return Problem.Of(StatusCodes.Status501NotImplemented, visit.T("Cette forme n’est pas écrite ici.", "This format is not written here."), [Refusal.Of("Demandez « json » ou « xml ».", "Ask for “json” or “xml”.")], visit);
        var preview = PathOf(asked.Url, visit.Frame) is { } path ? await Previewing.Of(path, visit, stop) : null;
        if (preview is null) return Problem.Of(StatusCodes.Status404NotFound, NotOurs.In(visit.Tongue), [], visit);
        var members = Members(preview, asked, visit.Frame);
        return asked.Format == EmbedAsked.Xml
            ? new Answer.File(Xml(members), $"{XmlType}; charset=utf-8", IsText: true) { IsForAnySite = true }
            : new Answer.File(Json(members), JsonType, IsText: true) { IsForAnySite = true };
    }

    /// <summary>The path of a page of ours; null for any other address, and for one that asks a question.</summary>
    private static string? PathOf(string url, Frame frame)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.Query.Length > 0 || address.UserInfo.Length > 0) return null;
        var home = frame.Descriptor.PublicAddress;
        var under = home.AbsolutePath.TrimEnd('/');
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        if (!string.Equals(address.Authority, home.Authority, StringComparison.OrdinalIgnoreCase) || !path.StartsWith(under, StringComparison.Ordinal)) return null;
        return path[under.Length..] is "" or "/" ? Paths.Home(frame.MainTongue) : path[under.Length..];
    }

    /// <summary>In the order of the specification; numbers are sizes and seconds.</summary>
    private static List<(string Name, object Value)> Members(Preview preview, EmbedAsked asked, Frame frame)
    {
        var card = EmbedCard.Of(preview, asked, frame);
        List<(string, object)> members =
        [
            ("type", "rich"), ("version", "1.0"), ("title", preview.Title.Text),
            ("provider_name", frame.OrganisationIn(preview.Tongue)), ("provider_url", frame.Absolute(Paths.Home(preview.Tongue))), ("cache_age", Keeping),
        ];
        // It may be no larger than what is asked, and is of one size.
        if (PreviewDrawing.IsPossible && asked.MostWidth is null or >= PreviewDrawing.Width && asked.MostHeight is null or >= PreviewDrawing.Height)
            members.AddRange([("thumbnail_url", frame.Absolute(PreviewPictures.Of(preview.Path))), ("thumbnail_width", PreviewDrawing.Width), ("thumbnail_height", PreviewDrawing.Height)]);
        members.AddRange([("html", card.Html), ("width", card.Width), ("height", card.Height)]);
        return members;
    }

    private static byte[] Json(List<(string Name, object Value)> members)
    {
        return PlainJson.Write(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                if (value is int number) json.WriteNumber(name, number);
                else json.WriteString(name, (string)value);
            }

            json.WriteEndObject();
        });
    }

    private static byte[] Xml(List<(string Name, object Value)> members) => PlainXml.Write(xml =>
    {
        xml.WriteStartElement("oembed");
        foreach (var (name, value) in members) xml.WriteElementString(name, value is int number ? number.ToString(CultureInfo.InvariantCulture) : PlainXml.Writable((string)value));
        xml.WriteEndElement();
    });
}

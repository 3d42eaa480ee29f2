using System.Text.Json;
using CielOuvert.Exchange.Feeds;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>Who the organisation is, for who knows it by the address of its account or of its site (RFC 7033). It speaks of nobody else.</summary>
public static class WebFinger
{
    public const string Path = "/.well-known/webfinger";
    private const string MediaType = "application/jrd+json";

    /// <summary>The account of an organisation: its name as addresses write it, at the host of its register.</summary>
    public static string AccountOf(Visit visit) => $"acct:{NameOf(visit)}@{visit.Frame.Descriptor.PublicAddress.Authority}";

    public static Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var asked = QueryHelpers.ParseQuery(visit.Query);
        if (!asked.TryGetValue("resource", out var resources) || resources is not [{ Length: > 0 } resource]) return Task.FromResult(Problem.Of([NoResource], visit));
        if (!IsOurs(resource, visit)) return Task.FromResult(Problem.Of(StatusCodes.Status404NotFound, visit.T("Rien n’est connu de ce nom.", "Nothing is known by this name."), [Unknown], visit));
        return Task.FromResult<Answer>(new Answer.File(Describe(resource, asked.GetValueOrDefault("rel").OfType<string>().ToHashSet(StringComparer.Ordinal), visit), MediaType, IsText: true) { IsForAnySite = true });
    }

    private static bool IsOurs(string resource, Visit visit) =>
        string.Equals(resource, AccountOf(visit), StringComparison.OrdinalIgnoreCase) || AddressesOf(visit).Contains(resource.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> AddressesOf(Visit visit) => [visit.Frame.Absolute(""), .. Tongues.All.Select(tongue => visit.Frame.Absolute(Paths.Home(tongue)))];

    private static byte[] Describe(string subject, HashSet<string> relations, Visit visit)
    {
        return PlainJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("subject", subject);
            json.WriteStartArray("aliases");
            foreach (var alias in AddressesOf(visit).Prepend(AccountOf(visit)).Where(alias => alias != subject)) json.WriteStringValue(alias);
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("http://schema.org/name", visit.Frame.OrganisationIn(visit.Frame.MainTongue));
            json.WriteEndObject();
            json.WriteStartArray("links");
            foreach (var (relation, type, path, title) in LinksOf(visit).Where(link => relations.Count == 0 || relations.Contains(link.Relation))) Link(relation, type, visit.Frame.Absolute(path), title, json);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static IEnumerable<(string Relation, string Type, string Path, Func<Tongue, string>? Title)> LinksOf(Visit visit)
    {
        yield return ("http://webfinger.net/rel/profile-page", "text/html", Paths.Of(Paths.About, visit.Frame.MainTongue), null);
        yield return ("http://webfinger.net/rel/avatar", "image/png", visit.Frame.Assets.Icons[^1].Path, null);
        foreach (var tongue in Tongues.All)
        {
            foreach (var feed in (Twin[])[FeedTwins.Atom, FeedTwins.JsonFeed])
                yield return ("alternate", feed.MediaType, TwinAddress.Of(Everything, feed, visit with { Tongue = tongue }), _ => new Phrase("Ce qui a changé en dernier", "What changed last").In(tongue));
        }
    }

    private static Selection Everything => Selection.Everything with { Order = Order.Changed };

    private static void Link(string relation, string type, string href, Func<Tongue, string>? title, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rel", relation);
        json.WriteString("type", type);
        json.WriteString("href", href);
        if (title is not null)
        {
            json.WriteStartObject("titles");
            foreach (var tongue in Tongues.All) json.WriteString(tongue.Code, title(tongue));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string NameOf(Visit visit) => Slugs.From(visit.Frame.OrganisationIn(visit.Frame.MainTongue)) is { Length: > 0 } name ? name : "register";

    private static readonly Refusal NoResource = Refusal.Of("Il manque le paramètre « resource », une fois : de qui parler.", "The parameter “resource” is missing, once: whom to speak of.");

    private static readonly Refusal Unknown = Refusal.Of("Seuls l’organisation et son site sont connus ici.", "The organisation and its site alone are known here.");
}

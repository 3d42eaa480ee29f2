using System.Globalization;
using CielOuvert.Exchange.Graphs;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Rdf;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Describing;

/// <summary>The statements of which the descriptions of pages are made, in the words of schema.org.</summary>
internal static class Stating
{
    public static string Class(string name) => Namespaces.Schema + name;

    public static RdfStatement Said(string property, params IReadOnlyList<RdfValue> values) => new(Namespaces.Schema + property, values);

    /// <summary>Words of the page, in its tongue.</summary>
    public static RdfStatement Words(string property, string text, Visit visit) => Said(property, new RdfValue.Text(text, visit.Tongue.Code));

    /// <summary>Words of the register, in the language that they are in.</summary>
    public static RdfStatement Words(string property, Said said, Visit visit) => Said(property, new RdfValue.Text(said.Text, said.Language ?? visit.Frame.MainLanguage));

    /// <summary>A text that is in no language: a code, a hash.</summary>
    public static RdfStatement Plain(string property, string text) => Said(property, new RdfValue.Text(text, null));

    public static RdfStatement Number(string property, long number) => Said(property, new RdfValue.Typed(number.ToString(CultureInfo.InvariantCulture), Namespaces.Xsd + "integer"));

    public static RdfValue Decimal(decimal number) => new RdfValue.Typed(number.ToString(CultureInfo.InvariantCulture), Namespaces.Xsd + "decimal");

    public static RdfStatement Instant(string property, DateTime instant) => Said(property, new RdfValue.Typed(Instants.Write(instant), Namespaces.Xsd + "dateTime"));

    public static RdfStatement Page(string property, string path, Visit visit) => Said(property, Address(path, visit));

    public static RdfValue Address(string path, Visit visit) => new RdfValue.Resource(Absolute(path, visit));

    public static RdfStatement Thing(string property, string type, params IReadOnlyList<RdfStatement> statements) => Said(property, Thing(type, statements));

    public static RdfValue Thing(string type, IReadOnlyList<RdfStatement> statements) => new RdfValue.Blank(new(null, [Class(type)], statements));

    public static RdfStatement InLanguage(Visit visit) => Plain("inLanguage", visit.Tongue.Code);

    /// <summary>Every tongue of the site.</summary>
    public static RdfStatement Languages() => Said("inLanguage", [.. Tongues.All.Select(tongue => new RdfValue.Text(tongue.Code, null))]);

    public static IEnumerable<RdfStatement> Licence(Visit visit) => visit.Frame.LicenceAddress is { } licence ? [Said("license", new RdfValue.Resource(licence.AbsoluteUri))] : [];

    /// <summary>What a page of the site says of itself before it says what it is about.</summary>
    public static IEnumerable<RdfStatement> Begin(string name, string about, Visit visit) =>
        [Words("name", name, visit), Words("description", about, visit), InLanguage(visit), Said("isPartOf", new RdfValue.Resource(SiteIri(visit))), .. Licence(visit)];

    /// <summary>A page that lists things.</summary>
    /// <param name="here">The address of the page.</param>
    /// <param name="total">How many there are; more than the items where the page shows some of them.</param>
    /// <param name="more">What else the page says.</param>
    public static string Collection(string here, string title, string about, long total, IReadOnlyList<RdfValue> items, Visit visit, params IReadOnlyList<RdfStatement> more) => JsonLdTwin.TextOf(
        new(Absolute(here, visit), [Class("CollectionPage")],
        [
            .. Begin(title, about, visit),
            .. more,
            Thing("mainEntity", "ItemList", Number("numberOfItems", total), Said("itemListElement", new RdfValue.List(items))),
        ]), visit);

    public static string SiteIri(Visit visit) => visit.Frame.Absolute("/#site");

    public static string Absolute(string path, Visit visit) => new Uri(visit.Frame.Absolute(path)).AbsoluteUri;
}

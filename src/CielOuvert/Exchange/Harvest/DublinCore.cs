using System.Xml;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Xml;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Exchange.Harvest;

/// <summary>A record in unqualified Dublin Core, as every repository gives it: what is certain of it, under the fifteen elements that there are.</summary>
public static class DublinCore
{
    private const string Space = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string SchemaAddress = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    /// <summary>The kinds that the DCMI Type Vocabulary has a word for.</summary>
    private static readonly Dictionary<Kind, string> Types = new()
    {
        [EventKind.Kind] = "Event",
        [PublicationKind.Kind] = "Text",
        [WorkKind.Kind] = "Text",
        [ArticleKind.Kind] = "Text",
        [EditorialKind.Kind] = "Text",
        [SeriesKind.Kind] = "Collection",
        [PlaylistKind.Kind] = "Collection",
        [ReplayKind.Kind] = "MovingImage",
        [PictureKind.Kind] = "StillImage",
    };

    private static readonly string[] Subjects = ["keywords", "about", "theme", "axis"];
    private static readonly string[] Contributors = ["contributor", "organizer", "performer"];
    private static readonly string[] Relations = ["isPartOf", "translationOfWork", "isBasedOn", "recordedAt", "superEvent", "initiative", "medium", "itemListElement", "workFeatured"];

    public static HarvestFormat Format { get; } = new("oai_dc", SchemaAddress, Space, _ => true, _ => true, Write) { TellsAll = true };

    private static void Write(SureFacts facts, NamedAround around, XmlWriter xml)
    {
        xml.WriteStartElement("oai_dc", "dc", Space);
        xml.WriteAttributeString("xmlns", "dc", null, Elements);
        xml.WriteAttributeString("xsi", "schemaLocation", Xsi, $"{Space} {SchemaAddress}");
        foreach (var title in TitlesOf(facts)) Say("title", title, xml);
        foreach (var author in facts.Linked(ArticleKind.Author.Key)) Say("creator", author.Title.Text, xml);
        foreach (var subject in Subjects.SelectMany(key => facts.Words(key).Concat(facts.Linked(key).Select(named => named.Title))).Distinct()) Say("subject", Placed(subject, facts), xml);
        foreach (var words in facts.Words(Common.Description.Key)) Say("description", words, xml);
        foreach (var publisher in Publishers.Of(facts)) Say("publisher", publisher.Text, xml);
        foreach (var contributor in Contributors.SelectMany(facts.Linked).Concat(facts.Linked(PublicationKind.Contributor.Key, PublicationKind.ContributorParty)).Select(named => named.Title.Text).Distinct())
            Say("contributor", contributor, xml);
        if (DateOf(facts) is { } date) Say("date", date, xml);
        if (Types.TryGetValue(facts.Told.Kind, out var type)) Say("type", type, xml);
        foreach (var words in TypesOf(facts)) Say("type", words, xml);
        Say("identifier", facts.Told.Address.AbsoluteUri, xml);
        foreach (var address in facts.Addresses(Common.Url.Key)) Say(facts.Told.Kind.Family == KindFamily.Work ? "identifier" : "relation", address.AbsoluteUri, xml);
        foreach (var language in facts.Texts(PublicationKind.InLanguage.Key)) Say("language", language, xml);
        foreach (var related in Relations.SelectMany(facts.Linked).Select(named => named.Href).OfType<string>().Distinct()) Say("relation", facts.Told.Telling.Absolute(related).AbsoluteUri, xml);
        foreach (var place in facts.Terms(EventKind.Place.Key)) Say("coverage", place, xml);
        WriteRights(facts, around.Licences, xml);
        xml.WriteEndElement();
    }

    /// <summary>Its names; for a record that has none, what it ties together.</summary>
    private static IEnumerable<Said> TitlesOf(SureFacts facts)
    {
        var names = facts.Words(Common.Name.Key).Concat(facts.Words(Common.AlternateName.Key)).ToList();
        return names.Count > 0 || facts.Told.Document.TryGetProperty(Common.Name.Key, out _) ? names : [Placed(facts.Told.Title, facts)];
    }

    /// <summary>What the register calls such records, and their type when they have one.</summary>
    private static IEnumerable<Said> TypesOf(SureFacts facts) =>
        [new(facts.Told.Kind.One.In(facts.Told.Telling.Tongue), facts.Told.Telling.Tongue.Code), .. facts.Told.Kind.Fields.All.Where(field => field.Facet == "type").SelectMany(field => facts.Terms(field.Key))];

    /// <summary>When it began, to when it ended if both are known.</summary>
    private static string? DateOf(SureFacts facts)
    {
        if (facts.Date(facts.Told.Kind.Start) is not { } start || ToldDates.Of(start) is not { } began) return null;
        return facts.Date(facts.Told.Kind.End) is { } end && ToldDates.Of(end) is { } ended && ended != began && !began.Contains('/', StringComparison.Ordinal) && !ended.Contains('/', StringComparison.Ordinal) ? $"{began}/{ended}" : began;
    }

    private static void WriteRights(SureFacts facts, Licences licences, XmlWriter xml)
    {
        foreach (var licence in licences.Of(facts))
        {
            Say("rights", licence.Name, xml);
            if (licence.Address is { } address) Say("rights", address.AbsoluteUri, xml);
        }
    }

    private static Said Placed(Said said, SureFacts facts) => said with { Language = said.Language ?? facts.Told.Telling.Visit.Frame.MainLanguage };

    private static void Say(string element, string text, XmlWriter xml) => xml.WriteElementString("dc", element, Elements, PlainXml.Writable(text));

    private static void Say(string element, Said said, XmlWriter xml)
    {
        xml.WriteStartElement("dc", element, Elements);
        if (Languages.IsWellFormed(said.Language)) xml.WriteAttributeString("xml", "lang", null, said.Language);
        xml.WriteString(PlainXml.Writable(said.Text));
        xml.WriteEndElement();
    }
}

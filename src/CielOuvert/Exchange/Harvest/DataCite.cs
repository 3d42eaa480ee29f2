using System.Globalization;
using System.Xml;
using CielOuvert.Exchange.Citing;
using CielOuvert.Formats.Citing;
using CielOuvert.Formats.Xml;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Site.Facts;

namespace CielOuvert.Exchange.Harvest;

/// <summary>
/// A work in the metadata of DataCite (kernel 4), in the wrapper of its OAI schema, as registries of research outputs read it. What it must say and nobody
/// knows, it says is unknown in DataCite's own code; but a year has no such code, so a work whose year is not sure cannot be told.
/// </summary>
public static class DataCite
{
    private const string Space = "http://schema.datacite.org/oai/oai-1.1/";
    private const string Kernel = "http://datacite.org/schema/kernel-4";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string SchemaAddress = "http://schema.datacite.org/oai/oai-1.1/oai.xsd";

    /// <summary>“Value unavailable, possibly unknown” (DataCite 4, appendix 3).</summary>
    private const string Unavailable = ":unav";

    /// <summary>“Not applicable” (the same): nobody registered these works with DataCite, and its schema wants to know who did.</summary>
    private const string NotApplicable = ":unap";

    private static readonly HashSet<Kind> Works = [PublicationKind.Kind, WorkKind.Kind, ArticleKind.Kind];

    public static HarvestFormat Format { get; } = new("oai_datacite", SchemaAddress, Space, Works.Contains, told => YearOf(new(told)) is not null, Write) { NamesIdentities = true };

    private static void Write(SureFacts facts, NamedAround around, XmlWriter xml)
    {
        xml.WriteStartElement("oai_datacite", Space);
        xml.WriteAttributeString("xsi", "schemaLocation", Xsi, $"{Space} {SchemaAddress}");
        xml.WriteElementString("datacentreSymbol", Space, NotApplicable);
        xml.WriteElementString("schemaVersion", Space, "4.4");
        xml.WriteStartElement("payload", Space);
        xml.WriteStartElement("resource", Kernel);
        xml.WriteAttributeString("xsi", "schemaLocation", Xsi, $"{Kernel} http://schema.datacite.org/meta/kernel-4.4/metadata.xsd");
        WriteMandatory(facts, around, xml);
        WriteSeveral("subjects", "subject", facts.Words(ArticleKind.Keywords.Key), xml);
        WriteContributors(facts, xml);
        if (facts.Date(facts.Told.Kind.Start) is { } date && ToldDates.Of(date) is { } issued) WriteAlone("dates", "date", issued, "dateType", "Issued", xml);
        if (facts.Texts(PublicationKind.InLanguage.Key).ToList() is [var language] && Languages.IsWellFormed(language)) xml.WriteElementString("language", Kernel, language);
        if (DoiOf(facts) is not null) WriteAlone("alternateIdentifiers", "alternateIdentifier", facts.Told.Address.AbsoluteUri, "alternateIdentifierType", "URL", xml);
        WriteRelated(facts, xml);
        WriteSize(facts, xml);
        WriteRights(facts, around.Licences, xml);
        WriteDescriptions(facts, xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMandatory(SureFacts facts, NamedAround around, XmlWriter xml)
    {
        Attributed("identifier", DoiOf(facts) ?? facts.Told.Address.AbsoluteUri, xml, ("identifierType", DoiOf(facts) is null ? "URL" : "DOI"));
        xml.WriteStartElement("creators", Kernel);
        var authors = facts.Linked(ArticleKind.Author.Key).ToList();
        foreach (var author in authors) WriteParty("creator", "creatorName", author, around.Identities.GetValueOrDefault(author.Slug), xml);
        if (authors.Count == 0) WriteNobody(xml);
        xml.WriteEndElement();
        WriteSeveral("titles", "title", facts.Words(Common.Name.Key).DefaultIfEmpty(facts.Told.Title), xml);
        xml.WriteElementString("publisher", Kernel, PlainXml.Writable(Publishers.Of(facts) is { Count: > 0 } publishers ? string.Join(", ", publishers.Select(one => one.Text)) : Unavailable));
        xml.WriteElementString("publicationYear", Kernel, YearOf(facts) ?? throw new InvalidOperationException($"It has no year: {facts.Told.Record.Slug}."));
        var type = facts.Told.Kind.Fields.All.Where(field => field.Facet == "type").SelectMany(field => facts.Terms(field.Key)).FirstOrDefault();
        Attributed("resourceType", type?.Text ?? facts.Told.Kind.One.In(facts.Told.Telling.Tongue), xml, ("resourceTypeGeneral", "Text"));
    }

    private static void WriteNobody(XmlWriter xml)
    {
        xml.WriteStartElement("creator", Kernel);
        xml.WriteElementString("creatorName", Kernel, Unavailable);
        xml.WriteEndElement();
    }

    private static void WriteParty(string element, string name, Named party, Uri? identity, XmlWriter xml, params IReadOnlyList<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Kernel);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        Attributed(name, party.Title.Text, xml, ("nameType", party.Kind == PersonKind.Kind ? "Personal" : "Organizational"));
        if (identity is { Host: "orcid.org" or "ror.org" }) Attributed("nameIdentifier", identity.AbsoluteUri, xml, ("nameIdentifierScheme", identity.Host == "orcid.org" ? "ORCID" : "ROR"), ("schemeURI", $"https://{identity.Host}/"));
        xml.WriteEndElement();
    }

    private static void WriteContributors(SureFacts facts, XmlWriter xml)
    {
        var contributors = facts.Linked(PublicationKind.Contributor.Key, PublicationKind.ContributorParty).DistinctBy(one => one.Slug).ToList();
        if (contributors.Count == 0) return;
        xml.WriteStartElement("contributors", Kernel);
        foreach (var contributor in contributors) WriteParty("contributor", "contributorName", contributor, null, xml, ("contributorType", "Other"));
        xml.WriteEndElement();
    }

    private static void WriteRelated(SureFacts facts, XmlWriter xml)
    {
        List<(Named To, string Relation)> related = [.. facts.Linked(PublicationKind.IsPartOf.Key).Select(one => (one, "IsPartOf")), .. facts.Linked(PublicationKind.TranslationOf.Key).Select(one => (one, "IsDerivedFrom")), .. facts.Linked(WorkKind.IsBasedOn.Key).Select(one => (one, "References"))];
        if (related.Count == 0) return;
        xml.WriteStartElement("relatedIdentifiers", Kernel);
        foreach (var (to, relation) in related.Where(one => one.To.Href is not null))
            Attributed("relatedIdentifier", facts.Told.Telling.Absolute(to.Href ?? "").AbsoluteUri, xml, ("relatedIdentifierType", "URL"), ("relationType", relation));
        xml.WriteEndElement();
    }

    private static void WriteSize(SureFacts facts, XmlWriter xml)
    {
        if (PublicationKind.Pages.CertaintyIn(facts.Told) != Certainty.Certain || !PublicationKind.Pages.In(facts.Told).IsKnown(out var pages)) return;
        xml.WriteStartElement("sizes", Kernel);
        xml.WriteElementString("size", Kernel, $"{pages.ToString(CultureInfo.InvariantCulture)} pages");
        xml.WriteEndElement();
    }

    private static void WriteRights(SureFacts facts, Licences licences, XmlWriter xml)
    {
        if (licences.Of(facts).ToList() is not { Count: > 0 } several) return;
        xml.WriteStartElement("rightsList", Kernel);
        foreach (var licence in several)
        {
            xml.WriteStartElement("rights", Kernel);
            if (licence.Address is { } address) xml.WriteAttributeString("rightsURI", address.AbsoluteUri);
            if (licence.Code is { } code)
            {
                xml.WriteAttributeString("rightsIdentifier", PlainXml.Writable(code));
                xml.WriteAttributeString("rightsIdentifierScheme", "SPDX");
                xml.WriteAttributeString("schemeURI", "https://spdx.org/licenses/");
            }

            Text(licence.Name, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteDescriptions(SureFacts facts, XmlWriter xml)
    {
        if (facts.Words(Common.Description.Key).ToList() is not { Count: > 0 } several) return;
        xml.WriteStartElement("descriptions", Kernel);
        foreach (var words in several)
        {
            xml.WriteStartElement("description", Kernel);
            xml.WriteAttributeString("descriptionType", "Abstract");
            Text(words, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSeveral(string around, string element, IEnumerable<Said> several, XmlWriter xml)
    {
        if (several.ToList() is not { Count: > 0 } all) return;
        xml.WriteStartElement(around, Kernel);
        foreach (var said in all)
        {
            xml.WriteStartElement(element, Kernel);
            Text(said, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAlone(string around, string element, string text, string attribute, string value, XmlWriter xml)
    {
        xml.WriteStartElement(around, Kernel);
        Attributed(element, text, xml, (attribute, value));
        xml.WriteEndElement();
    }

    private static void Attributed(string element, string text, XmlWriter xml, params IReadOnlyList<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Kernel);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        xml.WriteString(PlainXml.Writable(text));
        xml.WriteEndElement();
    }

    private static void Text(Said said, XmlWriter xml)
    {
        if (Languages.IsWellFormed(said.Language)) xml.WriteAttributeString("xml", "lang", null, said.Language);
        xml.WriteString(PlainXml.Writable(said.Text));
    }

    private static string? YearOf(SureFacts facts) => facts.Date(facts.Told.Kind.Start) is { } date ? ToldDates.YearOf(date) : null;

    /// <summary>The one by which it is cited; null when none of its addresses is one.</summary>
    private static string? DoiOf(SureFacts facts) =>
        CitedIdentifiers.In(facts.Addresses(Common.Url.Key).Concat(facts.Addresses(Common.OtherUrls.Key))).FirstOrDefault(one => one.Scheme == IdentifierScheme.Doi)?.Value;
}

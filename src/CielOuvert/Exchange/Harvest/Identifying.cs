using System.Xml;
using CielOuvert.Formats.Xml;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>What the repository says of itself (OAI-PMH 2.0, 4.2).</summary>
public sealed class Identifying(Visit visit, SiteOptions options, TimeProvider clock, OaiIdentifier names)
{
    private const string Identifiers = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public async Task<HarvestReply> Reply(CancellationToken stop)
    {
        // The first commit: nothing was seen before it. A register without any has nothing that is earlier than now.
        var earliest = await visit.Register.InstantOf(1, stop) ?? clock.GetUtcNow().UtcDateTime;
        return new HarvestReply.Told(xml =>
        {
            xml.WriteElementString("repositoryName", Answering.Space, PlainXml.Writable(visit.Frame.OrganisationIn(visit.Tongue)));
            xml.WriteElementString("baseURL", Answering.Space, visit.Frame.Absolute(HarvestMap.Path));
            xml.WriteElementString("protocolVersion", Answering.Space, "2.0");
            xml.WriteElementString("adminEmail", Answering.Space, AdminEmail);
            xml.WriteElementString("earliestDatestamp", Answering.Space, HarvestDates.Write(earliest));
            xml.WriteElementString("deletedRecord", Answering.Space, "persistent");
            xml.WriteElementString("granularity", Answering.Space, "YYYY-MM-DDThh:mm:ssZ");
            foreach (var encoding in (string[])["gzip", "br"]) xml.WriteElementString("compression", Answering.Space, encoding);
            if (names.IsOfDomain) WriteIdentifiers(xml);
        });
    }

    /// <summary>
    /// The address that the site's letters come from. Where it sends none, the one that every domain has (RFC 5321, 4.5.1), for a machine that is in no
    /// domain in the one that never is (RFC 2606, 2): the protocol wants an address.
    /// </summary>
    private string AdminEmail => options.Mail?.From.ToString() ?? $"postmaster@{(names.IsOfDomain ? names.Host : "localhost.invalid")}";

    private void WriteIdentifiers(XmlWriter xml)
    {
        xml.WriteStartElement("description", Answering.Space);
        xml.WriteStartElement("oai-identifier", Identifiers);
        xml.WriteAttributeString("xsi", "schemaLocation", Xsi, $"{Identifiers} http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
        xml.WriteElementString("scheme", Identifiers, "oai");
        xml.WriteElementString("repositoryIdentifier", Identifiers, names.Host);
        xml.WriteElementString("delimiter", Identifiers, ":");
        xml.WriteElementString("sampleIdentifier", Identifiers, names.Example);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

using System.Xml;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Xml;
using CielOuvert.Register.Access;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Answers a request of the protocol: always in XML of its schema, errors too (OAI-PMH 2.0, 3.2 and 3.6).</summary>
public sealed class Answering(Visit visit, SiteOptions options, TimeProvider clock)
{
    public const string Space = "http://www.openarchives.org/OAI/2.0/";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly OaiIdentifier names = new(visit.Frame.Descriptor.PublicAddress);

    public async Task<Answer> Answer((HarvestQuery? Query, HarvestReply.Refused? Refused) asked, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reply = asked.Query is { } query ? await Reply(query, stop) : asked.Refused ?? HarvestReply.BadVerb;
        var bytes = PlainXml.Write(xml => Write(reply, asked.Query, now, xml));
        return new Answer.File(bytes, "text/xml; charset=utf-8", IsText: true) { IsForAnySite = true };
    }

    private Task<HarvestReply> Reply(HarvestQuery query, CancellationToken stop) => query.Verb switch
    {
        "Identify" => new Identifying(visit, options, clock, names).Reply(stop),
        "ListMetadataFormats" => Formats(query, stop),
        "ListSets" => Sets(query, stop),
        "GetRecord" => GetRecord(query, stop),
        _ => new Listing(visit, names).Reply(query, stop),
    };

    private async Task<HarvestReply> Formats(HarvestQuery query, CancellationToken stop)
    {
        var formats = HarvestFormats.All;
        if (query.Identifier is { } identifier)
        {
            var item = names.IdOf(identifier) is { } id ? await visit.Register.Harvest(id, [], Viewer.Visitor, stop) : null;
            if (item is null) return HarvestReply.NoSuchItem;
            var told = item.Record is { } record ? (await Telling.Of([record], HarvestFormats.Twin, visit, stop))[0] : null;
            formats = [.. formats.Where(format => format.Suits(item.Kind) && (told is null || format.CanTell(told)))];
        }

        return new HarvestReply.Told(xml =>
        {
            foreach (var format in formats)
            {
                xml.WriteStartElement("metadataFormat", Space);
                xml.WriteElementString("metadataPrefix", Space, format.Prefix);
                xml.WriteElementString("schema", Space, format.Schema);
                xml.WriteElementString("metadataNamespace", Space, format.Namespace);
                xml.WriteEndElement();
            }
        });
    }

    /// <summary>They are few: the list is always whole, so there is no token of it to come back with.</summary>
    private async Task<HarvestReply> Sets(HarvestQuery query, CancellationToken stop)
    {
        if (query.Resumption is not null) return HarvestReply.BadToken;
        var sets = await HarvestSets.Read(visit, stop);
        return new HarvestReply.Told(xml =>
        {
            foreach (var set in sets.InOrder)
            {
                xml.WriteStartElement("set", Space);
                xml.WriteElementString("setSpec", Space, set.Spec);
                xml.WriteElementString("setName", Space, PlainXml.Writable(set.Name));
                xml.WriteEndElement();
            }
        });
    }

    private async Task<HarvestReply> GetRecord(HarvestQuery query, CancellationToken stop)
    {
        var sets = await HarvestSets.Read(visit, stop);
        var item = names.IdOf(query.Identifier ?? "") is { } id ? await visit.Register.Harvest(id, sets.Selected, Viewer.Visitor, stop) : null;
        if (item is null) return HarvestReply.NoSuchItem;
        if (HarvestFormats.Find(query.Prefix ?? "") is not { } format || !format.Suits(item.Kind)) return HarvestReply.NoSuchFormat;
        if (item.Record is null) return new HarvestReply.Told(xml => new HarvestEntry(item, null).Write(format, null, sets, names, xml));
        var told = await Telling.Of([item.Record], HarvestFormats.Twin, visit, stop);
        if (!format.CanTell(told[0])) return HarvestReply.NoSuchFormat;
        var around = await NamedAround.Of(told, format, visit, stop);
        return new HarvestReply.Told(xml => new HarvestEntry(item, told[0]).Write(format, around, sets, names, xml));
    }

    private void Write(HarvestReply reply, HarvestQuery? query, DateTime now, XmlWriter xml)
    {
        xml.WriteStartElement("OAI-PMH", Space);
        xml.WriteAttributeString("xsi", "schemaLocation", Xsi, $"{Space} {Space}OAI-PMH.xsd");
        xml.WriteElementString("responseDate", Space, HarvestDates.Write(now));
        xml.WriteStartElement("request", Space);
        if (query is not null && reply is not HarvestReply.Refused { IsOfForm: true })
        {
            xml.WriteAttributeString("verb", query.Verb);
            foreach (var (name, value) in query.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)) xml.WriteAttributeString(name, PlainXml.Writable(value));
        }

        xml.WriteString(visit.Frame.Absolute(HarvestMap.Path));
        xml.WriteEndElement();
        WriteContent(reply, query, xml);
        xml.WriteEndElement();
    }

    private static void WriteContent(HarvestReply reply, HarvestQuery? query, XmlWriter xml)
    {
        switch (reply)
        {
            case HarvestReply.Refused refused:
                xml.WriteStartElement("error", Space);
                xml.WriteAttributeString("code", refused.Code);
                xml.WriteString(PlainXml.Writable(refused.Why));
                xml.WriteEndElement();
                break;
            case HarvestReply.Told told:
                xml.WriteStartElement(query?.Verb ?? throw new InvalidOperationException("What has an answer was asked."), Space);
                told.Write(xml);
                xml.WriteEndElement();
                break;
        }
    }
}

using System.Xml;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Selections;

namespace CielOuvert.Exchange.Harvest;

/// <summary>One item of an answer.</summary>
/// <param name="Told">Null when it is no more, or no more in the form asked for.</param>
public sealed record HarvestEntry(Harvested Item, Told? Told)
{
    public void WriteHeader(HarvestSets sets, OaiIdentifier names, bool isDeleted, XmlWriter xml)
    {
        xml.WriteStartElement("header", Answering.Space);
        if (isDeleted) xml.WriteAttributeString("status", "deleted");
        xml.WriteElementString("identifier", Answering.Space, names.Of(Item.Id));
        xml.WriteElementString("datestamp", Answering.Space, HarvestDates.Write(Item.Stamp));
        foreach (var place in Item.Sets) xml.WriteElementString("setSpec", Answering.Space, sets.InOrder[place].Spec);
        xml.WriteEndElement();
    }

    /// <param name="around">What is named by what is told; null when nothing is.</param>
    public void Write(HarvestFormat format, NamedAround? around, HarvestSets sets, OaiIdentifier names, XmlWriter xml)
    {
        xml.WriteStartElement("record", Answering.Space);
        WriteHeader(sets, names, isDeleted: Told is null, xml);
        if (Told is not null)
        {
            xml.WriteStartElement("metadata", Answering.Space);
            format.Write(new(Told), around ?? throw new InvalidOperationException("What is told has what it names read."), xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

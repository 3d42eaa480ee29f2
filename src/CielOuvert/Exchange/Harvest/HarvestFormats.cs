using System.Xml;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Exchange.Harvest;

/// <summary>A form in which records are given to harvesters.</summary>
/// <param name="Schema">Where its XML Schema is.</param>
/// <param name="Suits">Whether it has something to say of a kind.</param>
/// <param name="CanTell">Whether it can tell a record without saying more than is known.</param>
public sealed record HarvestFormat(string Prefix, string Schema, string Namespace, Func<Kind, bool> Suits, Func<Told, bool> CanTell, Action<SureFacts, NamedAround, XmlWriter> Write)
{
    /// <summary>Whether it tells every record of every kind.</summary>
    public bool TellsAll { get; init; }

    /// <summary>Whether it has a place for what registries of the world call an author.</summary>
    public bool NamesIdentities { get; init; }
}

/// <summary>The forms: what every repository gives, and what registries of works want.</summary>
public static class HarvestFormats
{
    /// <summary>What is told is no page's twin: it goes by pages of its own.</summary>
    public static Twin Twin { get; } = new("xml", "text/xml", new("OAI-PMH", "OAI-PMH"), (_, _, _) => Task.CompletedTask);

    public static IReadOnlyList<HarvestFormat> All { get; } = [DublinCore.Format, DataCite.Format];

    public static HarvestFormat? Find(string prefix) => All.FirstOrDefault(format => format.Prefix == prefix);
}

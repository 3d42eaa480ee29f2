using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>The fields that every kind has.</summary>
public static class Common
{
    public static readonly Field<Localized> Name = Define.Words("name", "nom", "name", Treatment.Title | Treatment.Framed);

    public static readonly Field<IReadOnlyList<Localized>> AlternateName =
        Define.WordsList("alternateName", "autres noms", "other names", Treatment.Title,
            new("Sigle, nom développé, graphie d’une source : la recherche les trouve.", "Acronym, full name, spelling of a source: search finds them."));

    public static readonly Field<Localized> Description = Define.Words("description", "résumé", "summary", Treatment.Framed);

    public static readonly Field<WebAddress> Url = Define.Address("url", "adresse", "address", facet: "address");

    public static readonly Field<IReadOnlyList<WebAddress>> OtherUrls =
        new("relatedLink", new("autres adresses", "other addresses"), new ListShape<WebAddress>(AddressShape.Instance));

    public static readonly Field<decimal> Position = Define.Whole("position", "rang", "position", Treatment.Framed,
        new("Son rang dans la source, quand elle en donne un.", "Its rank in the source, when there is one."));

    /// <summary>The period that a source says the record belongs to, which is not a date of the record.</summary>
    public static readonly Field<PartialDate> ReportedFor = Define.Date("reportedFor", "rapporté pour", "reported for", Treatment.Framed,
        new("La période à laquelle une source le rattache, sans dire quand.", "The period a source ties it to, without saying when."));

    public static readonly Field<string> License = Define.Link("license", "licence", "licence", ["licence"]);

    public static readonly Field<IReadOnlyList<Localized>> Notes = Define.WordsList("notes", "notes", "notes", Treatment.Framed,
        new("Ce qu’il faut savoir de ce que dit la source.", "What to know of what the source says."));

    public static readonly Field<IReadOnlyList<Group>> Sources = new("sources", new("sources", "sources"), SourceFields.List) { IsFramed = true };

    /// <summary>A kind's own fields among those of all kinds, in the order of plain files.</summary>
    public static IReadOnlyList<Field> Around(params IReadOnlyList<Field> own) =>
        [Name, AlternateName, .. own, Description, Url, OtherUrls, License, Position, ReportedFor, Notes, Sources];
}

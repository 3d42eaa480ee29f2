using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>A link as a document printed it: where it leads, how often it stands, what it belongs to and what is wrong with it.</summary>
public static class LinkKind
{
    public static readonly Field<decimal> Occurrences = Define.Whole("occurrences", "occurrences", "occurrences");
    public static readonly Field<IReadOnlyList<string>> About = Define.Links("about", "rattaché à", "attached to", []);
    public static readonly Field<Localized> AnchorText = Define.Words("anchorText", "texte du lien", "link text");

    public static readonly Field<string> AnomalyType = Define.Term("type", "nature", "nature", "link-anomaly", facet: "anomaly");
    public static readonly Field<Localized> AnomalyDescription = Define.Words("description", "constat", "finding");
    public static readonly Field<IReadOnlyList<Group>> Anomalies = Define.Groups("anomalies", "anomalies", "anomalies", [AnomalyType, AnomalyDescription]);

    public static readonly Kind Kind = new()
    {
        Code = "link",
        One = new("lien imprimé", "printed link"),
        Many = new("liens imprimés", "printed links"),
        Path = new("liens", "links"),
        About = new("Les liens d’un document tels qu’il les imprime, avec ce qu’ils ont d’anormal.",
            "The links of a document as it prints them, with what is odd about them."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(Occurrences, About, AnchorText, Anomalies)),
        NamedAfter = [About],
        Line = [About],
    };
}

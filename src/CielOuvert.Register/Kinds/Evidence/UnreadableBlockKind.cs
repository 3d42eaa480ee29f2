using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>A part of a document known to exist and that could not be read.</summary>
public static class UnreadableBlockKind
{
    public static readonly Field<decimal> NamesExtracted = Define.Whole("namesExtracted", "noms lisibles", "readable names");
    public static readonly Field<Localized> WouldHold = Define.Words("wouldHold", "contiendrait", "would hold");
    public static readonly Field<IReadOnlyList<string>> Mentions = Define.Links("mentions", "noms qu’il porte", "names in it", ["organization", "person"],
        treatment: Treatment.Expected);

    public static readonly Kind Kind = new()
    {
        Code = "unreadable-block",
        One = new("bloc illisible", "unreadable block"),
        Many = new("blocs illisibles", "unreadable blocks"),
        Path = new("blocs-illisibles", "unreadable-blocks"),
        About = new("Ce qu’un document contient et que son texte ne donne pas : une planche de logos, une image.",
            "What a document holds and its text does not give: a page of logos, a picture."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(NamesExtracted, WouldHold, Mentions)),
        Line = [WouldHold],
    };
}

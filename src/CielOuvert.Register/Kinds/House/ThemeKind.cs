namespace CielOuvert.Register.Kinds.House;

/// <summary>A theme of the organisation; the list of them is open.</summary>
public static class ThemeKind
{

    public static readonly Kind Kind = new()
    {
        Code = "theme",
        One = new("thème", "theme"),
        Many = new("thèmes", "themes"),
        Path = new("themes", "themes"),
        SchemaType = "DefinedTerm",
        About = new("Les sujets qui occupent l’organisation ; la liste reste ouverte.",
            "The subjects the organisation cares for; the list stays open."),
        Family = KindFamily.House,
        Fields = new(Common.Around()),
    };
}

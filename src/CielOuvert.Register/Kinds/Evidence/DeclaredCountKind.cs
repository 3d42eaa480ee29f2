namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>A number that a document declares, beside what the register computes. When it is ambiguous it has candidates and no value.</summary>
public static class DeclaredCountKind
{
    public static readonly Field<decimal> Value = Define.Whole("value", "valeur déclarée", "declared value", treatment: Treatment.Expected);
    public static readonly Field<string> Set = Define.Link("set", "tiré de", "from the set", ["declared-set"]);
    public static readonly Field<string> Counterpart = Define.Link("counterpart", "chiffre calculé", "computed figure", ["figure"],
        help: new("Le chiffre du registre qui compte la même chose.", "The figure of the register that counts the same thing."));
    public static readonly Field<IReadOnlyList<string>> About = Define.Links("about", "porte sur", "about", []);

    public static readonly Kind Kind = new()
    {
        Code = "declared-count",
        One = new("chiffre déclaré", "declared count"),
        Many = new("chiffres déclarés", "declared counts"),
        Path = new("chiffres-declares", "declared-counts"),
        About = new("Un nombre qu’un document déclare, montré à côté de ce que le registre calcule.",
            "A number that a document declares, shown beside what the register computes."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(Value, Set, Counterpart, About)),
        Line = [Value],
    };
}

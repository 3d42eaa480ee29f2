namespace CielOuvert.Register.Kinds.Evidence;

/// <summary>Numbers that a document declares together, whose pairing with their labels may not be known.</summary>
public static class DeclaredSetKind
{
    public static readonly Field<IReadOnlyList<decimal>> Values = Define.Wholes("values", "valeurs connues", "known values",
        help: new("Dans l’ordre de la source. Leur somme est calculée, jamais écrite.", "In the order of the source. Their sum is computed, never written."));
    public static readonly Field<IReadOnlyList<string>> Pairing = Define.Links("pairing", "appariement", "pairing", ["declared-count"],
        treatment: Treatment.Framed,
        help: new("Les chiffres déclarés, dans l’ordre des valeurs.", "The declared counts, in the order of the values."));

    public static readonly Kind Kind = new()
    {
        Code = "declared-set",
        One = new("série de chiffres déclarés", "declared set"),
        Many = new("séries de chiffres déclarés", "declared sets"),
        Path = new("series-declarees", "declared-sets"),
        About = new("Des nombres déclarés ensemble, dont on ne sait pas toujours lequel va avec quel libellé.",
            "Numbers declared together, when it is not always known which goes with which label."),
        Family = KindFamily.Evidence,
        Fields = new(Common.Around(Values, Pairing)),
    };
}

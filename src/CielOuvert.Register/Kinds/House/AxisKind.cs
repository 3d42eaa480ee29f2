using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Kinds.House;

/// <summary>An axis along which the organisation tells what it does, with its hue; or a verb that it adds to them.</summary>
public static class AxisKind
{
    public static readonly Field<string> Nature = Define.Term("nature", "nature", "nature", "axis-nature", facet: "nature");
    public static readonly Field<Localized> Aim = Define.Words("aim", "but", "aim");
    public static readonly Field<PartialDate> Since = Define.Date("since", "depuis", "since");
    public static readonly Field<IReadOnlyList<Localized>> Means = Define.WordsList("means", "moyens", "means");
    public static readonly Field<string> Hue = Define.Term("hue", "teinte", "hue", "hue", facet: null, treatment: Treatment.Framed);

    public static readonly Field<Localized> ShownName = Define.Words("name", "titre", "title");
    public static readonly Field<Selection> ShownSelection = Define.Selection("selection", "sélection", "selection");
    public static readonly Field<IReadOnlyList<Group>> Shows = Define.Groups("shows", "montre", "shows", [ShownName, ShownSelection],
        treatment: Treatment.Framed,
        help: new("Ce que sa page réunit, quand ce ne sont pas les initiatives qui s’y rattachent.",
            "What its page gathers, when not the initiatives that stand under it."));

    public static readonly Kind Kind = new()
    {
        Code = "axis",
        One = new("axe", "axis"),
        Many = new("axes", "axes"),
        Path = new("axes", "axes"),
        About = new("Ce que l’organisation sait faire, en quelques verbes ; chaque activité s’y range.",
            "What the organisation does, in a few verbs; each activity stands under one."),
        Family = KindFamily.House,
        Fields = new(Common.Around(Nature, Aim, Since, Means, Hue, Shows)),
        Line = [Aim],
    };
}

using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Kinds.House;

/// <summary>A number that the register computes: a selection, a measure, a counting rule, and what is left out and why.</summary>
public static class FigureKind
{
    public static readonly Field<Localized> Definition = Define.Words("definition", "définition", "definition");

    public static readonly Field<Localized> UnitOne = Define.Words("one", "un", "one");
    public static readonly Field<Localized> UnitMany = Define.Words("many", "plusieurs", "many");
    public static readonly Field<Group> Unit = Define.Group("unit", "unité", "unit", [UnitOne, UnitMany]);

    public static readonly Field<Selection> Selection = Define.Selection("selection", "sélection", "selection");
    public static readonly Field<string> Measure = Define.Term("measure", "mesure", "measure", "measure", facet: null);
    public static readonly Field<string> Operand = Define.Text("operand", "sur", "of",
        help: new("La clé du nombre à sommer, le rôle dont compter les liens, ou la facette dont donner les parts.",
            "The key of the number to sum, the role whose links to count, or the facet whose shares to give."));
    public static readonly Field<string> Rule = Define.Term("rule", "règle de période", "period rule", "counting-rule", facet: null,
        help: new("Sans règle : le registre tel qu’il est, quelle que soit la période.", "Without a rule: the register as it stands, whatever the period."));
    public static readonly Field<string> Distinct = Define.Text("distinct", "sans doublon de", "distinct by",
        help: new("Le rôle dont chaque cible ne compte qu’une fois.", "The role of which each target counts once."));

    public static readonly Field<Selection> ExclusionSelection = Define.Selection("selection", "sélection", "selection");
    public static readonly Field<Localized> ExclusionBecause = Define.Words("because", "parce que", "because");
    public static readonly Field<IReadOnlyList<Group>> Exclusions = Define.Groups("exclusions", "exclusions", "exclusions",
        [ExclusionSelection, ExclusionBecause]);

    public static readonly Field<Localized> NotComputable = Define.Words("notComputable", "ne se calcule pas", "cannot be computed",
        help: new("Pourquoi le registre ne peut pas le calculer : alors il ne dit jamais zéro.",
            "Why the register cannot compute it: it then never says zero."));

    public static readonly Kind Kind = new()
    {
        Code = "figure",
        One = new("chiffre", "figure"),
        Many = new("chiffres", "figures"),
        Path = new("chiffres", "figures"),
        SchemaType = "Observation",
        About = new("Les nombres que le registre calcule, chacun avec sa définition, sa règle et sa liste.",
            "The numbers the register computes, each with its definition, its rule and its list."),
        Family = KindFamily.House,
        Fields = new(Common.Around(Definition, Unit, Selection, Measure, Operand, Rule, Distinct, Exclusions, NotComputable)),
    };
}

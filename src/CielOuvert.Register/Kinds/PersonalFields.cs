using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>
/// The fields of a kind that say something of people: all those of a person; elsewhere those that lead to one, those described as naming people,
/// and what stands beside them in the same group. Read from the description: a field that is added is found by itself.
/// </summary>
public static class PersonalFields
{
    public static IReadOnlyList<Field> Of(Kind kind) => kind == PersonKind.Kind ? kind.Fields.All : [.. kind.Fields.All.Where(SpeaksOfPeople)];

    private static bool SpeaksOfPeople(Field field) => field.NamesPeople || (field.Shape.Item ?? field.Shape) switch
    {
        LinkShape link => link.Kinds.Count == 0 || link.Kinds.Contains(PersonKind.Kind.Code),
        GroupShape group => group.Fields.All.Any(SpeaksOfPeople),
        _ => false,
    };
}

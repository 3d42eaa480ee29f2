using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.Demo;

/// <summary>The vocabularies that fields name.</summary>
public static class Vocabularies
{
    public static IEnumerable<string> Of(FieldSet fields) => fields.All.SelectMany(field => field.Shape switch
    {
        TermShape term => [term.Vocabulary],
        ListShape<string> { Item: TermShape term } => [term.Vocabulary],
        GroupShape group => Of(group.Fields),
        ListShape<Group> { Item: GroupShape group } => Of(group.Fields),
        _ => (IEnumerable<string>)[],
    });
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Tests.House;

/// <summary>A role is asked for by its key alone: it may mean one thing only.</summary>
[Trait("engine", "none")]
public sealed class KeepingRolesApart
{
    public static TheoryData<string> Codes => [.. AllKinds.InOrder.Select(kind => kind.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Within_a_kind_a_role_has_one_label_wherever_it_stands(string code) =>
        Links(AllKinds.Find(code)?.Fields ?? throw new InvalidOperationException(code))
            .GroupBy(field => field.Key).Where(role => role.Select(field => field.Label).Distinct().Count() > 1).Select(role => role.Key).ShouldBeEmpty();

    [Theory]
    [InlineData(Tongue.French)]
    [InlineData(Tongue.English)]
    public void In_an_address_no_two_questions_have_the_same_name(Tongue tongue)
    {
        Phrase[] others =
        [
            ParameterNames.Kind, ParameterNames.Words, ParameterNames.Year, ParameterNames.Period, ParameterNames.Rule, ParameterNames.Order, ParameterNames.Size, ParameterNames.AsOf, ParameterNames.After,
        ];

        SelectionKeys.All.Select(key => ParameterNames.Of(key, tongue)).Concat(others.Select(name => name.In(tongue))).ShouldBeUnique();
    }

    [Fact]
    public void Each_comes_back_from_an_address_as_it_went_in()
    {
        foreach (var tongue in Tongues.All)
        foreach (var key in SelectionKeys.All) ParameterNames.KeyOf(ParameterNames.Of(key, tongue), tongue).ShouldBe(key);
    }

    private static IEnumerable<Field> Links(FieldSet fields) => fields.All.SelectMany(field => (field.Shape.Item ?? field.Shape) switch
    {
        LinkShape => [field],
        GroupShape group => Links(group.Fields),
        _ => (IEnumerable<Field>)[],
    });
}

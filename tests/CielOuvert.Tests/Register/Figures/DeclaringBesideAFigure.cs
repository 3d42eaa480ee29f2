using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;

namespace CielOuvert.Tests.Registers;

public sealed class DeclaringBesideAFigure
{
    [Fact]
    public async Task What_a_source_declares_stands_beside_what_is_computed()
    {
        await using var register = await ARegister.With(AnEvent.Named("a"), AFigure.Counting("rencontres", "kind=event"), ADeclaredCount.Beside("rencontres", "declared", 27).ReportedFor("2020"));

        var figure = await register.Figure("rencontres", "2020");

        figure.Value.ShouldBe(1);
        figure.Declared.ShouldNotBeNull().Value.ShouldBe(27m);
        figure.Declared.Record.Slug.ShouldBe("declared");
    }

    [Fact]
    public async Task What_is_declared_for_another_period_does_not()
    {
        await using var register = await ARegister.With(AFigure.Counting("rencontres", "kind=event"), ADeclaredCount.Beside("rencontres", "declared", 27).ReportedFor("2019"));

        (await register.Figure("rencontres", "2020")).Declared.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_ambiguous_has_its_candidates_and_no_value()
    {
        await using var register = await ARegister.With(
            ASource.Named("Rapport"),
            AFigure.Counting("rencontres", "kind=event"),
            ADeclaredCount.Beside("rencontres", "declared", Fact<decimal>.Ambiguous([new(27, [new("rapport", "4", null)]), new(29, [new("rapport", "9", null)])], "two pages")).ReportedFor("2020"));

        var declared = (await register.Figure("rencontres", "2020")).Declared.ShouldNotBeNull().Value;

        declared.IsKnown(out _).ShouldBeFalse();
        declared.Candidates.Select(candidate => (candidate.Value, candidate.Sources[0].Page)).ShouldBe([(27m, "4"), (29m, "9")]);
    }

    [Fact]
    public async Task What_only_the_desk_sees_is_not_shown_to_others()
    {
        await using var register = await ARegister.With(AFigure.Counting("rencontres", "kind=event"), ADeclaredCount.Beside("rencontres", "declared", 27).SeenBy(Sight.Desk));

        (await register.Figure("rencontres")).Declared.ShouldBeNull();
        (await register.Figure("rencontres", viewer: Viewer.Keeper)).Declared.ShouldNotBeNull();
    }
}

using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

/// <summary>The hash of a figure is that of what it counts: who loads the same files finds the same, on either engine.</summary>
public sealed class SealingAFigure
{
    [Fact]
    public async Task Two_registers_loaded_separately_agree_whatever_their_engines()
    {
        await using var register = await ARegister.With(Some());
        using var dump = await AFolder.DumpedFrom(register);
        await using var onThisEngine = await ARegister.Empty();
        await using var onSqlite = await ARegister.Empty(Engine.Sqlite);
        await dump.LoadInto(onThisEngine);
        await dump.LoadInto(onSqlite);

        var hash = (await register.Figure("rencontres", "2020")).Hash;

        hash.Length.ShouldBe(64);
        (await onThisEngine.Figure("rencontres", "2020")).Hash.ShouldBe(hash);
        (await onSqlite.Figure("rencontres", "2020")).Hash.ShouldBe(hash);
    }

    [Fact]
    public async Task It_changes_when_a_counted_record_does_and_not_otherwise()
    {
        await using var register = await ARegister.With(Some());
        var first = (await register.Figure("rencontres", "2020")).Hash;

        await Amend(register, "d", draft => draft.Saying("Not counted."));
        await register.Given(AnArticle.Named("Un article"), AnEvent.Named("e").On("2021"));
        (await register.Figure("rencontres", "2020")).Hash.ShouldBe(first);

        await Amend(register, "a", draft => draft.Saying("Counted."));
        var second = (await register.Figure("rencontres", "2020")).Hash;
        second.ShouldNotBe(first);

        await Amend(register, "a", draft => draft.Without(Register.Kinds.Common.Description));
        (await register.Figure("rencontres", "2020")).Hash.ShouldBe(first);

        await register.Given(AnEvent.Named("f").On("2020"));
        (await register.Figure("rencontres", "2020")).Hash.ShouldNotBe(first);
    }

    [Fact]
    public async Task It_changes_with_the_period_and_the_definition()
    {
        await using var register = await ARegister.With(Some());
        var first = (await register.Figure("rencontres", "2020")).Hash;

        (await register.Figure("rencontres", "2021")).Hash.ShouldNotBe(first);
        await Amend(register, "rencontres", draft => draft.With(FigureKind.Rule, "starts-in"));

        (await register.Figure("rencontres", "2020")).Hash.ShouldNotBe(first);
    }

    [Fact]
    public async Task It_carries_the_instant_at_which_the_register_was_read()
    {
        await using var register = await ARegister.With(Some());
        var then = register.Clock.Now;
        await register.Given(AnEvent.Named("g").On("2020"));

        var before = await register.Figure("rencontres", "2020", asOf: new(2));
        var now = await register.Figure("rencontres", "2020");

        (before.Value, before.AsOf).ShouldBe((3m, then));
        (now.Value, now.AsOf).ShouldBe((4m, register.Clock.Now));
    }

    private static Draft[] Some() =>
    [
        AFigure.Counting("rencontres", "kind=event").With(FigureKind.Rule, "reported-in"),
        AnEvent.Named("Été").Called("a").On("2020-01"), AnEvent.Named("b").On("2020-06-01").OfType("webinar"), AnEvent.Named("c").ReportedFor("2020"), AnEvent.Named("d").On("2019"),
    ];

    private static async Task Amend(ARegister register, string slug, Func<Draft, Draft> how) => await register.Commit(Change.Amend(how(Draft.From(await register.Record(slug)))));
}

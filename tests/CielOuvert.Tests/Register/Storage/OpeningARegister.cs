using CielOuvert.Register;
using CielOuvert.Register.Access;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

public sealed class OpeningARegister
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_there_is_none_it_says_how_to_begin_one()
    {
        await using var database = await TestDatabase.Fresh();

        var opened = await CielOuvert.Register.Register.Open(database.Location, TimeProvider.System, Stop);

        opened.Refusals.ShouldHaveSingleItem().What.ShouldBe(RegisterWords.NoRegister(database.Location));
    }

    [Fact]
    public async Task When_it_was_closed_it_opens_again_as_it_was()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));

        await using var again = ARegister.Done(await CielOuvert.Register.Register.Open(register.Location, TimeProvider.System, Stop));

        (await again.Read("assises", Viewer.Visitor, Register.Selections.AsOf.Now, Stop)).ShouldBeOfType<Register.Records.Reading.Here>();
        (await again.Descriptor(Stop)).ShouldNotBeNull().PublicAddress.ShouldBe(ARegister.Descriptor.PublicAddress);
    }

    [Fact]
    public async Task When_a_newer_version_wrote_it_it_says_so_and_touches_nothing()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        await register.Stored("UPDATE settings SET value = '99' WHERE name = 'schema'");

        foreach (var open in (Func<Task<CielOuvert.Formats.Words.Outcome<Register.Register>>>[])[
            () => CielOuvert.Register.Register.Open(register.Location, TimeProvider.System, Stop),
            () => CielOuvert.Register.Register.OpenOrCreate(register.Location, TimeProvider.System, Stop)])
        {
            var refusal = (await open()).Refusals.ShouldHaveSingleItem();
            refusal.What.Fr.ShouldContain("schéma 99");
            refusal.What.En.ShouldContain("schema 99");
        }

        (await register.Stored("SELECT value FROM settings WHERE name = 'schema'")).ShouldBe(["99"]);
        (await register.Slugs("kind=event")).ShouldBe(["assises"]);
    }
}

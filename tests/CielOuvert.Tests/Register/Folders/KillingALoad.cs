using System.Diagnostics;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

/// <summary>The real program loads a folder and is killed as nothing can be parried (SIGKILL), at moments spread over the time that a load takes.</summary>
public sealed class KillingALoad
{
    /// <summary>Enough for the indexes to be laid aside meanwhile.</summary>
    private const int Records = 5000;
    private const int Kills = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leaves_the_register_as_before_or_as_after()
    {
        using var folder = new AFolder().With([AnInitiative.Named("Chantier"), .. Enumerable.Range(0, Records).Select(AnyEvent)]);
        var whole = await TimeOf(folder);
        var outcomes = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var database = await TestDatabase.Fresh();
            // On a machine busier when the whole was timed, only the first come before the end.
            await Interrupt(folder, database.Location, whole * (0.1 + (0.9 * kill / Kills)));
            outcomes.Add(await StateOf(database.Location));
        }

        outcomes.ShouldAllBe(state => state == "nothing" || state == "all");
        outcomes.ShouldContain("nothing");
    }

    [Fact]
    public async Task Over_another_register_leaves_what_was_there()
    {
        using var folder = new AFolder().With([AnInitiative.Named("Chantier"), .. Enumerable.Range(0, Records).Select(AnyEvent)]);
        await using var register = await ARegister.With(AnEvent.Named("e-0").Called("e-0"), AnEvent.Named("Assises"));
        var whole = await TimeOf(folder);

        for (var kill = 1; kill <= 3; kill++)
        {
            await Interrupt(folder, register.Location, whole * (3 + kill) / 8);

            var isBefore = (await register.Find("kind=event&size=1")).Total == 2;
            (await register.Record("e-0")).Version.ShouldBe(isBefore ? 1 : 2);
            (await register.Find("kind=event&size=1")).Total.ShouldBe(isBefore ? 2 : Records + 1);
            (await Auditing.Audit(register.It, Stop)).Faults.ShouldBeEmpty();
        }

        await folder.LoadInto(register);
        (await register.Find("kind=event&size=1")).Total.ShouldBe(Records + 1);
    }

    /// <summary>How long a load takes here, from the start of the process.</summary>
    private static async Task<TimeSpan> TimeOf(AFolder folder)
    {
        await using var database = await TestDatabase.Fresh();
        var watch = Stopwatch.StartNew();
        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "load", folder.Path, "--register", database.Location);
        var whole = watch.Elapsed;
        code.ShouldBe(0, said);
        (await StateOf(database.Location)).ShouldBe("all");
        return whole;
    }

    private static async Task Interrupt(AFolder folder, string location, TimeSpan after)
    {
        using var process = TheProgram.Start("fr_FR.UTF-8", "load", folder.Path, "--register", location);
        await Task.WhenAny(Task.Delay(after, Stop), process.WaitForExitAsync(Stop));
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }

    private static async Task<string> StateOf(string location)
    {
        var opened = await CielOuvert.Register.Register.Open(location, TimeProvider.System, Stop);
        if (!opened.IsDone(out var register)) return opened.Refusals.ShouldHaveSingleItem().What == Register.RegisterWords.NoRegister(location) ? "nothing" : opened.Refusals[0].What.En;
        await using (register)
        {
            var (_, faults) = await Auditing.Audit(register, Stop);
            if (faults.Count > 0) return faults[0].What.En;
            var total = await register.Count(Selection.Everything, Viewer.Keeper, AsOf.Now, Stop);
            return total switch { 0 => "nothing", Records + 1 => "all", _ => $"{total} records" };
        }
    }

    private static Draft AnyEvent(int index) => AnEvent.Named($"Rencontre {index}").Called($"e-{index}").On($"20{index % 20:00}").Saying(new string('x', 300)).Linking(EventKind.Initiative, "chantier");
}

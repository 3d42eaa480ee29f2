using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Keys;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Privacy.Retention;
using CielOuvert.Desk.Remarks;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Tests.Accounts;
using CielOuvert.Tests.Formats.Files;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Desk.Privacy;

/// <summary>What is personal goes when the schedule says, and not before.</summary>
public sealed class ForgettingWhatIsDue : IAsyncLifetime
{
    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync() => served = await ServedRegister.Empty(clock);

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task Each_rule_forgets_what_is_due_and_leaves_what_is_not()
    {
        foreach (var rule in RetentionSchedule.All.OrderBy(rule => rule.Kept))
        {
            await Fill();
            clock.Advance(rule.Kept - TimeSpan.FromMinutes(1));
            (await rule.Forget(new(Site.Register, clock), rule.Kept, CancellationToken.None)).ShouldBe(0, rule.Code);

            clock.Advance(TimeSpan.FromMinutes(2));
            (await rule.Forget(new(Site.Register, clock), rule.Kept, CancellationToken.None)).ShouldBeGreaterThan(0, rule.Code);
            await Empty();
        }
    }

    [Fact]
    public async Task All_of_it_is_done_at_once_and_the_log_says_how_much()
    {
        await Fill();
        clock.Advance(TimeSpan.FromDays(400));

        var done = await new Forgetting(Site.Register, clock).Run(CancellationToken.None);

        done.ShouldAllBe(one => one.Count > 0 || one.Rule.Code == "remarks" || one.Rule.Code == "long-sessions");
        var told = (await Site.Services.GetRequiredService<SecurityLog>().Find(EventFilter.Everything, 10, CancellationToken.None)).ShouldHaveSingleItem("The rest is a year old.");
        (told.What, told.Detail.Contains("drafts 1", StringComparison.Ordinal)).ShouldBe(("forgotten", true));
        (await Site.Services.GetRequiredService<AccountBook>().All(CancellationToken.None)).Select(account => account.Name).ShouldBe(["ada"], "The open account stays.");
    }

    [Fact]
    public async Task The_command_says_what_it_forgot()
    {
        await Fill();

        var (code, said) = await TheProgram.Run("en", ["forget", "--register", Site.Location]);

        (code, said.Contains("Security log (1 year after each event)", StringComparison.Ordinal)).ShouldBe((0, true), said);
    }

    /// <summary>One of each thing that goes.</summary>
    private async Task Fill()
    {
        var room = new AccountRoom(Site.Register);
        var book = Site.Services.GetRequiredService<AccountBook>();
        var ada = await book.Find(Caller.Address("ada@example.org"), CancellationToken.None) ?? await Caller.Given(Site, "ada@example.org", Role.Administrator);
        var bob = await Caller.Given(Site, "bob@example.org");
        ARegister.Done(await book.Close(bob.Id, CancellationToken.None));
        await Site.Services.GetRequiredService<Links>().Make(Caller.Address("ada@example.org"), CancellationToken.None);
        await Site.Services.GetRequiredService<CielOuvert.Accounts.SignedIn.Sessions>().Begin(ada.Id, "a test", CancellationToken.None);
        await using (var tables = await room.Open(CancellationToken.None))
        {
            tables.Add(new Challenge { Hash = Secret.Fresh().Hash, State = "", Expires = clock.GetUtcNow().UtcDateTime + Passkeys.Life });
            await tables.SaveChangesAsync();
        }

        await using (var tables = await room.Open<DraftTables>(options => new(options), CancellationToken.None))
        {
            tables.Add(new UnsentForm { Hash = Secret.Fresh().Hash, Path = "/fr", State = "{}", Kept = clock.GetUtcNow().UtcDateTime });
            tables.Add(new KeptDraft { Account = ada.Id, Kind = "event", State = "{}", Kept = clock.GetUtcNow().UtcDateTime });
            await tables.SaveChangesAsync();
        }

        await Site.Register.Files.Keep(ARegister.Done(TakenFile.From(SomeFile.Png(), FileShape.Any)), CancellationToken.None);
        var remarks = new RemarkBook(room, clock);
        await remarks.Add("reset", "Faux.", Caller.Address("ida@example.org"), Tongue.French, CancellationToken.None);
        await remarks.Add("reset", "Faux aussi.", null, Tongue.French, CancellationToken.None);
        await remarks.Answer((await remarks.All(CancellationToken.None))[1].Id, "Merci.", new(ada.Id, "ada", "", Role.Editor), CancellationToken.None);
        await Site.Register.Imports.Stage("noms.csv", [1], "{}", Author.Keeper, CancellationToken.None);
    }

    private async Task Empty()
    {
        clock.Advance(TimeSpan.FromDays(2000));
        await new Forgetting(Site.Register, clock).Run(CancellationToken.None);
        await Site.Services.GetRequiredService<SecurityLog>().Forget(DateTime.MaxValue.AddDays(-1), CancellationToken.None);
        await using var tables = await new AccountRoom(Site.Register).Open<RemarkTables>(options => new(options), CancellationToken.None);
        await tables.Remarks.ExecuteDeleteAsync();
    }
}

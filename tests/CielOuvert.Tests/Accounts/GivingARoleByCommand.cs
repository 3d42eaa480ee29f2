using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Tables;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Accounts;

/// <summary>A role that is given at the command line of the machine: told to whom it is given, and to the log.</summary>
public sealed class GivingARoleByCommand
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_told_by_a_letter_and_in_the_log()
    {
        await using var mail = await MailServer.Start();
        await using var database = await TestDatabase.Fresh();
        await Begin(database);

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", [("CIEL_MAIL", mail.Address())], ["user", "role", "ada@example.org", "editor", "--register", database.Location]);

        code.ShouldBe(0, said);
        var letter = (await mail.Letters(1)).ShouldHaveSingleItem();
        letter.ShouldContain("To: ada@example.org");
        var register = ARegister.Done(await CielOuvert.Register.Register.Open(database.Location, TimeProvider.System, Stop));
        await using (register)
            (await new SecurityLog(new AccountRoom(register), TimeProvider.System).Find(new(What: Happening.RoleGiven), 10, Stop)).ShouldHaveSingleItem().Detail.ShouldBe("editor");
    }

    [Fact]
    public async Task Without_a_mail_server_that_answers_the_role_is_given_and_one_is_told()
    {
        await using var database = await TestDatabase.Fresh();
        await Begin(database);

        var (code, said) = await TheProgram.Run("en_GB.UTF-8", [("CIEL_MAIL", new UriBuilder("smtp", "127.0.0.1", 1) { Query = "from=register@example.org" }.ToString())], ["user", "role", "ada@example.org", "editor", "--register", database.Location]);

        code.ShouldBe(0, said);
        said.ShouldContain("Tell ada@example.org yourself");
    }

    private static async Task Begin(TestDatabase database)
    {
        var register = ARegister.Done(await CielOuvert.Register.Register.OpenOrCreate(database.Location, TimeProvider.System, Stop));
        await using (register)
        {
            ARegister.Done(await register.Commit(ARegister.Descriptor, [], CielOuvert.Register.History.Author.Keeper, "begun", AClock.Beginning, Stop));
            ARegister.Done(await new AccountBook(new AccountRoom(register), TimeProvider.System).Add(Caller.Address("ada@example.org"), "Ada", Role.Contributor, Stop));
        }
    }
}

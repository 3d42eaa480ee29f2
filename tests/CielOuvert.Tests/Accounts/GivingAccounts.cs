using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Commands;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

public sealed class GivingAccounts : IAsyncLifetime
{
    private const string Page = "/en/desk/accounts";
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync() => served = await ServedRegister.Empty();

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.Director)]
    public async Task Only_an_administrator_may(Role role)
    {
        using var caller = await Caller.With(role, Site);
        var token = Caller.TokenOf(await caller.Page("/en/desk/account"), "/en/desk/account/name");

        using var seen = await caller.Get(Page);
        using var added = await caller.Post(Page, ("ciel-token", token), ("email", "eve@example.org"), ("name", "Eve"), ("role", "administrator"));
        using var raised = await caller.Post($"{Page}/role", ("ciel-token", token), ("account", "1"), ("role", "administrator"));

        new[] { seen, added, raised }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Forbidden);
        (await Accounts()).ShouldBe([($"{RoleNames.CodeOf(role)}@example.org", role, true)]);
    }

    [Fact]
    public async Task One_is_added_changed_closed_and_opened_again()
    {
        using var admin = await Caller.With(Role.Administrator, Site);

        using var added = await admin.Send(Page, Page, ("email", "Ada@Example.org"), ("name", "Ada"), ("role", "contributor"));
        var id = await IdOf("ada@example.org");
        using var changed = await admin.Send(Page, $"{Page}/role", ("account", id), ("role", "editor"));
        (await Accounts()).ShouldContain(("ada@example.org", Role.Editor, true));
        using var closed = await admin.Send(Page, $"{Page}/close", ("account", id));
        (await Accounts()).ShouldContain(("ada@example.org", Role.Editor, false));
        using var opened = await admin.Send(Page, $"{Page}/reopen", ("account", id));

        new[] { added, changed, closed, opened }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await Accounts()).ShouldContain(("ada@example.org", Role.Editor, true));
    }

    [Fact]
    public async Task A_role_that_is_taken_is_gone_at_once()
    {
        using var admin = await Caller.With(Role.Administrator, Site);
        using var editor = await Caller.With(Role.Editor, Site);
        (await editor.Get("/en/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var changed = await admin.Send(Page, $"{Page}/role", ("account", await IdOf("editor@example.org")), ("role", "member"));

        (await editor.Get("/en/desk")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_its_links_with_it()
    {
        using var admin = await Caller.With(Role.Administrator, Site);
        using var editor = await Caller.With(Role.Editor, Site);
        using var other = Caller.Stranger(Site);
        var link = await other.AskForLink("editor@example.org");

        using var closed = await admin.Send(Page, $"{Page}/close", ("account", await IdOf("editor@example.org")));

        (await editor.Get("/en/desk")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await other.Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("close")]
    public async Task The_last_administrator_stays(string act)
    {
        using var admin = await Caller.With(Role.Administrator, Site);

        using var answer = await admin.Send(Page, $"{Page}/{act}", ("account", await IdOf("administrator@example.org")), ("role", "editor"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ServedRegister.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector(".is-refusal")?.TextContent.Trim().ShouldBe(AccountWords.LastAdministrator.En);
        (await Accounts()).ShouldBe([("administrator@example.org", Role.Administrator, true)]);
    }

    [Fact]
    public async Task An_address_has_one_account_however_it_is_written()
    {
        using var admin = await Caller.With(Role.Administrator, Site);

        using var answer = await admin.Send(Page, Page, ("email", "ADMINISTRATOR@example.org"), ("name", "Eve"), ("role", "administrator"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.QuerySelector(".is-refusal")?.TextContent.Trim().ShouldBe(AccountWords.Taken(Caller.Address("administrator@example.org")).En);
        page.QuerySelector("#name")?.GetAttribute("value").ShouldBe("Eve");
    }

    [Fact]
    public async Task A_field_that_the_form_has_not_changes_nothing()
    {
        using var editor = await Caller.With(Role.Editor, Site);

        using var answer = await editor.Send("/en/desk/account", "/en/desk/account/name", ("name", "Ada"), ("role", "administrator"), ("Role", "7"), ("email", "x@example.org"), ("account", "1"));

        (await Accounts()).ShouldBe([("editor@example.org", Role.Editor, true)]);
    }

    [Fact]
    public async Task The_keeper_of_the_machine_gives_the_first_by_the_command_line()
    {
        await using var register = await ARegister.Begun();
        Task<(int Code, string Said)> Run(params string[] arguments) => TheProgram.Run("en", ["user", .. arguments, "--register", register.Location]);

        (await Run("add", "Ada@example.org", "--name", "Ada Lovelace", "--role", "administrator")).Code.ShouldBe(ExitCode.Done);
        (await Run("list")).Said.ShouldBe("ada@example.org\tAda Lovelace\tadministrator\n");
        var taken = await Run("add", "ada@example.org");
        var last = await Run("disable", "ada@example.org");
        var unknown = await Run("role", "eve@example.org", "editor");
        var noRole = await Run("role", "ada@example.org", "boss");

        new[] { taken, last, unknown, noRole }.ShouldAllBe(answer => answer.Code == ExitCode.Refused);
        taken.Said.Trim().ShouldBe(AccountWords.Taken(Caller.Address("ada@example.org")).En);
        last.Said.Trim().ShouldBe(AccountWords.LastAdministrator.En);
        unknown.Said.Trim().ShouldBe(AccountWords.NoSuchAccount.En);
        noRole.Said.Trim().ShouldBe(AccountWords.NoRole("boss").En);
    }

    private async Task<string> IdOf(string email) => $"{(await Book.Find(Caller.Address(email), TestContext.Current.CancellationToken))?.Id}";

    private async Task<IEnumerable<(string, Role, bool)>> Accounts() =>
        (await Book.All(TestContext.Current.CancellationToken)).Select(account => (account.Email, account.Role, account.Disabled is null));

    private AccountBook Book => Site.Services.GetRequiredService<AccountBook>();
}

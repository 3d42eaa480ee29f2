using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Everyone;

/// <summary>The accounts of everybody, for whoever administers the register.</summary>
public sealed class AccountsPages(AccountBook book, EventLetters letters)
{
    public static readonly Phrase RolePath = new($"{Paths.Accounts.Fr}/role", $"{Paths.Accounts.En}/role");
    public static readonly Phrase ClosePath = new($"{Paths.Accounts.Fr}/fermer", $"{Paths.Accounts.En}/close");
    public static readonly Phrase ReopenPath = new($"{Paths.Accounts.Fr}/rouvrir", $"{Paths.Accounts.En}/reopen");

    public Task<Answer> Show(Visit visit, CancellationToken stop) => Page(visit, NewAccount.Blank, [], stop);

    public async Task<Answer> Add(Visit visit, Posted posted, CancellationToken stop)
    {
        var typed = new NewAccount(posted.Text("email"), posted.Text("name"), RoleNames.FromCode(posted.Text("role")) ?? NewAccount.Blank.Role);
        var email = EmailAddress.Parse(typed.Email);
        if (!email.IsDone(out var address)) return await Page(visit, typed, email.Refusals, stop);
        var added = await book.For(visit).Add(address, typed.Name, typed.Role, stop);
        return added.IsDone(out _) ? Back(visit, Done.Added) : await Page(visit, typed, added.Refusals, stop);
    }

    public async Task<Answer> GiveRole(Visit visit, Posted posted, CancellationToken stop)
    {
        if (RoleNames.FromCode(posted.Text("role")) is not { } role) return await Page(visit, NewAccount.Blank, [new(AccountWords.NoRole(posted.Text("role")))], stop);
        var id = posted.Number("account") ?? 0;
        var given = await book.For(visit).GiveRole(id, role, stop);
        if (!given.IsDone(out _)) return await Page(visit, NewAccount.Blank, given.Refusals, stop);
        if (await book.Find(id, stop) is { } account) letters.RoleGiven(visit, account, role);
        return Back(visit, Done.RoleGiven);
    }

    public async Task<Answer> Close(Visit visit, Posted posted, CancellationToken stop)
    {
        var closed = await book.For(visit).Close(posted.Number("account") ?? 0, stop);
        return closed.IsDone(out _) ? Back(visit, Done.Closed) : await Page(visit, NewAccount.Blank, closed.Refusals, stop);
    }

    public async Task<Answer> Reopen(Visit visit, Posted posted, CancellationToken stop)
    {
        await book.For(visit).Reopen(posted.Number("account") ?? 0, stop);
        return Back(visit, Done.Reopened);
    }

    private async Task<Answer> Page(Visit visit, NewAccount typed, IReadOnlyList<Refusal> why, CancellationToken stop) =>
        Answer.Show<AccountsPage, AccountsModel>(visit, new(await book.All(stop), typed, Done.In(visit), why), why.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static Answer Back(Visit visit, string done) => Answer.SeeOther(Done.Mark(Paths.Of(Paths.Accounts, visit.Tongue), done));
}

using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Keys;
using CielOuvert.Accounts.Passwords;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Own;

/// <summary>One's own account: name, browsers signed in, passkeys.</summary>
public sealed class OwnAccountPages(AccountBook book, Sessions sessions, Passkeys passkeys, PasswordBook passwords, SecurityLog log)
{
    public static readonly Phrase NamePath = new($"{Paths.Account.Fr}/nom", $"{Paths.Account.En}/name");
    public static readonly Phrase SessionsPath = new($"{Paths.Account.Fr}/sessions", $"{Paths.Account.En}/sessions");

    public async Task<Answer> Show(Visit visit, CancellationToken stop) => await Page(visit, visit.Caller.Name, why: null, stop);

    public async Task<Answer> Rename(Visit visit, Posted posted, CancellationToken stop)
    {
        var typed = posted.Text("name");
        var renamed = await book.For(visit).Rename(visit.Caller.Id, typed, stop);
        return renamed.IsDone(out _) ? Back(visit, Done.Renamed) : await Page(visit, typed, renamed.Refusals[0], stop);
    }

    /// <summary>Ends one session, or all but this one.</summary>
    public async Task<Answer> EndSessions(Visit visit, Posted posted, CancellationToken stop)
    {
        var caller = visit.Caller;
        if (posted.Number("session") is not { } session) await sessions.EndOthers(caller.Id, caller.Session, stop);
        else if (!await sessions.End(caller.Id, session, stop)) return Back(visit, Done.SessionEnded);
        await log.Tell(Happening.SessionEnded, visit, "", stop);
        return Back(visit, Done.SessionEnded);
    }

    private async Task<Answer> Page(Visit visit, string name, Refusal? why, CancellationToken stop)
    {
        var open = await sessions.Of(visit.Caller.Id, stop);
        return Answer.Show<OwnAccountPage, OwnAccountModel>(visit, new(visit.Caller, name, open, await passkeys.Of(visit.Caller.Id, stop), await passwords.ChosenOn(visit.Caller.Id, stop), Done.In(visit), why), why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Answer Back(Visit visit, string done) => Answer.SeeOther(Done.Mark(Paths.Of(Paths.Account, visit.Tongue), done));
}

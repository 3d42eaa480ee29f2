using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Keys;

/// <summary>Signing in with a passkey; adding and removing one's own.</summary>
public sealed class PasskeyPages(Passkeys passkeys, Sessions sessions, SecurityLog log, EventLetters letters, TimeProvider clock)
{
    public static readonly Phrase SignInPath = new($"{Paths.SignIn.Fr}/cle", $"{Paths.SignIn.En}/passkey");
    public static readonly Phrase AddPath = new($"{Paths.Account.Fr}/cles", $"{Paths.Account.En}/passkeys");
    public static readonly Phrase RemovePath = new($"{AddPath.Fr}/retirer", $"{AddPath.En}/remove");

    private readonly Allowance byCaller = new(60, TimeSpan.FromMinutes(15), clock);

    public async Task<Answer> ShowSignIn(Visit visit, CancellationToken stop) =>
        visit.Signed is { } signed ? Answer.SeeNow(SignInPaths.BackOf(visit) ?? SignInPaths.Home(signed.Role, visit.Tongue)) : await AskToSign(visit, SignInPaths.BackOf(visit), why: null, stop);

    public async Task<Answer> SignIn(Visit visit, Posted posted, CancellationToken stop)
    {
        var (given, back) = (KeyGiven.From(posted), LocalPath.From(posted.Text(LocalPath.Field)));
        if (given.Credential.Length == 0) return await AskToSign(visit, back, PasskeyWords.NoScript, stop);
        if (await passkeys.Verify(given, visit, stop) is not { } account)
        {
            await log.Refused(Happening.SignInRefused, Doer.Of(visit), "passkey", stop);
            return await AskToSign(visit, back, PasskeyWords.NotTaken, stop);
        }

        await sessions.Replace(visit, account, stop);
        await log.SignedIn(account, visit, "passkey", stop);
        return Answer.SeeOther(back ?? SignInPaths.Home(account.Role, visit.Tongue));
    }

    public Task<Answer> ShowAdd(Visit visit, CancellationToken stop) => AskToCreate(visit, visit.T("Cet appareil", "This device"), why: null, stop);

    public async Task<Answer> Add(Visit visit, Posted posted, CancellationToken stop)
    {
        var name = posted.Text("name");
        var added = await passkeys.Add(KeyGiven.From(posted), name, visit, stop);
        if (!added.IsDone(out _)) return await AskToCreate(visit, name, added.Refusals[0], stop);
        await log.Tell(Happening.PasskeyAdded, visit, name, stop);
        letters.PasskeyAdded(visit, name);
        return Back(visit, Done.KeyAdded);
    }

    public async Task<Answer> Remove(Visit visit, Posted posted, CancellationToken stop)
    {
        if (await passkeys.Remove(visit.Caller.Id, posted.Number("passkey") ?? 0, stop))
        {
            await log.Tell(Happening.PasskeyRemoved, visit, "", stop);
            letters.PasskeyRemoved(visit);
        }

        return Back(visit, Done.KeyRemoved);
    }

    private async Task<Answer> AskToSign(Visit visit, string? back, Refusal? why, CancellationToken stop)
    {
        if (!byCaller.Take(visit.Browser.Address))
        {
            visit.Browser.AskToWait(byCaller.Per);
            return Answer.Show<UsePasskeyPage, UsePasskeyModel>(visit, new(null, back, SignInWords.TooOften), StatusCodes.Status429TooManyRequests);
        }

        return Answer.Show<UsePasskeyPage, UsePasskeyModel>(visit, new(await passkeys.AskToSign(visit, stop), back, why), StatusOf(why));
    }

    private async Task<Answer> AskToCreate(Visit visit, string name, Refusal? why, CancellationToken stop) =>
        Answer.Show<AddPasskeyPage, AddPasskeyModel>(visit, new(await passkeys.AskToCreate(visit, stop), name, why), StatusOf(why));

    private static int StatusOf(Refusal? why) => why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    private static Answer Back(Visit visit, string done) => Answer.SeeOther(Done.Mark(Paths.Of(Paths.Account, visit.Tongue), done));
}

/// <param name="Asked">What is asked of the browser; null when it asked too often.</param>
/// <param name="Back">The page to go to afterwards; null for the desk.</param>
/// <param name="Why">Why it was refused; null when it was not.</param>
public sealed record UsePasskeyModel(KeyAsked? Asked, string? Back, Refusal? Why);

/// <param name="Name">What the key is to be called.</param>
/// <param name="Why">Why it was refused; null when it was not.</param>
public sealed record AddPasskeyModel(KeyAsked Asked, string Name, Refusal? Why);

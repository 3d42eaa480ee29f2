using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Passwords;

/// <summary>Signing in with a password, for those who chose one; choosing, changing and removing one's own.</summary>
public sealed class PasswordPages(PasswordBook book, Sessions sessions, SecurityLog log, EventLetters letters, TimeProvider clock)
{
    public static readonly Phrase SignInPath = new($"{Paths.SignIn.Fr}/mot-de-passe", $"{Paths.SignIn.En}/password");
    public static readonly Phrase ChoosePath = new($"{Paths.Account.Fr}/mot-de-passe", $"{Paths.Account.En}/password");
    public static readonly Phrase RemovePath = new($"{ChoosePath.Fr}/retirer", $"{ChoosePath.En}/remove");

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // For one address from one place, for one address from everywhere, and from one place: who is locked out so can always sign in by letter.
    private readonly Allowance byBoth = new(5, Window, clock);
    private readonly Allowance byAddress = new(20, Window, clock);
    private readonly Allowance byCaller = new(30, Window, clock);

    public Task<Answer> ShowSignIn(Visit visit, CancellationToken stop)
    {
        var back = SignInPaths.BackOf(visit);
        return Task.FromResult(visit.Signed is { } signed ? Answer.SeeNow(back ?? SignInPaths.Home(signed.Role, visit.Tongue)) : Ask(visit, "", back));
    }

    public async Task<Answer> SignIn(Visit visit, Posted posted, CancellationToken stop)
    {
        var (typed, back) = (posted.Text("email"), LocalPath.From(posted.Text(LocalPath.Field)));
        if (EmailAddress.Parse(typed) is var parsed && !parsed.IsDone(out var email)) return Ask(visit, typed, back, parsed.Refusals[0], StatusCodes.Status422UnprocessableEntity);
        if (!byCaller.Take(visit.Browser.Address) || !byBoth.Take($"{email.Text} {visit.Browser.Address}") || !byAddress.Take(email.Text)) return TooOften(visit, typed, back);
        if (await book.Owner(email, posted.Exact("password"), stop) is not { } account)
        {
            await log.Refused(Happening.SignInRefused, Doer.Of(visit), "password", stop);
            return Ask(visit, typed, back, PasswordWords.NotTaken, StatusCodes.Status422UnprocessableEntity);
        }

        await sessions.Replace(visit, account, stop);
        await log.SignedIn(account, visit, "password", stop);
        return Answer.SeeOther(back ?? SignInPaths.Home(account.Role, visit.Tongue));
    }

    public Task<Answer> ShowChoose(Visit visit, CancellationToken stop) => Form(visit, why: null, stop);

    /// <summary>Chooses a first one, or another: then the present one is asked for, and every other session ends.</summary>
    public async Task<Answer> Choose(Visit visit, Posted posted, CancellationToken stop)
    {
        var (caller, wanted) = (visit.Caller, posted.Exact(PasswordWords.Wanted));
        if (await Hinder(visit, posted, stop) is { } hindrance) return hindrance;
        if (PasswordStrength.Refuse(wanted, [caller.Name, caller.Email, .. visit.Frame.Descriptor.Name.Values]) is { } why) return await Form(visit, why, stop);
        await book.Choose(caller.Id, wanted, stop);
        await sessions.EndOthers(caller.Id, caller.Session, stop);
        await log.Tell(Happening.PasswordChosen, visit, "", stop);
        letters.PasswordChosen(visit);
        return Answer.SeeOther(Done.Mark(Paths.Of(Paths.Account, visit.Tongue), Done.PasswordChosen));
    }

    /// <summary>Removes it. Who signed in a moment ago by another way need not know it: so one that is forgotten goes.</summary>
    public async Task<Answer> Remove(Visit visit, Posted posted, CancellationToken stop)
    {
        var caller = visit.Caller;
        var isFresh = (await sessions.Of(caller.Id, stop)).Any(one => one.Id == caller.Session && clock.GetUtcNow().UtcDateTime - one.Begun < Window);
        if (!isFresh && await Hinder(visit, posted, stop) is { } hindrance) return hindrance;
        if (await book.Remove(caller.Id, stop))
        {
            await log.Tell(Happening.PasswordRemoved, visit, "", stop);
            letters.PasswordRemoved(visit);
        }

        return Answer.SeeOther(Done.Mark(Paths.Of(Paths.Account, visit.Tongue), Done.PasswordRemoved));
    }

    /// <summary>What keeps the present password from being changed: it is not the one typed.</summary>
    private async Task<Answer?> Hinder(Visit visit, Posted posted, CancellationToken stop)
    {
        var caller = visit.Caller;
        if (await book.ChosenOn(caller.Id, stop) is null) return null;
        if (!byBoth.Take($"{caller.Email} {visit.Browser.Address}"))
        {
            visit.Browser.AskToWait(Window);
            return await Form(visit, PasswordWords.TooOften, stop, StatusCodes.Status429TooManyRequests);
        }

        return await book.IsOf(caller.Id, posted.Exact(PasswordWords.Present), stop) ? null : await Form(visit, PasswordWords.NotThePresent, stop);
    }

    private async Task<Answer> Form(Visit visit, Refusal? why, CancellationToken stop, int refused = StatusCodes.Status422UnprocessableEntity) =>
        Answer.Show<ChoosePasswordPage, ChoosePasswordModel>(visit, new(visit.Caller.Email, await book.ChosenOn(visit.Caller.Id, stop), why), why is null ? StatusCodes.Status200OK : refused);

    private Answer TooOften(Visit visit, string typed, string? back)
    {
        visit.Browser.AskToWait(Window);
        return Ask(visit, typed, back, PasswordWords.TooOften, StatusCodes.Status429TooManyRequests);
    }

    private static Answer Ask(Visit visit, string typed, string? back, Refusal? why = null, int status = StatusCodes.Status200OK) =>
        Answer.Show<UsePasswordPage, UsePasswordModel>(visit, new(typed, back, why), status);
}

/// <param name="Email">What was typed; empty at first.</param>
/// <param name="Back">The page to go to afterwards; null for the desk.</param>
/// <param name="Why">Why it was refused; null when it was not.</param>
public sealed record UsePasswordModel(string Email, string? Back, Refusal? Why);

/// <param name="Email">Whose password it is: keepers of passwords keep both.</param>
/// <param name="Chosen">When the present one was chosen; null when there is none.</param>
/// <param name="Why">Why it was refused; null when it was not.</param>
public sealed record ChoosePasswordModel(string Email, DateTime? Chosen, Refusal? Why);

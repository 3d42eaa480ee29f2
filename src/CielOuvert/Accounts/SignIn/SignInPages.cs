using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.SignIn;

/// <summary>Signing in by a letter, and signing out. What is answered never tells whether an address has an account.</summary>
public sealed class SignInPages(PostOffice office, Links links, Sessions sessions, SecurityLog log, SiteOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    // By address and by where it is asked from: who asks for somebody else's letters a hundred times keeps nobody but themselves waiting. What comes
    // from everywhere for one address is limited too, well above what its owner needs, and each of those letters lets its owner in.
    private readonly Allowance lettersByAddress = new(5, Window, clock);
    private readonly Allowance lettersToAddress = new(25, Window, clock);
    private readonly Allowance lettersByCaller = new(20, Window, clock);
    private readonly Allowance linksByCaller = new(30, Window, clock);

    public Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var back = SignInPaths.BackOf(visit);
        return Task.FromResult(visit.Signed is { } signed ? Answer.SeeNow(back ?? SignInPaths.Home(signed.Role, visit.Tongue)) : Form(visit, "", back));
    }

    public Task<Answer> Ask(Visit visit, Posted posted, CancellationToken stop) => Task.FromResult(Asked(visit, posted.Text("email"), LocalPath.From(posted.Text(LocalPath.Field))));

    public Task<Answer> Sent(Visit visit, CancellationToken stop) => Task.FromResult(Answer.Show<LetterSentPage, SentModel>(visit, new(office.KeepsLetters)));

    /// <summary>The page of a link: a button, since programs that read mail open links, and press no button.</summary>
    public async Task<Answer> ShowLink(Visit visit, CancellationToken stop)
    {
        if (!linksByCaller.Take(visit.Browser.Address)) return TooOften(visit, "", SignInPaths.BackOf(visit));
        return Secret.Shown(visit.Value("token")) is { } secret && await links.Owner(secret, stop) is { } owner
            ? Answer.Show<LinkPage, LinkModel>(visit, new(owner.Name, owner.Email, SignInPaths.Link(secret, SignInPaths.BackOf(visit), visit.Tongue)))
            : Over(visit);
    }

    public async Task<Answer> UseLink(Visit visit, Posted posted, CancellationToken stop)
    {
        if (!linksByCaller.Take(visit.Browser.Address)) return TooOften(visit, "", SignInPaths.BackOf(visit));
        if (Secret.Shown(visit.Value("token")) is not { } secret || await links.Use(secret, stop) is not { } account)
        {
            await log.Refused(Happening.SignInRefused, Doer.Of(visit), "letter", stop);
            return Over(visit);
        }

        await sessions.Replace(visit, account, stop);
        await log.SignedIn(account, visit, "letter", stop);
        return Answer.SeeOther(SignInPaths.BackOf(visit) ?? SignInPaths.Home(account.Role, visit.Tongue));
    }

    public async Task<Answer> SignOut(Visit visit, Posted posted, CancellationToken stop)
    {
        if (visit.Signed is { } signed)
        {
            await sessions.End(signed.Id, signed.Session, stop);
            await log.Tell(Happening.SignedOut, visit, "", stop);
        }

        visit.Browser.Forget();
        return Answer.SeeOther(Paths.Home(visit.Tongue));
    }

    /// <summary>The form again, for whom another way in did not open.</summary>
    public Answer Refuse(Visit visit, string? back, Refusal why) => Form(visit, "", back, why, StatusCodes.Status403Forbidden);

    private Answer Asked(Visit visit, string typed, string? back)
    {
        if (!office.IsOpen) return Form(visit, typed, back);
        if (EmailAddress.Parse(typed) is var parsed && !parsed.IsDone(out var email)) return Form(visit, typed, back, parsed.Refusals[0], StatusCodes.Status422UnprocessableEntity);
        if (!lettersByCaller.Take(visit.Browser.Address) || !lettersByAddress.Take($"{email.Text} {visit.Browser.Address}") || !lettersToAddress.Take(email.Text)) return TooOften(visit, typed, back);
        office.Ask(new(email, visit.Tongue, back, visit.Browser.Address));
        return Answer.SeeOther(Paths.Of(SignInPaths.Sent, visit.Tongue));
    }

    private Answer TooOften(Visit visit, string typed, string? back)
    {
        visit.Browser.AskToWait(Window);
        return Form(visit, typed, back, SignInWords.TooOften, StatusCodes.Status429TooManyRequests);
    }

    private Answer Over(Visit visit) => Form(visit, "", SignInPaths.BackOf(visit), SignInWords.Over, StatusCodes.Status410Gone);

    private Answer Form(Visit visit, string typed, string? back, Refusal? why = null, int status = StatusCodes.Status200OK) =>
        Answer.Show<SignInPage, SignInModel>(visit, new(typed, back, why, office.IsOpen, options.Provider?.Name), status);
}

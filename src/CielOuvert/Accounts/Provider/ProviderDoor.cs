using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Client.AspNetCore;

namespace CielOuvert.Accounts.Provider;

/// <summary>Signing in through another organisation: there and back. It opens accounts that are given here, and makes none.</summary>
public sealed class ProviderDoor(SiteOptions options, AccountBook book, Sessions sessions, SignInPages form, SecurityLog log)
{
    public static readonly Phrase StartPath = new($"{Paths.SignIn.Fr}/organisation", $"{Paths.SignIn.En}/organisation");

    /// <summary>Sends the person to the provider. A link and not a form: browsers follow no form to another site from here (CSP, form-action).</summary>
    public async Task Start(HttpContext context, Tongue tongue)
    {
        var visit = await PageEndpoint.VisitOf(context, tongue);
        if (options.Provider is null) await Write(await ErrorPages.NotFound(visit, context.RequestAborted), context);
        else await Ask(context, SignInPaths.BackOf(visit) ?? Paths.Of(Paths.Desk, tongue));
    }

    /// <summary>Takes the person back.</summary>
    public async Task Return(HttpContext context)
    {
        if (options.Provider is { } provider) await Receive(provider, context);
        else await Write(await ErrorPages.NotFound(await PageEndpoint.VisitOf(context, Tongue.French), context.RequestAborted), context);
    }

    private static Task Ask(HttpContext context, string back) =>
        context.ChallengeAsync(OpenIddictClientAspNetCoreDefaults.AuthenticationScheme, new AuthenticationProperties { RedirectUri = back });

    private async Task Receive(ProviderSettings provider, HttpContext context)
    {
        var result = context.GetOpenIddictClientResponse()?.Error is null ? await context.AuthenticateAsync(OpenIddictClientAspNetCoreDefaults.AuthenticationScheme) : null;
        var back = LocalPath.From(result?.Properties?.RedirectUri);
        var visit = await PageEndpoint.VisitOf(context, Paths.TongueOf(back) ?? Tongue.French);
        var known = result is { Succeeded: true, Principal: { } person } ? await Known(visit, Vouched.From(person, provider), context.RequestAborted) : ProviderWords.NotConfirmed;
        if (!known.IsDone(out var account))
        {
            await log.Refused(Happening.SignInRefused, Doer.Of(visit), "provider", context.RequestAborted);
            await Write(form.Refuse(visit, back, known.Refusals[0]), context);
            return;
        }

        await sessions.Replace(visit, account, context.RequestAborted);
        await log.SignedIn(account, visit, "provider", context.RequestAborted);
        await Write(Answer.SeeOther(back ?? SignInPaths.Home(account.Role, visit.Tongue)), context);
    }

    /// <summary>The open account of an address, under the name that the provider gives when nobody gave it any.</summary>
    private async Task<Outcome<Account>> Known(Visit visit, Outcome<Vouched> outcome, CancellationToken stop)
    {
        if (!outcome.IsDone(out var vouched)) return outcome.Refusals[0];
        if (await book.Find(vouched.Email, stop) is not { Disabled: null } account) return ProviderWords.NoAccount;
        if (vouched.Name is { } name && account.Name == account.Email.Split('@')[0]) await book.For(visit).Rename(account.Id, name, stop);
        return account;
    }

    private static Task Write(Answer answer, HttpContext context) => context.RequestServices.GetRequiredService<PageWriter>().Write(answer, context);
}

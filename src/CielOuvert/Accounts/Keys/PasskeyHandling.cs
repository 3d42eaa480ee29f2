using CielOuvert.Accounts.Tables;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CielOuvert.Accounts.Keys;

/// <summary>Makes the verifier for one request: nothing of Identity is loaded before a passkey is asked for.</summary>
internal static class PasskeyHandling
{
    public static PasskeyHandler<Account> PasskeyHandler(this Visit visit, AccountRoom room)
    {
        var services = visit.Browser.Context.RequestServices;
        var accounts = new UserManager<Account>(new PasskeyStore(room), Options.Create(new IdentityOptions()), new PasswordHasher<Account>(), [], [],
            new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), services, services.GetRequiredService<ILogger<UserManager<Account>>>());
        return new(accounts, Options.Create(OptionsOf(visit)));
    }

    /// <summary>
    /// Keys belong to the public address of the register, or to <c>localhost</c> when it is tried on this machine; what the request calls us is not
    /// taken. The signed origin is compared to that too: with our referrer policy, browsers post forms with <c>Origin: null</c>.
    /// </summary>
    private static IdentityPasskeyOptions OptionsOf(Visit visit)
    {
        var request = visit.Browser.Context.Request;
        var origin = request.Host.Host == "localhost" ? new Uri($"{request.Scheme}://{request.Host}") : visit.Frame.Descriptor.PublicAddress;
        return new()
        {
            ServerDomain = origin.Host,
            // Nobody types who they are: the key must know.
            ResidentKeyRequirement = "required",
            UserVerificationRequirement = "required",
            AttestationConveyancePreference = "none",
            ValidateOrigin = signed => ValueTask.FromResult(!signed.CrossOrigin && signed.Origin == origin.GetLeftPart(UriPartial.Authority)),
        };
    }
}

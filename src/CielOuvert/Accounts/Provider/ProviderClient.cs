using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Client;
using static OpenIddict.Client.OpenIddictClientEvents;

namespace CielOuvert.Accounts.Provider;

/// <summary>Sets OpenIddict's client up: authorization code with PKCE, state and nonce. Nothing of it is loaded where no provider is named.</summary>
internal static class ProviderClient
{
    /// <summary>Where the provider sends people back; it must be told.</summary>
    public const string ReturnPath = "/oidc";

    private const string Cookie = "ciel-oidc";

    public static void AddTo(IServiceCollection services, ProviderSettings settings)
    {
        services.AddAuthentication();
        services.AddOpenIddict().AddClient(client =>
        {
            client.AllowAuthorizationCodeFlow();
            // What is asked and not answered yet is in the browser, sealed: no table, and any node may take the answer.
            client.DisableTokenStorage();
            client.AddEncryptionKey(KeyFor("encryption", settings)).AddSigningKey(KeyFor("signing", settings));
            client.DisableWebServicesFederationClaimMapping();
            client.UseSystemNetHttp();
            client.UseAspNetCore(host => host.EnableRedirectionEndpointPassthrough().EnableErrorPassthrough().DisableTransportSecurityRequirement().Configure(options =>
            {
                options.CookieBuilder.Name = Cookie;
                options.CookieBuilder.HttpOnly = true;
                options.CookieBuilder.SameSite = SameSiteMode.Lax;
                options.CookieBuilder.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }));
            client.AddEventHandler<ProcessAuthenticationContext>(handler => handler.UseInlineHandler(LookWhomItIsFor).SetOrder(OpenIddictClientHandlers.ValidateUserInfoTokenSubject.Descriptor.Order + 1));
            client.AddRegistration(Registration(settings));
        });
    }

    /// <summary>
    /// What a provider signs of somebody says who signed it and for whom (OpenID Connect Core 1.0, 5.3.2). OpenIddict verifies the signature and of whom it
    /// speaks, and not for whom it is meant: what was signed for another site would be taken here.
    /// </summary>
    private static ValueTask LookWhomItIsFor(ProcessAuthenticationContext context)
    {
        if (context.UserInfoToken is { Length: > 0 } signed && new JsonWebToken(signed) is var token &&
            (token.Issuer != context.Registration.Issuer?.AbsoluteUri || !token.Audiences.Contains(context.Registration.ClientId)))
            context.Reject(OpenIddictConstants.Errors.InvalidToken, "The userinfo token is of another issuer, or for another audience.");
        return ValueTask.CompletedTask;
    }

    private static OpenIddictClientRegistration Registration(ProviderSettings settings)
    {
        var registration = new OpenIddictClientRegistration
        {
            Issuer = settings.Issuer,
            ClientId = settings.ClientId,
            ClientSecret = settings.ClientSecret,
            RedirectUri = new(ReturnPath.TrimStart('/'), UriKind.Relative),
        };
        registration.Scopes.UnionWith(settings.Scopes);
        return registration;
    }

    // Drawn from the secret that the provider gave (HKDF, RFC 5869): the same on each node, and nothing more to keep.
    private static SymmetricSecurityKey KeyFor(string use, ProviderSettings settings) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(settings.ClientSecret), 32, salt: Encoding.UTF8.GetBytes(settings.ClientId), info: Encoding.UTF8.GetBytes($"Ciel ouvert, {use}")));
}

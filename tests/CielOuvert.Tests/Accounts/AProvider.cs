using System.Security.Claims;
using CielOuvert.Accounts.Provider;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CielOuvert.Tests.Accounts;

/// <summary>A real OpenID Connect provider (OpenIddict's server), that says of whoever comes what the test tells it to.</summary>
public sealed class AProvider : IAsyncDisposable
{
    private const string Client = "ciel";
    private static readonly string ClientSecret = new('s', 40);
    private readonly WebApplication server;

    private AProvider(WebApplication server) => this.server = server;

    /// <summary>What it says of the next person, by claim.</summary>
    public Dictionary<string, object> Says { get; } = new() { [Claims.Subject] = "42" };

    /// <summary>Whether the next person changes their mind.</summary>
    public bool IsRefused { get; set; }

    public ProviderSettings Settings => new(new(server.Urls.Single()), Client, ClientSecret, "ProConnect", ["openid", "given_name", "usual_name", "email", "siret"], VouchesForAddresses: false, Siret: null);

    public static async Task<AProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        AProvider? provider = null;
        AProvider Told() => provider ?? throw new InvalidOperationException("It has not started yet.");
        builder.Services.AddOpenIddict().AddServer(options => Set(options, Told));
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.UseAuthentication();
        provider = new(server);
        await server.StartAsync();
        return provider;
    }

    /// <summary>Where it sends back somebody who comes with what the site asked.</summary>
    public static async Task<string> Visit(Uri asked)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(asked);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static void Set(OpenIddictServerBuilder options, Func<AProvider> told)
    {
        options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.RegisterScopes("given_name", "usual_name", "email", "siret");
        options.EnableDegradedMode().AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client || !Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var back) || back.AbsolutePath != "/oidc") context.Reject(Errors.InvalidClient);
            return default;
        }));
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client || context.ClientSecret != ClientSecret) context.Reject(Errors.InvalidClient);
            return default;
        }));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (told().IsRefused) context.Reject(Errors.AccessDenied);
            else context.Principal = Person(told().Says, context.Request.GetScopes());
            return default;
        }));
        options.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            foreach (var (claim, value) in told().Says.Where(said => said.Key != Claims.Subject)) context.Claims[claim] = value is bool truth ? new OpenIddictParameter(truth) : new OpenIddictParameter($"{value}");
            return default;
        }));
    }

    private static ClaimsPrincipal Person(Dictionary<string, object> said, IEnumerable<string> scopes)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity("test"));
        person.SetClaim(Claims.Subject, $"{said[Claims.Subject]}").SetScopes(scopes);
        return person;
    }
}

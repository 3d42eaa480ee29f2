using System.Security.Claims;
using System.Security.Cryptography;
using CielOuvert.Accounts.Provider;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CielOuvert.Tests.Accounts;

/// <summary>A real OpenID Connect provider (OpenIddict's server), that says of whoever comes what the test tells it to.</summary>
public sealed class AProvider : IAsyncDisposable
{
    private const string Client = "ciel";
    private static readonly string ClientSecret = new('s', 40);
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "ours" };
    private readonly WebApplication server;

    private AProvider(WebApplication server) => this.server = server;

    /// <summary>What it says of the next person, by claim.</summary>
    public Dictionary<string, object> Says { get; } = new() { [Claims.Subject] = "42" };

    /// <summary>How it signs what it says of people, as ProConnect does (OpenID Connect Core 1.0, 5.3.2); null for plain JSON.</summary>
    public SignedWord? Signs { get; set; }

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
        server.Use((context, next) => context.Request.Path == "/userinfo" && Told().Signs is { } word ? Told().SaySigned(word, context) : next(context));
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
        options.EnableDegradedMode().AddEphemeralEncryptionKey().AddSigningKey(Key);
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

    private Task SaySigned(SignedWord word, HttpContext context)
    {
        var claims = Says.ToDictionary();
        if (word.Subject is { } subject) claims[Claims.Subject] = subject;
        var key = word.IsForged ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "ours" } : Key;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = word.Issuer ?? $"{Settings.Issuer}", Audience = word.Audience ?? Client, Claims = claims, SigningCredentials = new(key, SecurityAlgorithms.RsaSha256), TokenType = "JWT",
        });
        context.Response.ContentType = "application/jwt";
        return context.Response.WriteAsync(token);
    }

    private static ClaimsPrincipal Person(Dictionary<string, object> said, IEnumerable<string> scopes)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity("test"));
        person.SetClaim(Claims.Subject, $"{said[Claims.Subject]}").SetScopes(scopes);
        return person;
    }
}

/// <summary>What a provider signs of somebody.</summary>
/// <param name="Subject">Whom it speaks of; null for whoever signed in.</param>
/// <param name="Audience">For whom it is meant; null for the site.</param>
/// <param name="Issuer">Who says that they signed; null for the provider.</param>
/// <param name="IsForged">Whether another key signed it, under the name of the provider's.</param>
public sealed record SignedWord(string? Subject = null, string? Audience = null, string? Issuer = null, bool IsForged = false);

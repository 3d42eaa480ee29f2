using System.Net;
using CielOuvert.Desk.Upkeep.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CielOuvert.Tests.Desk.Upkeep;

/// <summary>A real server on this machine, with every way that an address may answer.</summary>
public sealed class WebOfOurOwn : IAsyncLifetime
{
    private WebApplication? web;

    public Uri Site => new(web?.Urls.First() ?? throw new InvalidOperationException("The web is not there yet."));

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        web.MapMethods("/here", ["GET", "HEAD"], () => "here");
        web.MapGet("/only-get", () => "here");
        web.MapMethods("/moved", ["GET", "HEAD"], () => Results.Redirect("/here", permanent: true));
        web.MapMethods("/for-now", ["GET", "HEAD"], () => Results.Redirect("/here"));
        web.MapMethods("/round", ["GET", "HEAD"], () => Results.Redirect("/round"));
        web.MapMethods("/to-a-file", ["GET", "HEAD"], (HttpResponse answer) => { answer.StatusCode = 302; answer.Headers.Location = "file:///etc/passwd"; });
        web.MapMethods("/to-a-closed-room", ["GET", "HEAD"], () => Results.Redirect("http://localhost:1/"));
        web.MapMethods("/to-the-cloud", ["GET", "HEAD"], () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
        web.MapMethods("/busy", ["GET", "HEAD"], () => Results.StatusCode(429));
        await web.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (web is not null) await web.DisposeAsync();
    }

    /// <summary>Calls this server, and nobody else.</summary>
    public Outside OnlyThere() => new(place => place.Port == Site.Port && IPAddress.IsLoopback(place.Address));
}

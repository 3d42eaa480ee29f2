using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CielOuvert.Journeys.Walking;

/// <summary>A site of a few pages, good and bad, on which the journeys' own tools are tried.</summary>
public sealed class TinySite : IAsyncLifetime
{
    private const string Policy = "default-src 'self'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Pages = new()
    {
        ["/good"] = Page("<a href='#main'>Skip</a><main id=main><h1>Good</h1><p><a href='/next'>Next page</a></p><label>Name <input name=q></label><label>Day <input type=date name=d></label><button>Go</button></main>"),
        ["/next"] = Page("<main><h1>Next</h1></main>"),
        ["/pale"] = Page("<main><h1>Pale</h1><p class=pale>Who can read this?</p><img src='/dot.svg'></main>"),
        ["/wide"] = Page("<main><h1>Wide</h1><div class=wide>Too wide</div></main>"),
        ["/noisy"] = Page("<main><h1>Noisy</h1></main><script src='/noisy.js'></script>"),
        ["/chatty"] = Page("<main><h1>Chatty</h1><img alt='' src='http://127.0.0.2:9/spy.png'></main>"),
        ["/inline"] = Page("<main><h1>Inline</h1></main><script>document.title = 'breach'</script>"),
        ["/blind"] = Page("<main><h1>Blind</h1><a class=blind href='/next'>Next page</a></main>"),
        ["/letting-go"] = Page("<main><h1>Letting go</h1><button>Go</button><a href='/next'>Next page</a></main><script src='/letting-go.js'></script>"),
    };

    private WebApplication? app;

    public Uri Address => new(app?.Urls.Single() ?? throw new InvalidOperationException("The site is not served yet."));

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is { } running)
        {
            await running.DisposeAsync();
        }
    }

    private static Task Answer(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        var (type, text) = http.Request.Path.Value switch
        {
            "/site.css" => ("text/css", ".pale { color: #ddd } .wide { width: 3000px } .blind:focus { outline: none } input, button, a { font-size: 1.5rem }"),
            "/noisy.js" => ("text/javascript", "console.error('something fell')"),
            "/letting-go.js" => ("text/javascript", "document.querySelector('a').addEventListener('focus', e => e.target.blur())"),
            "/dot.svg" => ("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
            { } path when Pages.TryGetValue(path, out var page) => ("text/html; charset=utf-8", page),
            _ => ("", ""),
        };
        http.Response.StatusCode = type == "" ? 404 : 200;
        http.Response.ContentType = type == "" ? "text/html" : type;
        return http.Response.WriteAsync(type == "" ? Page("<main><h1>Nothing here</h1></main>") : text);
    }

    private static string Page(string body) =>
        "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=viewport content='width=device-width'><title>A page</title>"
        + $"<link rel=stylesheet href='/site.css'></head><body>{body}</body></html>";
}

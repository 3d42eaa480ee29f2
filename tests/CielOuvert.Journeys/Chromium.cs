using Microsoft.Playwright;

namespace CielOuvert.Journeys;

/// <summary>Debian's Chromium, driven by Playwright: started once, at the first visit, with nothing of its own reaching outside.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Each of its own services that we leave on asks for the network at every start, and root may not use its sandbox.
    private static readonly string[] Options =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Opens a window for a visitor of the site at an address. Nothing is shared between two visits.</summary>
    public async Task<Visit> Visit(Uri site, Visitor visitor)
    {
        var running = await Started();
        var context = await running.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            Locale = visitor.Locale,
            ViewportSize = new() { Width = visitor.Width / visitor.Zoom, Height = visitor.Height / visitor.Zoom },
            DeviceScaleFactor = visitor.Zoom,
            ColorScheme = visitor.IsInTheDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = visitor.HasScript,
            HasTouch = visitor.HasPhone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Journeys.Visit.Begin(context, site, visitor);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is { } running)
        {
            await running.CloseAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> Started()
    {
        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Place(), Args = Options });
        }
        finally
        {
            starting.Release();
        }
    }

    private static string Place() => Places.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"No browser at {string.Join(" nor ", Places)}. Run './ciel test', which installs Debian's chromium.");
}

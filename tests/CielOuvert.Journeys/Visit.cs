using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CielOuvert.Journeys;

/// <summary>One visitor in one window. What it met and should not have fails the test at the next step, or at the end.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext context;
    private readonly Incidents incidents;
    private readonly Uri site;

    private Visit(IBrowserContext context, IPage page, Incidents incidents, Uri site, Visitor visitor)
    {
        (this.context, Page, this.incidents, this.site, Visitor) = (context, page, incidents, site, visitor);
    }

    public Visitor Visitor { get; }

    /// <summary>Playwright's page, for what a visit has no verb for.</summary>
    public IPage Page { get; }

    public static async Task<Visit> Begin(IBrowserContext context, Uri site, Visitor visitor)
    {
        var page = await context.NewPageAsync();
        return new(context, page, await Incidents.Watch(page, site), site, visitor);
    }

    /// <summary>Keeps a cookie of the site.</summary>
    public Task Hold(string cookie, string value) => context.AddCookiesAsync([new() { Name = cookie, Value = value, Url = site.ToString(), HttpOnly = true }]);

    /// <summary>Goes to a path of the site, and expects its status.</summary>
    public async Task Open(string path, int status = 200)
    {
        var address = new Uri(site, path);
        incidents.Expect(address, status);
        var response = await Page.GotoAsync(address.ToString());
        response.ShouldNotBeNull().Status.ShouldBe(status, $"{path} should have answered {status}.");
        incidents.ShouldBeNone();
    }

    /// <summary>Expects a path of the site to answer with a status, when a form or a script asks for it.</summary>
    public void Expect(string path, int status) => incidents.Expect(new Uri(site, path), status);

    /// <summary>Follows the link that reads so, and waits for the page that it leads to.</summary>
    public async Task Follow(string link)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Loaded();
        incidents.ShouldBeNone();
    }

    /// <summary>Waits for the page of an address, which a form or a script leads to, and for all that it shows.</summary>
    public async Task Arrive(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(address)}$"), new() { Timeout = (float)Patience.TotalMilliseconds });
        await Loaded();
    }

    /// <summary>
    /// Waits until a page and all that it shows is there. Playwright's client looks on one thread and listens on another, and may miss what comes
    /// between: it is asked again rather than once for long.
    /// </summary>
    public async Task Loaded(LoadState state = LoadState.Load)
    {
        for (var waited = TimeSpan.Zero; ;)
        {
            try
            {
                await Page.WaitForLoadStateAsync(state, new() { Timeout = (float)Pause.TotalMilliseconds });
                return;
            }
            catch (TimeoutException) when (waited < Patience)
            {
                waited += Pause;
            }
        }
    }

    public void ShouldHaveMetNothingWrong() => incidents.ShouldBeNone();

    /// <summary>Keeps a picture of the whole page in <c>out/pictures</c>, for people to look at.</summary>
    public async Task<string> Picture(string name, bool whole = true)
    {
        var path = Path.Combine(Clone.Root, "out", "pictures", $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = whole });
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        incidents.ShouldBeNone();
    }
}

/// <summary>The clone that the journeys were built in.</summary>
public static class Clone
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CielOuvert.Journeys;

/// <summary>
/// What no visit may meet, whatever it is about: an error in the console, a script that fell, a request to a third party, a request
/// that failed, something that the content security policy had to stop.
/// </summary>
public sealed class Incidents
{
    private readonly ConcurrentQueue<string> met = new();
    private readonly ConcurrentDictionary<string, int> expected = new();
    private readonly Uri site;

    private Incidents(Uri site) => this.site = site;

    public static async Task<Incidents> Watch(IPage page, Uri site)
    {
        var incidents = new Incidents(site);
        page.Console += (_, message) => incidents.HearConsole(message);
        page.PageError += (_, error) => incidents.met.Enqueue($"a script fell: {error}");
        page.Request += (_, request) => incidents.SeeRequest(request.Url);
        page.RequestFailed += (_, request) => incidents.SeeFailure(request);
        page.Response += (_, response) => incidents.SeeResponse(response);

        // The console tells of breaches too, but not of those of a policy that only reports.
        await page.ExposeFunctionAsync("tellOfBreach", (string breach) => incidents.met.Enqueue($"the content security policy was breached: {breach}"));
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => tellOfBreach(`${e.effectiveDirective} ${e.blockedURI} at ${e.documentURI}`))");
        return incidents;
    }

    /// <summary>The one answer that is not a success and is wanted: that of an error page.</summary>
    public void Expect(Uri address, int status) => expected[address.ToString()] = status;

    public void ShouldBeNone() => Assert.True(met.IsEmpty, $"The visit met:\n{string.Join('\n', met.Distinct())}");

    private void HearConsole(IConsoleMessage message)
    {
        // The browser repeats each refused request as an error; what it was for is seen with the response.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            met.Enqueue($"the console says: {message.Text}");
        }
    }

    private void SeeRequest(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != site.Authority)
        {
            met.Enqueue($"a third party is asked: {url}");
        }
    }

    private void SeeFailure(IRequest request)
    {
        // A page left before all of it came is no fault of the page.
        if (request.Failure != "net::ERR_ABORTED")
        {
            met.Enqueue($"a request failed: {request.Url} ({request.Failure})");
        }
    }

    private void SeeResponse(IResponse response)
    {
        if (response.Status >= 400 && expected.GetValueOrDefault(response.Url) != response.Status)
        {
            met.Enqueue($"the site answered {response.Status} at {response.Url}");
        }
    }
}

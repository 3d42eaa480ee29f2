using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Assets;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;
using Microsoft.Extensions.Logging.Abstractions;

namespace CielOuvert.Exchange.Dumps;

/// <summary>A visit of nobody: what is written without having been asked for by a browser has the words and the names of pages too.</summary>
public static class QuietVisit
{
    /// <summary>For a command, which serves no site.</summary>
    public static async Task<Visit> Of(Register.Register register, CancellationToken stop)
    {
        using var watch = new JournalWatch(register, NullLogger<JournalWatch>.Instance);
        return Of(register, await new FrameCache(register, watch, new SiteAssets()).Current(stop));
    }

    public static Visit Of(Register.Register register, Frame frame) =>
        new(Tongue.French, "/", "", [], register, frame, new Browser(new DefaultHttpContext())) { Today = default };
}

using CielOuvert.Site.Assets;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>The icon where programs look for it without reading a page.</summary>
public static class Icons
{
    public const string Favicon = "/favicon.ico";
    public const string AppleTouch = "/apple-touch-icon.png";

    public static Task<Answer> ShowFavicon(Visit visit, CancellationToken stop) => Give(visit.Frame.Assets.Favicon, visit);

    public static Task<Answer> ShowAppleTouch(Visit visit, CancellationToken stop) => Give(visit.Frame.Assets.AppleTouchIcon, visit);

    private static Task<Answer> Give(string path, Visit visit)
    {
        var asset = visit.Frame.Assets.Find(path) ?? throw new InvalidOperationException($"The program does not hold {path}.");
        return Task.FromResult<Answer>(new Answer.File(asset.In(Site.Hosting.PageEncoding.Plain), asset.ContentType, IsText: false));
    }
}

using System.Text;
using CielOuvert.Site.Pages;

namespace CielOuvert.StaticSite;

/// <summary>The page at an address that leads on: without a server, the page itself sends there (HTML, 4.2.5.3), and says so to whoever is not sent.</summary>
internal static class Signpost
{
    /// <param name="link">Relative to the page.</param>
    public static byte[] To(string link)
    {
        var to = Rendering.Encoder.Encode(link);
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cette page est ailleurs — This page is elsewhere</title>
            <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0; url={to}"><link rel="canonical" href="{to}"></head>
            <body><main><p><a href="{to}">Cette page est ici.</a></p><p lang="en"><a href="{to}">This page is here.</a></p></main></body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}

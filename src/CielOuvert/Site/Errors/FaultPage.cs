using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Errors;

/// <summary>The page of a fault of ours. It is a constant: a component, or the register, may be what failed.</summary>
public static class FaultPage
{
    private static readonly Phrase Title = new("Une faute de notre part", "A fault of ours");

    private static readonly Phrase What = new(
        "Cette page n’a pas pu être faite. La faute est notée ; rien n’est perdu. Réessayez dans un instant, ou revenez à l’accueil.",
        "This page could not be made. The fault is noted; nothing is lost. Try again in a moment, or go back to the home page.");

    private static readonly Phrase Home = new("Accueil", "Home");

    public static string In(Tongue tongue, string styleSheet) => $"""
        <!doctype html>
        <html lang="{tongue.Code}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Title.In(tongue)}</title><meta name="robots" content="noindex"><link rel="stylesheet" href="{styleSheet}"></head>
        <body><main class="page error-page"><p class="error-code" aria-hidden="true">500</p><h1>{Title.In(tongue)}</h1><p class="lede">{What.In(tongue)}</p><p><a href="/{tongue.Code}">{Home.In(tongue)}</a></p></main></body>
        </html>
        """;
}

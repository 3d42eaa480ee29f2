using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Errors;

/// <summary>The page of a fault of ours. It is a constant: a component, or the register, may be what failed.</summary>
public static class FaultPage
{
    public static readonly FaultWords Ours = new(new("Une faute de notre part", "A fault of ours"), new(
        "Cette page n’a pas pu être faite. La faute est notée ; rien n’est perdu. Réessayez dans un instant, ou revenez à l’accueil.",
        "This page could not be made. The fault is noted; nothing is lost. Try again in a moment, or go back to the home page."));

    public static readonly FaultWords TooLarge = new(new("C’est trop lourd", "This is too heavy"), new(
        "Ce que vous avez envoyé dépasse ce qui est admis, et rien n’en a été gardé. Revenez en arrière : votre navigateur a gardé ce que vous aviez écrit. Retirez des fichiers, ou réduisez-les.",
        "What you sent is more than is taken, and none of it was kept. Go back: your browser kept what you had written. Take files away, or make them smaller."));

    private static readonly Phrase Home = new("Accueil", "Home");

    public static string In(FaultWords words, int status, Tongue tongue, string styleSheet) => $"""
        <!doctype html>
        <html lang="{tongue.Code}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{words.Title.In(tongue)}</title><meta name="robots" content="noindex"><link rel="stylesheet" href="{styleSheet}"></head>
        <body><main class="page error-page"><p class="error-code" aria-hidden="true">{status}</p><h1>{words.Title.In(tongue)}</h1><p class="lede">{words.What.In(tongue)}</p><p><a href="/{tongue.Code}">{Home.In(tongue)}</a></p></main></body>
        </html>
        """;
}

/// <summary>What a page of fault says.</summary>
public sealed record FaultWords(Phrase Title, Phrase What);

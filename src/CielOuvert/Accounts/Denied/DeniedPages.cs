using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Denied;

/// <summary>Why somebody is not let through.</summary>
public sealed record Denial(Phrase Title, Phrase Why)
{
    private static readonly Phrase Closed = new("Cette page ne vous est pas ouverte", "This page is not open to you");

    /// <summary>The form was posted from a page of another site.</summary>
    public static readonly Denial Stranger = new(Closed,
        new("Le formulaire a été envoyé depuis un autre site : rien n’a été fait. Ouvrez la page ici, puis recommencez.",
            "The form was sent from another site: nothing was done. Open the page here, then try again."));

    /// <summary>The form was made before its sender signed in or out, or its cookie is gone.</summary>
    public static readonly Denial Stale = new(new("Ce formulaire n’est plus valable", "This form is no longer valid"),
        new("Votre session a changé depuis qu’il a été ouvert : rien n’a été fait. Revenez en arrière, copiez ce que vous aviez écrit, rechargez la page, puis envoyez-la.",
            "Your session has changed since it was opened: nothing was done. Go back, copy what you had written, reload the page, then send it."));

    /// <param name="right">Null when nobody has the right.</param>
    public static Denial Right(Right? right) => right is { } asked ? new(Closed,
        new($"Il faut pour cela le rôle « {RoleNames.Of(Rights.Least(asked)).Fr} », ou davantage. Demandez-le à qui administre ce registre.",
            $"You need the role “{RoleNames.Of(Rights.Least(asked)).En}”, or more, for that. Ask whoever administers this register.")) :
        new(Closed, new("Elle n’est ouverte à personne.", "It is open to nobody."));
}

/// <summary>A form that was kept, though nothing of it was done.</summary>
/// <param name="To">Where it comes back.</param>
/// <param name="HadFiles">Whether it brought files, which are not kept.</param>
public sealed record Interrupted(string To, bool HadFiles);

public static class DeniedPages
{
    /// <summary>The form is kept, and this is how to go on.</summary>
    public static async Task Answer(HttpContext context, string to)
    {
        var visit = await PageEndpoint.VisitOf(context, Paths.TongueOf(context.Request.Path) ?? Tongue.French);
        var answer = Site.Pages.Answer.Show<InterruptedPage, Interrupted>(visit, new(to, context.Request.Form.Files.Any(file => file.Length > 0)), StatusCodes.Status403Forbidden);
        await context.RequestServices.GetRequiredService<PageWriter>().Write(answer, context);
    }

    public static async Task Answer(HttpContext context, Denial denial)
    {
        var visit = await PageEndpoint.VisitOf(context, Paths.TongueOf(context.Request.Path) ?? Tongue.French);
        var answer = Site.Pages.Answer.Show<DeniedPage, Denial>(visit, denial, StatusCodes.Status403Forbidden);
        await context.RequestServices.GetRequiredService<PageWriter>().Write(answer, context);
    }
}

using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Pages;

/// <summary>Does what a form asks.</summary>
public delegate Task<Answer> FormHandler(Visit visit, Posted posted, CancellationToken stop);

/// <summary>Ties a form's handler to a route. The form was read and its token looked at before (<see cref="Accounts.Enforcing"/>).</summary>
public static class FormEndpoint
{
    public static readonly string[] Methods = [HttpMethods.Post];

    public static RequestDelegate For(Tongue tongue, FormHandler handler) => For(tongue, _ => handler);

    /// <summary>The same, for a handler of something that lives as long as the site.</summary>
    public static RequestDelegate For<TMaker>(Tongue tongue, Func<TMaker, FormHandler> handler)
        where TMaker : notnull => For(tongue, services => handler(services.GetRequiredService<TMaker>()));

    private static RequestDelegate For(Tongue tongue, Func<IServiceProvider, FormHandler> handler) => async context =>
    {
        var visit = await PageEndpoint.VisitOf(context, tongue);
        var answer = await handler(context.RequestServices)(visit, new Posted(context.Request.Form), context.RequestAborted);
        await context.RequestServices.GetRequiredService<PageWriter>().Write(answer, context);
    };
}

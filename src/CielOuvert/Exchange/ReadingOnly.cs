using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange;

/// <summary>What is for programs is read and never written: whoever tries is told what may be done (RFC 9110, 15.5.6).</summary>
public sealed class ReadingOnly(RequestDelegate next)
{
    private static readonly Phrase Title = new("Cette adresse se lit seulement.", "This address is only read.");
    private static readonly Phrase What = new("Le registre s’écrit au bureau, par les personnes de l’organisation. Ici, demandez par GET ou HEAD.", "The register is written at the desk, by the people of the organisation. Here, ask with GET or HEAD.");
    private static readonly string Allowed = string.Join(", ", [.. PageEndpoint.Methods, HttpMethods.Options]);

    public Task Invoke(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || !ProgramAddress.Is(context.Request.Path)) return next(context);
        context.Response.Headers.Allow = Allowed;
        if (!HttpMethods.IsOptions(method)) return Problem.Answer(StatusCodes.Status405MethodNotAllowed, Title, What, context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}

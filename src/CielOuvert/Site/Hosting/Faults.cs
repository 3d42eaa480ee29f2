using CielOuvert.Exchange;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;

namespace CielOuvert.Site.Hosting;

/// <summary>A fault of ours: it is logged, and the reader gets a page of words instead of nothing.</summary>
public sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
            Left(PlaceOf(context));
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
            // A browser alone would show nothing of why what was sent did not go through.
            if (refused.StatusCode == StatusCodes.Status413PayloadTooLarge) await Say(context, FaultPage.TooLarge);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            Happened(PlaceOf(context), fault);
            await Apologise(context);
        }
    }

    /// <summary>The address asked for; where it holds a secret, its pattern: a log is read by others than its owner.</summary>
    private static string PlaceOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } && (pattern.Contains("{token}", StringComparison.Ordinal) || pattern.Contains("{secret}", StringComparison.Ordinal))
            ? pattern : context.Request.Path;

    /// <summary>The page is made of constants: what failed may be anything, the register included.</summary>
    private static Task Apologise(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Say(context, FaultPage.Ours);
    }

    /// <summary>Says what is wrong without asking anything of the register.</summary>
    public static async Task Say(HttpContext context, FaultWords words)
    {
        SecurityHeaders.AddTo(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        if (ProgramAddress.Is(context.Request.Path))
        {
            await Problem.Answer(context.Response.StatusCode, words.Title, words.What, context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var tongue = Paths.TongueOf(context.Request.Path) ?? Tongue.French;
        await context.Response.WriteAsync(FaultPage.In(words, context.Response.StatusCode, tongue, context.RequestServices.GetRequiredService<Assets.SiteAssets>().StyleSheet), context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Debug, "The reader of {Path} left before the answer.")]
    private partial void Left(string path);

    [LoggerMessage(LogLevel.Error, "{Path} failed.")]
    private partial void Happened(string path, Exception fault);
}

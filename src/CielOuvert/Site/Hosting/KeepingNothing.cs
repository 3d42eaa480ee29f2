namespace CielOuvert.Site.Hosting;

/// <summary>For answers that are for one person: neither we nor the browser keep them.</summary>
public static class KeepingNothing
{
    public static void KeepNothing(this HttpContext context)
    {
        context.Features.Set<Keeping>(null);
        context.Response.Headers.CacheControl = "no-store";
    }
}

using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using Microsoft.AspNetCore.Http.Features;

namespace CielOuvert.Desk.Drafts;

/// <summary>
/// Takes in a form whose author is not signed in any more. Anybody may send one: so many are kept for each caller, of a limited size, and
/// only when the browser itself says that they come from a page of this site (Fetch Metadata).
/// </summary>
public sealed class Interruption(TimeProvider clock)
{
    /// <summary>In an address, the secret of the form that fills the page.</summary>
    public const string Name = "reprise";

    /// <summary>Its files are read through and left: who is not signed in leaves none here.</summary>
    private const long MostBytes = 16L << 20;

    private readonly Allowance byCaller = new(30, TimeSpan.FromHours(1), clock);

    public async Task<string?> Keep(HttpContext context, CancellationToken stop)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Site"] != "same-origin" || !request.HasFormContentType || request.ContentLength is not <= MostBytes) return null;
        if (context.Features.Get<Browser>() is not { } browser || !byCaller.Take(browser.Address)) return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes }, stop);
            var book = new UnsentBook(new AccountRoom(context.RequestServices.GetRequiredService<Register.Register>()), clock);
            return await book.Keep(request.Path, form, stop) is { } secret ? $"{request.Path}?{Name}={secret.Text}" : null;
        }
        catch (InvalidDataException)
        {
            // It is no form: there is nothing of anybody's to keep.
            return null;
        }
    }
}

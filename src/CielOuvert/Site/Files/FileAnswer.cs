using CielOuvert.Accounts;
using CielOuvert.Exchange.Signposts;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Site.Files;

/// <summary>
/// Gives a file to whoever sees a record that holds it. Of one that is not theirs to see, the same is said as of one that is not there. It comes
/// under the type that its bytes have, alone in a sandbox: opened by itself it can run nothing, and pictures alone are shown in place.
/// </summary>
public static class FileAnswer
{
    /// <summary>Nothing runs, nothing loads, no origin (CSP level 3, 6.4.3).</summary>
    private static readonly StringValues Sandbox = new("default-src 'none'; sandbox; frame-ancestors 'none'");

    public static async Task Give(HttpContext context)
    {
        var (register, stop) = (context.RequestServices.GetRequiredService<Register.Register>(), context.RequestAborted);
        if (FileAddress.Read(context.Request.RouteValues["name"] as string ?? "") is not var (hash, type) ||
            await register.Files.Find(hash, stop) is not { } file || file.Type != type ||
            await ShownAs(file, context.Features.Get<Signed>(), register, stop) is not { } holder)
        {
            await SayNothingIsThere(context, stop);
            return;
        }

        var headers = context.Response.Headers;
        var isPublic = holder.Sight == Sight.Public;
        headers.ContentSecurityPolicy = Sandbox;
        headers.ETag = $"\"{file.Hash}\"";
        headers.CacheControl = isPublic ? "public, max-age=31536000, immutable" : "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = isPublic ? "cross-origin" : "same-origin";
        // A slug is made of letters, digits and hyphens: it needs no quoting, whatever the file was called when it came.
        headers.ContentDisposition = $"{(file.Type.IsPicture ? "inline" : "attachment")}; filename=\"{holder.Slug}{file.Type.Extension}\"";
        if (isPublic && holder.Kind is { } kind) headers.Link = await Signposts(kind, holder.Slug, context);
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(file.Hash, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.Type.MediaType;
        context.Response.ContentLength = file.Bytes;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await foreach (var piece in register.Files.Bytes(file.Hash, stop)) await context.Response.Body.WriteAsync(piece, stop);
    }

    /// <summary>From the file to the record that holds it.</summary>
    private static async Task<StringValues> Signposts(Kind kind, string slug, HttpContext context)
    {
        var frame = await context.RequestServices.GetRequiredService<FrameCache>().Current(context.RequestAborted);
        return new([.. Signposting.OfFile(new(frame.Absolute(Paths.Of(kind, slug, frame.MainTongue)))).Select(link => link.ToString())]);
    }

    /// <summary>The record under whose name a file is given; null when it is not to be given. At the desk one sees too what was just sent, and no record holds yet.</summary>
    private static async Task<FileHolder?> ShownAs(KeptFile file, Signed? signed, Register.Register register, CancellationToken stop)
    {
        if (await register.Files.HolderOf(file.Hash, signed?.Viewer ?? Viewer.Visitor, stop) is { } holder) return holder;
        return signed?.Has(Right.ReadDesk) == true && !await register.Files.IsHeld(file.Hash, stop) ? new(file.Hash[..12], Sight.Desk) : null;
    }

    private static async Task SayNothingIsThere(HttpContext context, CancellationToken stop)
    {
        context.KeepNothing();
        var visit = await PageEndpoint.VisitOf(context, Tongue.French);
        await context.RequestServices.GetRequiredService<PageWriter>().Write(await ErrorPages.NotFound(visit, stop), context);
    }
}

using System.Data.Common;
using System.Text.Json;
using CielOuvert.Site.Hosting;

namespace CielOuvert.Site.Health;

/// <summary>
/// How the site is, for whatever watches it: 200 when it answers readers, 503 when the register does not answer it. It tells nothing that its pages do not.
/// </summary>
public static class HealthAnswer
{
    /// <summary>The same in every tongue: programs read it.</summary>
    public const string Path = "/health";

    /// <summary>Less than this free beside the register, and it is time to make room: writing fails when there is none left.</summary>
    public const long LowDisk = 256L * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly string Version = typeof(HealthAnswer).Assembly.GetName().Version?.ToString(3) ?? "";

    public static async Task Give(HttpContext context)
    {
        var register = context.RequestServices.GetRequiredService<Register.Register>();
        var journal = await Journal(register, context.RequestAborted);
        var isLow = IsLow(register.Engine.File);
        context.KeepNothing();
        context.Response.StatusCode = journal is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        var status = journal is null ? "register unreachable" : isLow is true ? "disk low" : "ok";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { status, version = Version, journal, textIndex = register.TextNumber, diskLow = isLow });
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The number of the last commit, asked of the database itself; null when it does not answer in time.</summary>
    private static async Task<long?> Journal(Register.Register register, CancellationToken stop)
    {
        try
        {
            return await register.JournalNumber(stop).WaitAsync(Patience, stop);
        }
        catch (Exception silent) when (silent is DbException or IOException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Whether room is running out where the register writes; null when that is another machine's to say.</summary>
    private static bool? IsLow(string? file) => System.IO.Path.GetDirectoryName(file) is { Length: > 0 } folder ? new DriveInfo(folder).AvailableFreeSpace < LowDisk : null;
}

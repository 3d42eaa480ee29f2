using System.Globalization;

namespace CielOuvert.Exchange.Dumps.Download;

/// <summary>The public data, ready to be taken away in one file.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Journal">The number of the last commit that it holds.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Instant">Of that commit (UTC).</param>
public sealed record ReadyDownload(string Path, long Journal, long Records, string Hash, DateTime Instant, long Bytes)
{
    // Another build may write the same register otherwise.
    private static readonly string Build = typeof(ReadyDownload).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>The name of its file says what it is, so that a program that starts again need not make it again.</summary>
    public static string NameOf(long journal, long records, string hash) => string.Create(CultureInfo.InvariantCulture, $"{journal}.{records}.{hash}.{Build}.zip");

    /// <summary>What the name of a file says; null when this build did not write it.</summary>
    public static (long Journal, long Records, string Hash)? Named(string path) =>
        System.IO.Path.GetFileName(path).Split('.') is [var journal, var records, { Length: 64 } hash, var build, "zip"] && build == Build &&
        long.TryParse(journal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && long.TryParse(records, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (number, count, hash) : null;
}

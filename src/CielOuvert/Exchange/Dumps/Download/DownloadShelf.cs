using System.IO.Compression;
using System.Security.Cryptography;
using CielOuvert.Formats.Bags;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Dumps.Download;

/// <summary>
/// Keeps the public data in one file, made at night and again as soon as something was taken from view: whoever is erased is not in the next download.
/// Each node makes its own, and it is the same; it is a cache, made again where it is not.
/// </summary>
public sealed class DownloadShelf(Register.Register register, FrameCache frames, IHostApplicationLifetime lifetime)
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile ReadyDownload? ready;

    private string Folder => register.CacheFolder("download");

    /// <summary>What is ready and may still be given; made where there is none. Null when making it takes longer than one may wait: it goes on being made.</summary>
    public async Task<ReadyDownload?> Ready(TimeSpan patience, CancellationToken stop)
    {
        if (await Standing(stop) is { } standing) return standing;
        // Whoever asked may leave: what was begun serves the next.
        var making = Make(isWanted: async () => await Standing(lifetime.ApplicationStopping) is null, lifetime.ApplicationStopping);
        return await Task.WhenAny(making, Task.Delay(patience, stop)) == making ? await making : null;
    }

    /// <summary>Makes it anew where something was committed since.</summary>
    public async Task Renew(CancellationToken stop)
    {
        var number = await register.JournalNumber(stop);
        await Make(isWanted: async () => await Standing(stop) is not { } standing || standing.Journal < number, stop);
    }

    /// <summary>The one that is ready, if nothing that it shows was taken from view since.</summary>
    private async Task<ReadyDownload?> Standing(CancellationToken stop)
    {
        var known = ready ??= await Found(stop);
        if (known is null || !File.Exists(known.Path)) return ready = null;
        return await register.HasHidden(known.Journal, stop) ? null : known;
    }

    private async Task<ReadyDownload?> Make(Func<Task<bool>> isWanted, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            return await isWanted() ? ready = await Write(stop) : ready;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ReadyDownload?> Write(CancellationToken stop)
    {
        if (await register.Descriptor(stop) is not { } descriptor) return null;
        var folder = Directory.CreateDirectory(Folder).FullName;
        var part = Path.Combine(folder, Path.GetRandomFileName() + ".part");
        try
        {
            var number = await register.JournalNumber(stop);
            var instant = await register.InstantOf(number, stop) ?? DateTime.UnixEpoch;
            PackageWords words;
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024))
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                var target = new ZipTarget(zip, PackageWords.NameOf(descriptor.NameIn(descriptor.MainLanguage), DumpSort.Public), instant);
                var written = await Packing.Write(DumpSort.Public, selection: null, QuietVisit.Of(register, await frames.Current(stop)), target, stop);
                if (!written.IsDone(out var said)) return null;
                words = said;
            }

            return Shelve(part, folder, words, await HashOf(part, stop));
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static ReadyDownload Shelve(string part, string folder, PackageWords words, string hash)
    {
        var path = Path.Combine(folder, ReadyDownload.NameOf(words.Journal, words.Records, hash));
        File.Move(part, path, overwrite: true);
        // Who still reads an older one reads it to its end; nobody begins.
        foreach (var older in Directory.EnumerateFiles(folder, "*.zip").Where(file => file != path).ToList()) File.Delete(older);
        return new(path, words.Journal, words.Records, hash, words.Instant, new FileInfo(path).Length);
    }

    /// <summary>The one that was made before this program started.</summary>
    private async Task<ReadyDownload?> Found(CancellationToken stop)
    {
        if (!Directory.Exists(Folder)) return null;
        foreach (var path in Directory.EnumerateFiles(Folder, "*.zip"))
            if (ReadyDownload.Named(path) is var (journal, records, hash) && await register.InstantOf(journal, stop) is { } instant && await HashOf(path, stop) == hash)
                return new(path, journal, records, hash, instant, new FileInfo(path).Length);
        return null;
    }

    private static async Task<string> HashOf(string path, CancellationToken stop)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
    }
}

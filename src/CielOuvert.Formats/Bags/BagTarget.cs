using System.IO.Compression;

namespace CielOuvert.Formats.Bags;

/// <summary>Where the files of a bag are written: one after the other, each once.</summary>
public abstract class BagTarget
{
    /// <summary>A file to be written and closed before the next is asked for.</summary>
    /// <param name="path">From the root of the bag, with slashes.</param>
    public abstract Stream Open(string path);

    /// <summary>Told of a file when it is written whole, and closed.</summary>
    public virtual void Close(BagFile file)
    {
    }
}

/// <summary>A folder.</summary>
/// <param name="isPrivate">Whether only who writes it may read it.</param>
public sealed class FolderTarget(string root, bool isPrivate) : BagTarget
{
    private const UnixFileMode KeeperFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode KeeperFolder = KeeperFile | UnixFileMode.UserExecute;
    private const UnixFileMode Everybody = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public override Stream Open(string path)
    {
        var file = Path.Combine(root, path);
        MakeFolder(Path.GetDirectoryName(file) ?? root);
        // A file that is there would keep the rights that it has.
        if (isPrivate) File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = isPrivate ? KeeperFile : KeeperFile | Everybody;
        return new FileStream(file, options);
    }

    /// <summary>Makes the folder of the bag itself, or closes one that is there to everybody else.</summary>
    public void MakeRoot()
    {
        MakeFolder(root);
        if (isPrivate && !OperatingSystem.IsWindows()) File.SetUnixFileMode(root, KeeperFolder);
    }

    private void MakeFolder(string folder)
    {
        if (isPrivate && !OperatingSystem.IsWindows()) Directory.CreateDirectory(folder, KeeperFolder);
        else Directory.CreateDirectory(folder);
    }
}

/// <summary>An archive in one file, in a folder of its own (RFC 8493, 4). The same files give the same bytes.</summary>
/// <param name="instant">Written as the instant of every file (UTC).</param>
public sealed class ZipTarget(ZipArchive archive, string folder, DateTime instant) : BagTarget
{
    /// <summary>The first year that an archive can write (APPNOTE, 4.4.6).</summary>
    private static readonly DateTime First = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A regular file that everybody may read, in the upper half where Unix has its rights.</summary>
    private const int Rights = (0x8000 | 0x1A4) << 16;

    public override Stream Open(string path)
    {
        var entry = archive.CreateEntry($"{folder}/{path}", CompressionLevel.Optimal);
        entry.LastWriteTime = new(instant < First ? First : instant, TimeSpan.Zero);
        entry.ExternalAttributes = Rights;
        return entry.Open();
    }
}

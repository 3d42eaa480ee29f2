using System.Security.Cryptography;
using CielOuvert.Exchange.Dumps;
using CielOuvert.Formats.Bags;
using CielOuvert.Register.History;
using CielOuvert.Site.Pages;

namespace CielOuvert.StaticSite;

/// <summary>The public data of an archive, as the site gives them to be taken away: what makes a living register of it again.</summary>
internal static class DumpInside
{
    public const string Folder = "dump";

    /// <summary>The address that pages lead to, under the site.</summary>
    public const string Readme = $"/{Folder}/{ReadmeText.FileName}";

    public static bool Holds(string address) => address.StartsWith($"/{Folder}/", StringComparison.Ordinal);

    /// <summary>Writes them. Nothing is, of a register that does not say whose it is.</summary>
    public static Task Write(ArchiveFolder folder, Visit visit, IProgress<Progress> progress, CancellationToken stop) =>
        Packing.Write(DumpSort.Public, selection: null, visit, new Target(folder), stop, progress);

    private sealed class Target(ArchiveFolder folder) : BagTarget
    {
        public override Stream Open(string path) => new Hashed(folder, $"{Folder}/{path}");
    }

    /// <summary>A file that may be long: it is hashed as it is written, beside, and takes its place when it is other than what was there.</summary>
    private sealed class Hashed : Stream
    {
        private const string Beside = ".new";
        private readonly ArchiveFolder folder;
        private readonly string file;
        private readonly string path;
        private readonly FileStream to;
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public Hashed(ArchiveFolder folder, string file)
        {
            (this.folder, this.file) = (folder, file);
            path = folder.PathOf(file + Beside);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            to = new(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => to.Length;

        public override long Position
        {
            get => to.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.AppendData(buffer);
            to.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            hash.AppendData(buffer.Span);
            await to.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (!disposing || !to.CanWrite) return;
            to.Dispose();
            folder.Take(file, Convert.ToHexStringLower(hash.GetHashAndReset()), path);
            hash.Dispose();
            base.Dispose(disposing);
        }
    }
}

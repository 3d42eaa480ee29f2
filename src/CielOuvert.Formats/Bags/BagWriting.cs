using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CielOuvert.Formats.Bags;

/// <summary>
/// Writes a bag (BagIt, RFC 8493): files under <c>data/</c> with their hashes in a manifest, so that whoever receives it knows whether it is whole.
/// No clock is read: the same files give the same bag.
/// </summary>
public sealed class BagWriting(BagTarget target)
{
    public const string Payload = "data/";
    public const string Declaration = "bagit.txt";
    public const string Manifest = "manifest-sha256.txt";
    public const string Tags = "bag-info.txt";
    public const string TagManifest = "tagmanifest-sha256.txt";

    private readonly List<BagFile> files = [];

    /// <summary>Those written, in the order in which they were.</summary>
    public IReadOnlyList<BagFile> Files => files;

    public async Task<BagFile> Put(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        await using (var stream = target.Open(path)) await stream.WriteAsync(bytes, stop);
        return Noted(new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.Span))));
    }

    public async Task<BagFile> Put(string path, Func<Stream, Task> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = target.Open(path);
        await using var summing = new Summing(stream, hash);
        await write(summing);
        return Noted(new(path, summing.Length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Ends the bag: its manifests come last, so that one that was stopped on the way is not taken for whole.</summary>
    /// <param name="tags">What the bag says of itself (RFC 8493, 2.2.2), in order.</param>
    public async Task Close(IReadOnlyList<(string Label, string Value)> tags, CancellationToken stop)
    {
        var payload = files.Where(file => file.Path.StartsWith(Payload, StringComparison.Ordinal)).ToList();
        var oxum = string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(file => file.Bytes)}.{payload.Count}");
        await Put(Declaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray(), stop);
        await Put(Tags, Encoding.UTF8.GetBytes(string.Concat(tags.Append(("Payload-Oxum", oxum)).Select(tag => $"{tag.Item1}: {OneLine(tag.Item2)}\n"))), stop);
        await Put(Manifest, Lines(payload), stop);
        await Put(TagManifest, Lines(files.Where(file => !file.Path.StartsWith(Payload, StringComparison.Ordinal))), stop);
    }

    private static byte[] Lines(IEnumerable<BagFile> listed) =>
        Encoding.UTF8.GetBytes(string.Concat(listed.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Hash}  {file.Path}\n")));

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private BagFile Noted(BagFile file)
    {
        files.Add(file);
        return file;
    }

    /// <summary>Counts and sums what goes through; the stream under it stays its owner's.</summary>
    private sealed class Summing(Stream under, IncrementalHash hash) : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public override void Flush() => under.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => under.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            Sum(buffer.AsSpan(offset, count));
            under.Write(buffer, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Sum(buffer.Span);
            return under.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        private void Sum(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            length += bytes.Length;
        }
    }
}

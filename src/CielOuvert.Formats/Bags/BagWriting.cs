using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Formats.Files;

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
        BagFile file;
        await using (var stream = target.Open(path))
        await using (var summing = new Summing(stream))
        {
            await write(summing);
            file = new(path, summing.Length, summing.Hash());
        }

        return Noted(file);
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
        target.Close(file);
        return file;
    }
}

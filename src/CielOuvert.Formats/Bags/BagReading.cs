using System.Security.Cryptography;
using System.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Bags;

/// <summary>Looks whether a bag is as it was written: every file that its manifests name, no other under <c>data/</c>, and each to the byte (RFC 8493, 3).</summary>
public static class BagReading
{
    /// <summary>A hash and two characters before the path.</summary>
    private const int Before = 66;

    /// <summary>Whether a folder is a bag, whole or not.</summary>
    public static bool Is(string root) => File.Exists(Path.Combine(root, BagWriting.Declaration));

    /// <summary>What stands in the way; empty when it is whole.</summary>
    /// <param name="read">Told after each file how many were read, of how many.</param>
    public static async Task<IReadOnlyList<Refusal>> Check(string root, Action<int, int> read, CancellationToken stop)
    {
        var refusals = new List<Refusal>();
        var tags = Listed(root, BagWriting.TagManifest, refusals);
        var payload = Listed(root, BagWriting.Manifest, refusals);
        if (refusals.Count > 0) return refusals;
        var known = payload.Select(one => one.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, BagWriting.Payload), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (!known.Contains(Path.GetRelativePath(root, file).Replace('\\', '/'))) refusals.Add(new Refusal(BagRefusals.NotListed).At(file));
        var all = tags.Concat(payload).ToList();
        foreach (var (index, (path, hash)) in all.Index())
        {
            var file = Path.Combine(root, path);
            if (!File.Exists(file)) refusals.Add(new Refusal(BagRefusals.Missing).At(file));
            else if (await HashOf(file, stop) != hash) refusals.Add(new Refusal(BagRefusals.Changed).At(file));
            read(index + 1, all.Count);
        }

        return refusals;
    }

    private static List<(string Path, string Hash)> Listed(string root, string manifest, List<Refusal> refusals)
    {
        var file = Path.Combine(root, manifest);
        var listed = new List<(string, string)>();
        if (!File.Exists(file) || !Directory.Exists(Path.Combine(root, BagWriting.Payload)))
        {
            refusals.Add(new Refusal(BagRefusals.NotWhole).At(file));
            return listed;
        }

        foreach (var (index, line) in File.ReadLines(file, Encoding.UTF8).Index())
        {
            if (line.Length > Before && line[64..Before] == "  " && Inside(line[Before..])) listed.Add((line[Before..], line[..64]));
            else refusals.Add(new Refusal(BagRefusals.NoLine).At(file, index + 1));
        }

        return listed;
    }

    /// <summary>A bag that somebody sends must not have us read elsewhere (RFC 8493, 5.2).</summary>
    private static bool Inside(string path) => !Path.IsPathRooted(path) && !path.Split('/', '\\').Any(part => part is ".." or "~" or "");

    private static async Task<string> HashOf(string file, CancellationToken stop)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
    }
}

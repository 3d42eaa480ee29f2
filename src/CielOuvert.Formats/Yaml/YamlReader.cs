using System.Buffers;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Yaml;

/// <summary>
/// Reads one YAML file (1.2.2, as YamlDotNet understands it) as a small tree with positions, and refuses in words whatever a person can mend.
/// A file in the canonical form takes a short cut. Comments are not kept. Safe for many threads at once.
/// </summary>
public static class YamlReader
{
    /// <summary>The most that a file of one record may weigh: 1 MiB.</summary>
    public const int DefaultLimit = 1 << 20;

    /// <summary>Levels that may be nested.</summary>
    public const int DeepestLevel = 32;

    /// <summary>Reads a stream to its end. One that is over the limit is refused before it is read, or as soon as it shows.</summary>
    /// <param name="fileName">The file as the person knows it, for refusals.</param>
    public static Outcome<YamlNode> Read(Stream stream, string fileName, int limit = DefaultLimit)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit) return YamlRefusals.TooLarge(limit).At(fileName);
        var size = stream.CanSeek ? (int)(stream.Length - stream.Position) + 1 : Math.Min(limit, 1 << 14);
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var length = 0;
            // What a stream says of its length is not believed: it may grow, or be a device.
            while (stream.Read(buffer.AsSpan(length)) is > 0 and var read)
            {
                length += read;
                if (length > limit) return YamlRefusals.TooLarge(limit).At(fileName);
                if (length == buffer.Length) buffer = Grown(buffer);
            }

            return Read(buffer.AsSpan(0, length), fileName, limit);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static Outcome<YamlNode> Read(ReadOnlySpan<byte> bytes, string fileName, int limit = DefaultLimit)
    {
        if (bytes.Length > limit) return YamlRefusals.TooLarge(limit).At(fileName);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return YamlRefusals.Utf16.At(fileName, 1);
        if (!Utf8Text.TryRead(bytes, out var text, out var odd)) return YamlRefusals.NotUtf8(odd).At(fileName, odd.Line);
        if (PlainScalars.NeedEscapes(text) && FirstInvisible(text) is { } refusal) return refusal.At(fileName);
        return BlockReader.Read(text) is { } root ? root : YamlTree.Read(text, fileName);
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    /// <summary>The first character that no text needs; an end of line may be CR LF.</summary>
    private static Refusal? FirstInvisible(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!PlainScalars.NeedEscapes([text[index]])) continue;
            if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n') continue;
            return YamlRefusals.ControlCharacter(text[index]) with { Line = text.AsSpan(0, index).Count('\n') + 1 };
        }

        return null;
    }
}

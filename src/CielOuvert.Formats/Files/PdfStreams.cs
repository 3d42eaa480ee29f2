using System.Buffers;
using System.IO.Compression;

namespace CielOuvert.Formats.Files;

/// <summary>
/// Looks how large the compressed streams of a PDF become, without keeping them: a megabyte may hold a gigabyte. They are found by their bytes
/// alone, since what would say where they are may be compressed too.
/// </summary>
internal static class PdfStreams
{
    private const long MostOfOne = 256L << 20;
    private const long MostOfAll = 1L << 30;

    /// <summary>Whether one of them, or all together, become too large.</summary>
    public static bool Swell(byte[] bytes)
    {
        var total = 0L;
        for (var at = Next(bytes, 0); at >= 0; at = Next(bytes, at))
        {
            // Zlib says so in its first byte (RFC 1950, 2.2); the other ways to compress grow little.
            if (at >= bytes.Length || (bytes[at] & 0x0F) != 8) continue;
            var (unpacked, isNested) = Measure(bytes, at);
            total += unpacked;
            if (isNested || unpacked > MostOfOne || total > MostOfAll) return true;
        }

        return false;
    }

    /// <summary>Where the next stream begins; -1 after the last.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        while (from < bytes.Length)
        {
            var found = bytes[from..].IndexOf("stream"u8);
            if (found < 0) return -1;
            var (start, after) = (from + found, from + found + 6);
            var isEnd = start >= 3 && bytes[(start - 3)..start].SequenceEqual("end"u8);
            if (!isEnd && after < bytes.Length && bytes[after] is (byte)'\r' or (byte)'\n')
                return bytes[after] == '\r' && after + 1 < bytes.Length && bytes[after + 1] == '\n' ? after + 2 : after + 1;
            from = after;
        }

        return -1;
    }

    /// <summary>How many bytes a stream becomes, and whether what comes out is compressed again.</summary>
    private static (long Length, bool IsNested) Measure(byte[] bytes, int at)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var (length, isNested) = (0L, false);
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at, writable: false), CompressionMode.Decompress);
            while (length <= MostOfOne && unpacking.Read(buffer) is > 0 and var read)
            {
                // Twice compressed zeros: nobody does that to a text.
                if (length == 0 && read > 2 && buffer[0] == 0x78 && ((buffer[0] << 8) | buffer[1]) % 31 == 0) isNested = true;
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // It is no such stream, or a damaged one: whoever reads the document says so.
            return (length, isNested);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (length, isNested);
    }
}

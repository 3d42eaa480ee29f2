using System.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Files;

/// <summary>Tells what a file is from its first bytes (WHATWG MIME Sniffing, 6). Its name and what the browser says of it are never asked.</summary>
public static class FileSniffing
{
    private const int HeadLength = 1024;
    private static readonly string[] Markup = ["<!doctype", "<html", "<svg", "<script", "<?xml", "<head", "<body", "<iframe", "<!--", "<img", "<a ", "<p>", "<div"];

    /// <summary>The type of a file that is kept, or why it is not.</summary>
    public static Outcome<FileType> TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new Refusal(FileWords.Empty);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileType.Jpeg;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return FileType.Png;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return FileType.Gif;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("WEBP"u8)) return FileType.WebP;
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return IsAvif(bytes) ? FileType.Avif : new Refusal(FileWords.OtherPicture("HEIC, MP4"));
        if (bytes.StartsWith("%PDF-"u8)) return FileType.Pdf;
        return new Refusal(WhyNot(bytes));
    }

    /// <summary>Whether markup that a browser would run stands where a file of another type begins: such a file is two things at once.</summary>
    public static bool HasMarkup(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        return Markup.Any(tag => head.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }

    private static Phrase WhyNot(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return FileWords.Archive;
        if (bytes.StartsWith("MZ"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || bytes.StartsWith("#!"u8)) return FileWords.Program;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return FileWords.OtherPicture("TIFF");
        if (bytes.StartsWith("BM"u8)) return FileWords.OtherPicture("BMP");
        return HasMarkup(bytes) || HasMarkup(WithoutZeros(bytes)) ? FileWords.Active : FileWords.Unknown;
    }

    /// <summary>Text in UTF-16 holds the same markup with a zero beside each letter.</summary>
    private static byte[] WithoutZeros(ReadOnlySpan<byte> bytes) => [.. bytes[..Math.Min(bytes.Length, 2 * HeadLength)].ToArray().Where(one => one != 0)];

    /// <summary>AVIF among what is boxed as MP4 is: its brands say so (ISO/IEC 14496-12, 4.3).</summary>
    private static bool IsAvif(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, Math.Min(64, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes)));
        for (var at = 8; at + 4 <= length; at += 4)
            if (bytes[at..(at + 4)].SequenceEqual("avif"u8)) return true;
        return false;
    }
}

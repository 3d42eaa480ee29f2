using System.Text;
using System.Text.Unicode;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Text;

/// <summary>A text as somebody sent it, whatever program wrote it.</summary>
/// <param name="Repairs">What was mended to read it, to be said to whoever sent it.</param>
public sealed record SentText(string Text, IReadOnlyList<Refusal> Repairs)
{
    private const int Looked = 4096;

    // Of the code pages that old spreadsheets write, the one of western Europe (WHATWG, Encoding, windows-1252).
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>UTF-8 and UTF-16 with or without a mark, else Windows-1252, in which every byte is a letter or nearly. What no text holds is taken out.</summary>
    public static Outcome<SentText> Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (LooksBinary(bytes)) return TextRefusals.Binary.At(fileName);
        var (text, repairs) = Decode(bytes, fileName);
        var odd = text.AsSpan().IndexOf('\0');
        if (odd < 0) return new SentText(text, repairs);
        var line = text.AsSpan(0, odd).Count('\n') + 1;
        return new SentText(text.Replace("\0", ""), [.. repairs, TextRefusals.EmptyCharacters.At(fileName, line)]);
    }

    private static (string Text, IReadOnlyList<Refusal> Repairs) Decode(ReadOnlySpan<byte> bytes, string fileName) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] when Utf8.IsValid(bytes[3..]) => (Encoding.UTF8.GetString(bytes[3..]), []),
        [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes[2..]), []),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes[2..]), []),
        _ when IsUtf16(bytes, odd: 1) => (Encoding.Unicode.GetString(bytes), [TextRefusals.ReadAs("UTF-16").At(fileName)]),
        _ when IsUtf16(bytes, odd: 0) => (Encoding.BigEndianUnicode.GetString(bytes), [TextRefusals.ReadAs("UTF-16").At(fileName)]),
        _ when Utf8.IsValid(bytes) => (Encoding.UTF8.GetString(bytes), []),
        _ => (Windows1252.GetString(bytes), [TextRefusals.ReadAs("Windows-1252").At(fileName)]),
    };

    /// <summary>Without a mark, UTF-16 of our scripts shows by its empty bytes: one in two.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, int odd)
    {
        var looked = bytes[..Math.Min(bytes.Length, Looked)];
        if (looked.Length < 8 || bytes.Length % 2 == 1) return false;
        var empty = 0;
        for (var at = odd; at < looked.Length; at += 2)
            if (looked[at] == 0) empty++;
        return empty > looked.Length / 2 * 7 / 10;
    }

    /// <summary>Control characters that no text has, other than the empty ones of UTF-16: a picture, an archive, a program.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x1F, 0x8B, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]) return true;
        var controls = 0;
        var looked = bytes[..Math.Min(bytes.Length, Looked)];
        foreach (var one in looked)
            if (one is > 0 and < 9 or > 13 and < 32) controls++;
        return controls > looked.Length / 20;
    }
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace CielOuvert.Formats.Text;

/// <summary>The first byte of a file that UTF-8 (RFC 3629) cannot hold.</summary>
/// <param name="Position">Its place in the file, from 1; a mark of byte order does not count.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record OddByte(byte Value, int Position, int Line);

/// <summary>UTF-8 read strictly: nothing is replaced by U+FFFD behind the writer's back.</summary>
internal static class Utf8Text
{
    /// <summary>The text of the bytes, past the mark of byte order if there is one; or the byte that is none of it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out OddByte? odd)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        var isText = Utf8.IsValid(bytes);
        text = isText ? Encoding.UTF8.GetString(bytes) : null;
        odd = isText ? null : FirstOdd(bytes);
        return isText;
    }

    private static OddByte FirstOdd(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done) at += used;
        return new(bytes[at], at + 1, bytes[..at].Count((byte)'\n') + 1);
    }
}

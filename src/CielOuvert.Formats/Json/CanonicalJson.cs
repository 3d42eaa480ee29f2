using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CielOuvert.Formats.Json;

/// <summary>
/// JSON in the one form that hashes are made of: RFC 8785, JSON Canonicalization Scheme. No blank, keys in the order of their UTF-16 code
/// units (§3.2.3), numbers as ECMAScript prints a double (§3.2.2.3), the fewest escapes (§3.2.2.2), UTF-8 (§3.2.4).
/// </summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The JSON is not I-JSON (RFC 7493): a key twice in one object, half a surrogate pair, a number beyond a double.</exception>
    public static byte[] Write(JsonElement json)
    {
        var to = new ArrayBufferWriter<byte>(256);
        Write(json, to);
        return to.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Write(JsonElement)"/>
    public static byte[] Write(JsonNode? json) => Write(JsonSerializer.SerializeToElement(json));

    /// <inheritdoc cref="Write(JsonElement)"/>
    public static void Write(JsonElement json, IBufferWriter<byte> to)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(json, to); break;
            case JsonValueKind.Array: WriteArray(json, to); break;
            case JsonValueKind.String: WriteString(json, to); break;
            case JsonValueKind.Number: WriteNumber(json, to); break;
            case JsonValueKind.True: to.Write("true"u8); break;
            case JsonValueKind.False: to.Write("false"u8); break;
            case JsonValueKind.Null: to.Write("null"u8); break;
            default: throw new ArgumentException("There is no JSON here.", nameof(json));
        }
    }

    /// <summary>SHA-256 (FIPS 180-4) of the canonical form, in small hexadecimal digits.</summary>
    public static string Sha256(JsonElement json)
    {
        var to = new ArrayBufferWriter<byte>(256);
        Write(json, to);
        return Convert.ToHexStringLower(SHA256.HashData(to.WrittenSpan));
    }

    /// <inheritdoc cref="Sha256(JsonElement)"/>
    public static string Sha256(JsonNode? json) => Sha256(JsonSerializer.SerializeToElement(json));

    private static void WriteObject(JsonElement json, IBufferWriter<byte> to)
    {
        var members = json.EnumerateObject().ToArray();
        Array.Sort(members, static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        to.Write("{"u8);
        for (var index = 0; index < members.Length; index++)
        {
            if (index > 0)
            {
                if (members[index].Name == members[index - 1].Name) throw new ArgumentException($"The key “{members[index].Name}” stands twice in one object.", nameof(json));
                to.Write(","u8);
            }

            WriteText(members[index].Name, to);
            to.Write(":"u8);
            Write(members[index].Value, to);
        }

        to.Write("}"u8);
    }

    private static void WriteArray(JsonElement json, IBufferWriter<byte> to)
    {
        to.Write("["u8);
        var isFirst = true;
        foreach (var item in json.EnumerateArray())
        {
            if (!isFirst) to.Write(","u8);
            isFirst = false;
            Write(item, to);
        }

        to.Write("]"u8);
    }

    private static void WriteString(JsonElement json, IBufferWriter<byte> to)
    {
        // Without a backslash, what was read is already what must be written: JSON has no raw control character.
        var raw = JsonMarshal.GetRawUtf8Value(json);
        if (!raw.Contains((byte)'\\') && Utf8.IsValid(raw)) to.Write(raw);
        else WriteText(TextOf(json), to);
    }

    private static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException broken)
        {
            throw new ArgumentException("A string is not Unicode text: half a surrogate pair, or bytes that are not UTF-8.", nameof(json), broken);
        }
    }

    private static void WriteNumber(JsonElement json, IBufferWriter<byte> to)
    {
        // Fifteen digits are within a double, and a whole number without sign or exponent prints as it is.
        var raw = JsonMarshal.GetRawUtf8Value(json);
        if (raw.Length <= 15 && !raw.ContainsAnyExceptInRange((byte)'0', (byte)'9')) to.Write(raw);
        else to.Write(Encoding.ASCII.GetBytes(EcmaScriptNumbers.Print(json.GetDouble())));
    }

    private static void WriteText(string text, IBufferWriter<byte> to)
    {
        to.Write("\""u8);
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] >= ' ' && text[index] is not ('"' or '\\')) continue;
            WriteRaw(text.AsSpan(start, index - start), to);
            WriteRaw(Escaped(text[index]), to);
            start = index + 1;
        }

        WriteRaw(text.AsSpan(start), to);
        to.Write("\""u8);
    }

    private static string Escaped(char one) => one switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)one:x4}",
    };

    private static void WriteRaw(ReadOnlySpan<char> text, IBufferWriter<byte> to)
    {
        if (text.Length > 0) Strict.GetBytes(text, to);
    }
}

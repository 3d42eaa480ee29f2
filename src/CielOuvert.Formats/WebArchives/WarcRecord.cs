using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Formats.Dates;

namespace CielOuvert.Formats.WebArchives;

/// <summary>
/// A record of a WARC 1.1 file (ISO 28500:2017), compressed by itself (annex D): its bytes depend on what it holds alone, not on where it lies nor on when it was
/// written.
/// </summary>
public static class WarcRecord
{
    /// <summary>Bytes of what names a record: a UUID.</summary>
    private const int NameLength = 16;

    /// <summary>What a server answered at an address.</summary>
    public static byte[] Response(Uri address, DateTime instant, WebAnswer answer)
    {
        var head = Encoding.UTF8.GetBytes(Head(answer));
        var digest = Digest(answer.Bytes);
        return Member(
            [
                ("WARC-Type", "response"), ("WARC-Target-URI", address.AbsoluteUri), ("WARC-Date", Instants.Write(instant)), ("WARC-Record-ID", Name($"{address.AbsoluteUri}\n{digest}")),
                ("WARC-Payload-Digest", digest), ("Content-Type", "application/http; msgtype=response"),
            ],
            head,
            answer.Bytes);
    }

    /// <summary>What a WARC file says of itself, before all else.</summary>
    public static byte[] About(string file, DateTime instant, IEnumerable<(string Name, string Value)> fields)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{field.Name}: {OnOneLine(field.Value)}\r\n")));
        return Member(
            [("WARC-Type", "warcinfo"), ("WARC-Date", Instants.Write(instant)), ("WARC-Filename", file), ("WARC-Record-ID", Name($"{file}\n{Digest(body)}")), ("Content-Type", "application/warc-fields")],
            [],
            body);
    }

    /// <summary>The hash of an answer as web archives write it.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    private static byte[] Member(IReadOnlyList<(string Name, string Value)> fields, byte[] head, byte[] body)
    {
        var text = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in fields) text.Append(name).Append(": ").Append(value).Append("\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Content-Length: {head.Length + body.Length}\r\n\r\n");
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
            gzip.Write(head);
            gzip.Write(body);
            gzip.Write("\r\n\r\n"u8);
        }

        return member.ToArray();
    }

    private static string Head(WebAnswer answer)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {Reason(answer.Status)}\r\n");
        if (answer.ContentType.Length > 0) head.Append("Content-Type: ").Append(answer.ContentType).Append("\r\n");
        if (answer.Location.Length > 0) head.Append("Location: ").Append(answer.Location).Append("\r\n");
        return head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Bytes.Length}\r\n\r\n").ToString();
    }

    private static string Reason(int status) => Enum.IsDefined((HttpStatusCode)status) ? ((HttpStatusCode)status).ToString() : "Other";

    private static string OnOneLine(string value) => value.ReplaceLineEndings(" ");

    /// <summary>A name made of what the record holds (RFC 9562, 5.8 and B.2): the same record has the same one.</summary>
    private static string Name(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, NameLength);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(bytes, bigEndian: true)}>";
    }
}

/// <summary>What a server answered.</summary>
/// <param name="ContentType">Empty when it said none.</param>
/// <param name="Location">Where it sent to; empty when nowhere.</param>
public sealed record WebAnswer(int Status, string ContentType, string Location, byte[] Bytes);

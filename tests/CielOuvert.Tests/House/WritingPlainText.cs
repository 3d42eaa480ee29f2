using System.Text;

namespace CielOuvert.Tests.House;

/// <summary>Text is UTF-8 and its lines end one way, so that the same words are the same bytes on every machine.</summary>
[Trait("engine", "none")]
public sealed class WritingPlainText
{
    [Fact]
    public void Every_file_is_utf_8_with_unix_lines() => Repository.Files.ShouldFollow(Oddities);

    [Fact]
    public void Other_bytes_are_found()
    {
        Oddities(new HouseFile("a.md", [0xC3, 0x28, (byte)'\n'])).Single().What.ShouldContain("UTF-8");
        Oddities(new HouseFile("a.md", [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n'])).Single().What.ShouldContain("byte order mark");
        Oddities(HouseFile.Of("a.md", "a\r\nb\n")).Single().What.ShouldContain("carriage return");
        Oddities(HouseFile.Of("a.md", "a")).Single().What.ShouldContain("last line");
    }

    private static IEnumerable<Objection> Oddities(HouseFile file)
    {
        if (!IsUtf8(file.Bytes))
        {
            yield return new(file.Path, null, "is not UTF-8. Convert it, or, if it is no text, declare it 'binary' in .gitattributes.");
            yield break;
        }

        if (file.Bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            yield return new(file.Path, null, "begins with a byte order mark. Remove it: UTF-8 has no order to mark.");
        }

        if (file.Bytes.Contains((byte)'\r'))
        {
            yield return new(file.Path, null, "holds a carriage return. End lines with LF alone.");
        }

        if (file.Bytes is [.., not (byte)'\n'])
        {
            yield return new(file.Path, null, "its last line does not end. Add a line end.");
        }
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

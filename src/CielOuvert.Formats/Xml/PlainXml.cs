using System.Text;
using System.Xml;

namespace CielOuvert.Formats.Xml;

/// <summary>How XML is written for others to read, whatever somebody typed.</summary>
public static class PlainXml
{
    private const char Replacement = '\uFFFD';

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        // A carriage return that is not written as a reference is read as a line feed (XML 1.0, 2.11).
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    /// <summary>A text that XML 1.0 can hold: a character that it has no way to write (2.2) is replaced, and not passed over.</summary>
    public static string Writable(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var to = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index])) to.Append(text[index]).Append(text[++index]);
            else to.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : Replacement);
        }

        return to.ToString();
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Journal;

/// <summary>The journal as an Atom feed (RFC 4287), with the filters of its page, for who is signed in.</summary>
public static class JournalFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Size = 50;

    public static async Task<Answer> Give(Visit visit, CancellationToken stop)
    {
        var asked = JournalAsked.Of(visit);
        var commits = await visit.Register.Journal(asked.Before, Size, visit.Caller.Viewer, stop, asked.Filter);
        return new Answer.File(Write(visit, asked, commits), "application/atom+xml; charset=utf-8", IsText: true);
    }

    private static byte[] Write(Visit visit, JournalAsked asked, IReadOnlyList<PastCommit> commits)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, visit.Tongue.Code);
            Head(xml, visit, asked, commits);
            foreach (var commit in commits) Entry(xml, visit, commit);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Head(XmlWriter xml, Visit visit, JournalAsked asked, IReadOnlyList<PastCommit> commits)
    {
        var self = visit.Frame.Absolute(asked.At(visit.Path));
        Text(xml, "id", self);
        Text(xml, "title", $"{visit.T("Journal", "Journal")} — {visit.Frame.OrganisationIn(visit.Tongue)}");
        Text(xml, "updated", Instants.Write(commits.Count > 0 ? commits[0].At : DateTime.UnixEpoch));
        Link(xml, "self", self);
        Link(xml, "alternate", visit.Frame.Absolute(asked.At(Paths.Of(DeskPaths.Journal, visit.Tongue))));
    }

    private static void Entry(XmlWriter xml, Visit visit, PastCommit commit)
    {
        var address = visit.Frame.Absolute(Paths.Of(DeskPaths.Journal, commit.Number.ToString(CultureInfo.InvariantCulture), visit.Tongue));
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", address);
        Text(xml, "title", commit.Why);
        Text(xml, "updated", Instants.Write(commit.At));
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", commit.By);
        xml.WriteEndElement();
        Link(xml, "alternate", address);
        Text(xml, "summary", Touched(visit, commit));
        xml.WriteEndElement();
    }

    private static string Touched(Visit visit, PastCommit commit)
    {
        var names = commit.Records.Select(card => $"{card.Title(visit.Tongue).Text} ({card.Kind.One.In(visit.Tongue)})");
        var others = commit.Changed - commit.Records.Count;
        return string.Join(", ", others > 0 ? names.Append(visit.T($"et {others} de plus", $"and {others} more")) : names);
    }

    // A character that XML cannot hold is left out, rather than the whole feed refused for it.
    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, string.Concat(text.EnumerateRunes().Where(IsXml)));

    private static bool IsXml(Rune rune) => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);

    private static void Link(XmlWriter xml, string role, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", role);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

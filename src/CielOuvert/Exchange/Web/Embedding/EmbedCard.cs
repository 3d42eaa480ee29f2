using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CielOuvert.Exchange.Web.Previews;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Xml;
using CielOuvert.Register.Facts;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Layout;

namespace CielOuvert.Exchange.Web.Embedding;

/// <summary>
/// A page as a quotation that stands in another: HTML that runs nothing, loads one picture at most, and still says what it is when the other page lets
/// only its links and its words through.
/// </summary>
public sealed record EmbedCard(string Html, int Width, int Height)
{
    /// <summary>As wide as a column of text, unless less is asked.</summary>
    private const int Widest = 600;

    private const int LineHeight = 24;
    private const int Gap = 16;
    private const double LetterWidth = 8.5;
    private const int MostLetters = 200;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static EmbedCard Of(Preview preview, EmbedAsked asked, Frame frame)
    {
        var width = Math.Min(asked.MostWidth ?? Widest, Widest);
        var title = Typeset.In(frame.LanguageOf(preview.Title, preview.Tongue) ?? preview.Tongue.Code, preview.Title.Text);
        var lines = Lines(title, preview, frame);
        var words = lines.Sum(line => Gap + (LineHeight * (int)Math.Ceiling(Math.Max(1, line.Text.Length * LetterWidth / width))));
        var picture = width * PreviewDrawing.Height / PreviewDrawing.Width;
        var hasPicture = PreviewDrawing.IsPossible && picture > 0 && words + picture <= (asked.MostHeight ?? int.MaxValue);
        var html = new StringBuilder($"<blockquote lang=\"{preview.Tongue.Code}\" cite=\"{Written(AddressOf(preview, frame))}\">");
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Written(AddressOf(preview, frame))}\">");
        if (hasPicture) html.Append(CultureInfo.InvariantCulture, $"<img src=\"{Written(frame.Absolute(PreviewPictures.Of(preview.Path)))}\" width=\"{width}\" height=\"{picture}\" alt=\"\"><br>");
        html.Append("<strong").Append(LangOf(preview.Title, preview, frame)).Append('>').Append(Written(title)).Append("</strong></a></p>");
        foreach (var (line, language) in lines.Skip(1)) html.Append("<p").Append(language).Append('>').Append(Written(line)).Append("</p>");
        return new(html.Append("</blockquote>").ToString(), width, Math.Min(words + (hasPicture ? picture : 0), asked.MostHeight ?? int.MaxValue));
    }

    /// <summary>Absolute.</summary>
    public static string AddressOf(Preview preview, Frame frame) => new Uri(frame.Absolute(preview.Path)).AbsoluteUri;

    /// <summary>What stands under one another, each with the language that it needs to be told in.</summary>
    private static List<(string Text, string Language)> Lines(string title, Preview preview, Frame frame)
    {
        List<(string, string)> lines = [(title, "")];
        if (string.Join(" · ", new[] { preview.Overline, preview.Line }.Where(one => one.Length > 0)) is { Length: > 0 } about) lines.Add((Typeset.In(preview.Tongue, about), ""));
        if (preview.Description is { } description && Cut(RichText.Parse(description.Text, description.Language ?? frame.MainLanguage).ToPlainText()) is { Length: > 0 } said) lines.Add((said, LangOf(description, preview, frame)));
        lines.Add(($"— {frame.OrganisationIn(preview.Tongue)}", ""));
        return lines;
    }

    private static string LangOf(Said said, Preview preview, Frame frame) => frame.LanguageOf(said, preview.Tongue) is { } language ? $" lang=\"{Written(language)}\"" : "";

    /// <summary>The first words; the page has the rest.</summary>
    private static string Cut(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MostLetters) return line;
        var space = line.LastIndexOf(' ', MostLetters);
        var cut = space > MostLetters / 2 ? space : MostLetters;
        return Letters.First(line, cut) + "…";
    }

    private static string Written(string text) => Encoder.Encode(PlainXml.Writable(text));
}

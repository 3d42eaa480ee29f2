using CielOuvert.Formats.Pictures;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts;
using CielOuvert.Report.Printing;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Layout;

namespace CielOuvert.Exchange.Web.Previews;

/// <summary>The picture of a link that is shared: a title under an open sky, over the horizon of what the register knows.</summary>
public static class PreviewDrawing
{
    /// <summary>As those who show links ask (Open Graph has no size of its own: all of them take this one).</summary>
    public const int Width = 1200;
    public const int Height = 630;

    private const string Ink = "#111a2c";
    private const string Soft = "#404961";
    private const int Edge = 76;
    private const int Foot = PreviewHorizon.Line + 40;

    private static readonly Typeface Display = Face("SourceSerif4Display-Light.ttf", "Source Serif 4 Display Light");
    private static readonly Typeface Serif = Face("SourceSerif4-Semibold.ttf", "Source Serif 4 Semibold");
    private static readonly Typeface Sans = Face("PublicSans-Regular.ttf", "Public Sans");
    private static readonly Typeface Strong = Face("PublicSans-SemiBold.ttf", "Public Sans SemiBold");

    /// <summary>Whether this machine draws: it has libvips, and our letters lie beside the program.</summary>
    public static bool IsPossible { get; } = PictureDrawing.IsPossible && new[] { Display, Serif, Sans, Strong }.All(face => File.Exists(face.File));

    public static byte[] Draw(Preview preview, Frame frame)
    {
        var tongue = preview.Tongue;
        var hasOverline = preview.Overline.Length > 0;
        var hasLine = preview.Line.Length > 0;
        var top = hasOverline ? 126 : 76;
        var room = (hasLine ? 330 : 392) - top;
        return PictureDrawing.Draw(PreviewHorizon.Draw(preview),
        [
            new(preview.Overline, Strong, [28, 24], Hues.DarkHex(preview.Hue), Edge, 76, Width - (2 * Edge), 44),
            new(Typeset.In(frame.LanguageOf(preview.Title, tongue) ?? tongue.Code, preview.Title.Text), Display, [112, 96, 84, 74, 66, 58, 50, 44], Ink, Edge - 3, top, Width - (2 * Edge) + 6, room),
            new(Typeset.In(tongue, preview.Line), Sans, [32, 26], Soft, Edge, 0, Width - (2 * Edge), 52) { Under = 32 },
            new(frame.OrganisationIn(tongue), Serif, [34, 28], Ink, Edge, Foot, 560, 50),
            new(frame.Descriptor.PublicAddress.Host, Sans, [25, 21], Soft, Width - Edge - 460, Foot + 8, 460, 42) { IsAtRight = true },
        ]);
    }

    private static Typeface Face(string file, string name) => new(Path.Combine(Press.Folder, "fonts", file), name);
}

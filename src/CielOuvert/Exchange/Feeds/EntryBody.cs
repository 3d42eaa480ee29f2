using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CielOuvert.Exchange.Tables;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Exchange.Feeds;

/// <summary>What a feed reader shows of a record: when, who and where as its line in a list says, its summary, and the text of an article.</summary>
public static class EntryBody
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Told told, Said? description)
    {
        var html = new StringBuilder();
        if (ToldDate.Of(told) is { } when && told.Kind.Start is { } start)
            html.Append(Line(start.Label.In(told.Telling.Tongue), when.Date?.In(told.Telling.Tongue) ?? "", when.Certainty, told));
        foreach (var one in told.Kind.Line.Where(one => one.IsSaidIn(told))) html.Append(Line(one, told));
        if (description is not null) html.Append(Prose(description, told));
        if (told.Kind == ArticleKind.Kind && ArticleKind.Body.In(told).IsKnown(out var body)) html.Append(Prose(body.In(told.Telling.Tongue), told));
        return html.ToString();
    }

    private static string Line(Field of, Told told)
    {
        var inner = of.Shape.Item ?? of.Shape;
        return Line(of.Label.In(told.Telling.Tongue), inner is TermShape or LinkShape ? CellText.LabelOf(of, told) : CellText.Of(of, told), of.CertaintyIn(told), told);
    }

    private static string Line(string label, string value, Certainty certainty, Told told)
    {
        var doubt = certainty == Certainty.Certain ? "" : WordOf(certainty).In(told.Telling.Tongue);
        var said = (value, doubt) switch
        {
            ("", _) => doubt,
            (_, "") => value,
            _ => $"{value} ({doubt})",
        };
        return said.Length == 0 ? "" : $"<p>{Encoder.Encode(label)}{told.Telling.Visit.T("\u00a0", "")}: {Encoder.Encode(said)}</p>";
    }

    private static string Prose(Said said, Told told)
    {
        var html = RichText.Parse(said.Text, said.Language ?? told.Telling.Visit.Frame.MainLanguage).ToHtml();
        return told.Telling.Visit.Frame.LanguageOf(said, told.Telling.Tongue) is { } language ? $"<div lang=\"{Encoder.Encode(language)}\">{html}</div>" : html;
    }

    private static Phrase WordOf(Certainty certainty) => certainty switch
    {
        Certainty.Deduced => new("déduit", "deduced"),
        Certainty.Ambiguous => new("ambigu", "ambiguous"),
        _ => new("inconnu", "unknown"),
    };
}

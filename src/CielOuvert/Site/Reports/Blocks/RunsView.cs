using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using CielOuvert.Site.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CielOuvert.Site.Reports.Blocks;

/// <summary>Words within a line. Written without a template: between runs, not one space may come or go.</summary>
public sealed class RunsView : ReportView
{
    private static readonly Phrase Proof = new(", voir la preuve", ", see the proof");

    [Parameter, EditorRequired]
    public required IReadOnlyList<Run> Runs { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Say(Runs, builder);

    private void Say(IReadOnlyList<Run> runs, RenderTreeBuilder to)
    {
        foreach (var run in runs) Say(run, to);
    }

    private void Say(Run run, RenderTreeBuilder to)
    {
        switch (run)
        {
            case FigureRun figure:
                SayFigure(figure, to);
                break;
            case DeclaredRun { Address: { } address } declared:
                Link("declared", address, () => Value(declared.Printed, declared.Value, to), to);
                break;
            case DeclaredRun declared:
                Value(declared.Printed, declared.Value, to);
                break;
            case DateRun date:
                SayDate(date, to);
                break;
            case HashRun hash:
                Within("code", null, () => to.AddContent(0, hash.Value), to);
                break;
            case QuotedRun { Language: { } language } quoted:
                to.OpenElement(1, "span");
                to.AddAttribute(2, "lang", language);
                to.AddContent(3, Typeset.In(language, quoted.Text));
                to.CloseElement();
                break;
            case DoubtRun doubt:
                SayDoubt(doubt, to);
                break;
            case LinkRun link:
                SayLink(link, to);
                break;
            case RecordRun { Address: { } page } record:
                Link(null, page, () => Say(record.Inner, to), to);
                break;
            case RecordRun record:
                Say(record.Inner, to);
                break;
            case EmphasisRun emphasis:
                Within("em", null, () => Say(emphasis.Inner, to), to);
                break;
            default:
                to.AddContent(4, Set(PrintedText.Of(run, Tongue)));
                break;
        }
    }

    private void SayFigure(FigureRun figure, RenderTreeBuilder to) => Link("figure", figure.Mark.Address, () =>
    {
        Value(figure.Printed, figure.Value, to);
        to.AddMarkupContent(5, "<span class=\"figure-mark\" aria-hidden=\"true\">*</span>");
        Within("span", "visually-hidden", () => to.AddContent(6, Proof.In(Tongue)), to);
    }, to);

    private static void Value(string printed, decimal? value, RenderTreeBuilder to)
    {
        if (value is not { } number)
        {
            to.AddContent(7, printed);
            return;
        }

        to.OpenElement(8, "data");
        to.AddAttribute(9, "value", number.ToString(CultureInfo.InvariantCulture));
        to.AddContent(10, printed);
        to.CloseElement();
    }

    private void SayDate(DateRun date, RenderTreeBuilder to)
    {
        // HTML has no form for the dates that EDTF only half knows.
        if (!date.Edtf.All(sign => char.IsAsciiDigit(sign) || sign is '-' or ':' or 'T' or 'Z'))
        {
            to.AddContent(11, Set(date.Printed));
            return;
        }

        to.OpenElement(12, "time");
        to.AddAttribute(13, "datetime", date.Edtf);
        to.AddContent(14, Set(date.Printed));
        to.CloseElement();
    }

    private void SayDoubt(DoubtRun doubt, RenderTreeBuilder to)
    {
        var word = doubt.Doubt.Word.In(Tongue);
        if (doubt.Inner.Count == 0)
        {
            Within("span", doubt.Doubt == Doubt.Unknown ? "unknown" : "doubt-word", () => to.AddContent(15, word), to);
            return;
        }

        Within("span", "doubt", () => Say(doubt.Inner, to), to);
        to.AddContent(16, " ");
        Within("span", "doubt-word", () => to.AddContent(17, word), to);
    }

    private void SayLink(LinkRun link, RenderTreeBuilder to)
    {
        var address = Setting.AddressOf(link.Address);
        to.OpenElement(18, "a");
        to.AddAttribute(19, "href", address);
        if (!address.StartsWith('/'))
        {
            to.AddAttribute(20, "class", "is-away");
            to.AddAttribute(21, "rel", "noopener noreferrer");
        }

        if (link.Inner.Count == 0) to.AddContent(22, link.Address);
        else Say(link.Inner, to);
        to.CloseElement();
    }

    private void Link(string? dress, string address, Action inside, RenderTreeBuilder to)
    {
        to.OpenElement(23, "a");
        to.AddAttribute(24, "class", dress);
        to.AddAttribute(25, "href", Setting.AddressOf(address));
        inside();
        to.CloseElement();
    }

    private static void Within(string element, string? dress, Action inside, RenderTreeBuilder to)
    {
        to.OpenElement(26, element);
        to.AddAttribute(27, "class", dress);
        inside();
        to.CloseElement();
    }

    /// <summary>A sign that opens a run follows a word of another: its space must not break either.</summary>
    private string Set(string words)
    {
        var set = Typeset.In(Setting.Language, words);
        if (Tongue != Tongue.French || set.Length < 2 || set[0] != ' ') return set;
        return set[1] switch { ':' => "\u00A0" + set[1..], ';' or '?' or '!' => "\u202F" + set[1..], _ => set };
    }
}

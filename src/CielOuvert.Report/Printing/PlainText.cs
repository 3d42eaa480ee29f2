using System.Globalization;
using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>A report as plain text: the same words in the same order, for whoever has only a terminal, a braille line, or the next century.</summary>
public sealed class PlainText
{
    private const int Indent = 4;
    private readonly StringBuilder text = new();
    private readonly Tongue tongue;
    private readonly string language;
    private readonly int columns;

    private PlainText(Document document, int columns) =>
        (tongue, language, this.columns) = (ReportWords.TongueOf(document), document.Language, columns);

    /// <param name="document">A document that <see cref="Proofreading"/> found nothing to say about.</param>
    /// <param name="columns">Lines are folded at words to stay within; an address is never cut.</param>
    public static string Of(Document document, int columns = 78)
    {
        var print = new PlainText(document, columns);
        print.Cover(document);
        print.Contents(document);
        foreach (var chapter in document.Chapters) print.Chapter(chapter);
        var mentions = Mentions.Of(document);
        foreach (var index in document.Indexes) print.Index(index, mentions);
        foreach (var section in document.Closing) print.Closing(section);
        print.Colophon(document.Colophon);
        return print.text.ToString();
    }

    private void Cover(Document document)
    {
        Line(document.Organisation);
        Blank();
        Heading(document.Title, '=');
        Line(document.Subtitle);
        Line(document.Period);
        Line(document.Signed);
        if (document.Horizon is { } horizon) Chart(horizon);
    }

    private void Contents(Document document)
    {
        Blank();
        Heading([new TemplateText(ReportWords.Contents.In(tongue))], '-');
        foreach (var chapter in document.Chapters) Fold($"{chapter.Ordinal.Printed,3}  {Words(chapter.Title)}", 0, 5);
        foreach (var index in document.Indexes) Fold($"     {Words(index.Title)}", 0, 5);
    }

    private void Chapter(Chapter chapter)
    {
        Blank();
        Blank();
        Heading([chapter.Ordinal, new TemplateText(". "), .. chapter.Title], '=');
        foreach (var line in chapter.Opening) Figure(line);
        Blocks(chapter.Blocks, depth: 0);
    }

    private void Blocks(IReadOnlyList<Block> blocks, int depth)
    {
        foreach (var block in blocks) Print(block, depth);
    }

    private void Print(Block block, int depth)
    {
        if (block is not (FigureLine or NoteAside)) Blank();
        switch (block)
        {
            case Section section:
                Heading(section.Title, depth == 0 ? '-' : '~');
                Blocks(section.Blocks, depth + 1);
                break;
            case Paragraph paragraph:
                Say(paragraph.Words);
                break;
            case Editorial editorial:
                Paragraphs(editorial.Paragraphs, 0);
                Blank();
                Say(editorial.Signature, Indent);
                break;
            case Quote quote:
                Paragraphs(quote.Paragraphs, Indent);
                Say(quote.Said, Indent * 2);
                break;
            case NoteAside aside:
                Notes([aside.Note]);
                break;
            case FigureLine line:
                Figure(line);
                break;
            case DeclaredBesideComputed beside:
                Beside(beside);
                break;
            case DefinitionList list:
                foreach (var definition in list.Definitions) Define(definition);
                break;
            case RecordList list:
                Records(list);
                break;
            case Table table:
                Rows(table);
                break;
            case ChartBlock chart:
                Chart(chart);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a new kind must be printed here.");
        }
    }

    private void Paragraphs(IReadOnlyList<Paragraph> paragraphs, int indent)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0) Blank();
            Say(paragraphs[i].Words, indent);
        }
    }

    private void Figure(FigureLine line)
    {
        Blank();
        Labelled(line.Label, [.. Reading.Of(line.Number, tongue)], line.Number is ComputedNumber ? null : line.Mark);
        Notes(Reading.NotesOf(line));
    }

    private void Beside(DeclaredBesideComputed beside)
    {
        Say(beside.Label);
        Line(Reading.Of(beside.Declared, tongue), Indent);
        Line(Reading.BesideDeclared(beside.Computed, tongue), Indent);
        if (beside.Computed is not ComputedNumber && beside.Mark is { } mark) Fold($"[{mark.Address}]", Indent, Indent);
        Notes(Reading.NotesOf(beside));
    }

    private void Labelled(IReadOnlyList<Run> label, IReadOnlyList<Run> number, FigureMark? mark) =>
        Fold($"{Words(label)}{Colon}{Words(number)}{(mark is null ? "" : $" [{mark.Address}]")}", 0, Indent);

    private void Define(Definition definition)
    {
        Line(definition.Term);
        Say(definition.Words, Indent);
    }

    private void Records(RecordList list)
    {
        if (list.IsEmpty) Line(list.WhenEmpty);
        for (var i = 0; i < list.Lines.Count; i++) Record(list.Lines[i], list, i + 1);
        if (list.More is { } more) Fold($"… {Words(Reading.Of(more, tongue))} <{more.Address}>", 0, Indent);
    }

    private void Record(RecordLine line, RecordList list, int place)
    {
        var when = Reading.When(line, list.Dated, tongue);
        var before = list.Ordered ? place.ToString(CultureInfo.InvariantCulture) + ". " : "- ";
        Fold(before + (when.Count == 0 ? "" : Words(when) + Colon) + Words(line.Title), 0, Indent);
        Line(line.Detail, Indent);
        foreach (var part in line.Parts) Fold("+ " + Words(part), Indent, Indent + 2);
        foreach (var record in line.Title.OfType<RecordRun>().Where(record => record.Address is not null)) Fold($"<{record.Address}>", Indent, Indent);
        Notes(Reading.NotesOf(line));
    }

    private void Rows(Table table)
    {
        Line(table.Caption);
        Fold(string.Join(" | ", table.Columns.Select(column => Words(column.Title))), 0, Indent);
        text.Append(new string('-', Math.Min(columns, 40))).Append('\n');
        foreach (var row in table.Rows) Fold(string.Join(" | ", row.Select(Words)), 0, Indent);
        Notes(Reading.NotesOf(table));
    }

    private void Chart(ChartBlock chart)
    {
        Fold($"[{Words(chart.Alternative)}]", 0, 1);
        Line(chart.Caption);
        if (chart.Table is { } table) Rows(table);
    }

    private void Index(IndexBlock index, IReadOnlyDictionary<string, IReadOnlyList<Chapter>> mentions)
    {
        Blank();
        Blank();
        Heading(index.Title, '=');
        foreach (var entry in index.Entries)
        {
            var places = mentions.GetValueOrDefault(entry.Slug, []).Select(chapter => chapter.Ordinal.Printed);
            Fold($"{Words(entry.Name)}  {string.Join(", ", places)}", 0, Indent);
        }
    }

    private void Closing(Section section)
    {
        Blank();
        Blank();
        Heading(section.Title, '=');
        Blocks(section.Blocks, depth: 0);
    }

    private void Colophon(Colophon colophon)
    {
        Blank();
        Blank();
        Heading([new TemplateText(ReportWords.Colophon.In(tongue))], '=');
        Paragraphs(colophon.Words, 0);
        Blank();
        Labelled([new TemplateText(ReportWords.Licence.In(tongue))], colophon.Licence, null);
        Notes(Reading.NotesOf(colophon.Licence));
        Labelled([new TemplateText(ReportWords.AsOf.In(tongue))], [colophon.AsOfPrinted], null);
        Labelled([new TemplateText(ReportWords.Hash.In(tongue))], [colophon.Hash], null);
        Labelled([new TemplateText(ReportWords.Address.In(tongue))], [colophon.Address], null);
    }

    private void Notes(IReadOnlyList<SideNote> notes)
    {
        foreach (var note in notes) Fold("> " + Words(note.Words), Indent, Indent + 2);
    }

    private void Heading(IReadOnlyList<Run> words, char rule)
    {
        var title = Words(words);
        Fold(title, 0, 0);
        text.Append(new string(rule, Math.Clamp(new StringInfo(title).LengthInTextElements, 3, columns))).Append('\n');
    }

    private void Say(IReadOnlyList<Run> words, int indent = 0)
    {
        Line(words, indent);
        Notes(Reading.NotesOf(words));
    }

    private void Line(IReadOnlyList<Run> words, int indent = 0)
    {
        if (words.Count > 0) Fold(Words(words), indent, indent);
    }

    private string Colon => ReportWords.Colon.In(tongue);

    private string Words(IReadOnlyList<Run> runs) => PlainRuns.Of(runs, tongue, language);

    private void Blank() => text.Append('\n');

    private void Fold(string words, int first, int rest)
    {
        var room = columns - first;
        text.Append(' ', first);
        var used = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = new StringInfo(word).LengthInTextElements;
            if (used > 0 && used + 1 + width > room)
            {
                text.Append('\n').Append(' ', rest);
                (used, room) = (0, columns - rest);
            }

            if (used > 0) text.Append(' ');
            text.Append(word);
            used += width + (used > 0 ? 1 : 0);
        }

        text.Append('\n');
    }
}

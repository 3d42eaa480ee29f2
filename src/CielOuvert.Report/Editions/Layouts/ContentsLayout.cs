using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using Reading = CielOuvert.Report.Chapters.Reading;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>Series and playlists, each with what it holds, in order.</summary>
internal sealed class ContentsLayout(LayoutContext context, LinesLayout lines)
{
    /// <summary>What one may discover in it is what a series or a playlist is read for.</summary>
    private static readonly IReadOnlyList<Field> Topics = [EventKind.About];

    public IEnumerable<Block> Lay(PartContent part, string chapter) => part.Records.Select(record => Holding(record, part, chapter));

    private Section Holding(Record record, PartContent part, string chapter)
    {
        var items = part.Inner.GetValueOrDefault(record.Slug, []);
        var about = lines.Detail(record);
        var blocks = new List<Block>();
        if (about.Count > 0) blocks.Add(new Paragraph(about));
        blocks.AddRange(SharedReasons.SaidOnce(new(
            [.. items.Select((item, index) => Line(item, index, record))],
            null,
            [new TemplateText(EditionWords.NoneFound.In(context.Tongue))],
            Ordered: true,
            Dated: items.Any(item => item.Kind.Start?.IsSaidIn(item) ?? false)), context.Tongue));
        blocks.AddRange(Notes(record, about));
        return new($"{chapter}-{record.Slug}", context.Facts.Title(record), blocks);
    }

    /// <summary>The notes of a record, but for what a doubt of its own line has just said.</summary>
    private IEnumerable<NoteAside> Notes(Record record, IReadOnlyList<Run> about)
    {
        var said = Reading.NotesOf(about).Select(reason => PrintedText.Of(reason.Words, context.Tongue)).ToHashSet();
        return Common.Notes.Or(record, [])
            .Select(note => new SideNote(SideNoteKind.Remark, [context.Facts.Quoted(note.In(context.Tongue), record.Slug, Common.Notes.Key)]))
            .Where(note => !said.Contains(PrintedText.Of(note.Words, context.Tongue)))
            .Select(note => new NoteAside(note));
    }

    private RecordLine Line(Record item, int index, Record holder)
    {
        var line = lines.Line(item, FactRuns.Joined([lines.Detail(item), lines.Labelled(item, item.Kind == EventKind.Kind ? Topics : [])], " · "));
        return Place(item, index, holder) is { } place ? line with { Title = [place, new TemplateText(" "), .. line.Title] } : line;
    }

    /// <summary>« 1/4 », as the series announced it; a playlist announces nothing.</summary>
    private static OrdinalRun? Place(Record item, int index, Record series)
    {
        if (!SeriesKind.AnnouncedParts.In(series).IsKnown(out var announced)) return null;
        var position = (int)ArticleKind.PositionInSeries.Or(item, index + 1);
        return new(position, $"{position}/{announced:0}");
    }
}

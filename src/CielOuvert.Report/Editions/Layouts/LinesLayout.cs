using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>One line a record: its date in the margin, its title, who and where; then how many more there are.</summary>
internal sealed class LinesLayout(LayoutContext context)
{
    public List<Refusal> Refusals { get; } = [];

    public RecordList List(PartContent part, string chapter, Func<Record, IReadOnlyList<Run>>? detail = null) => new(
        [.. part.Records.Select(record => Line(record, detail?.Invoke(record)))],
        More(part, chapter),
        [new TemplateText(EditionWords.NoneFound.In(context.Tongue))],
        Dated: part.Records.Any(record => record.Kind.Start?.IsSaidIn(record) ?? false));

    public RecordLine Line(Record record, IReadOnlyList<Run>? detail = null)
    {
        var when = When(record);
        var words = detail ?? Detail(record);
        return new(
            record.Slug,
            when,
            context.Facts.Title(record),
            words,
            [.. EventKind.Parts.Or(record, []).Select(part => PartOf(part, record))],
            Notes(record, [.. Chapters.Reading.NotesOf([.. when, .. words]).Select(note => PrintedText.Of(note.Words, context.Tongue))]));
    }

    /// <summary>What the kind says under its titles, without what is unknown.</summary>
    public IReadOnlyList<Run> Detail(Record record) => FactRuns.Joined(
        [.. record.Kind.Line.Where(field => field.CertaintyIn(record) != Certainty.Unknown).Select(field => context.Facts.Of(field, record)), Labelled(record, LabelledFields.Of(record.Kind))], " · ");

    /// <summary>Some of its fields, each after its label, without what is unknown.</summary>
    public IReadOnlyList<Run> Labelled(Record record, IReadOnlyList<Field> fields) => FactRuns.Joined(
        [.. fields.Where(field => field.CertaintyIn(record) != Certainty.Unknown).Select(field => Labelled(field, context.Facts.Of(field, record)))], " · ");

    private IReadOnlyList<Run> Labelled(Field field, IReadOnlyList<Run> words) =>
        words.Count == 0 ? words : [new TemplateText(field.Label.In(context.Tongue) + ReportWords.Colon.In(context.Tongue)), .. words];

    /// <summary>Its date as it is known; empty when it has none, and then the list says « sans date ».</summary>
    private IReadOnlyList<Run> When(Record record) =>
        record.Kind.Start is { } start && start.CertaintyIn(record) != Certainty.Unknown ? context.Facts.Of(start, record) : [];

    private IReadOnlyList<Run> PartOf(Group part, Record record) => EventKind.PartName.In(part).IsKnown(out var name)
        ? [context.Facts.Quoted(name.In(context.Tongue), record.Slug, EventKind.Parts.Key)]
        : EventKind.PartRole.In(part).IsKnown(out var role) ? [context.Facts.Quoted(role.In(context.Tongue), record.Slug, EventKind.Parts.Key)] : [];

    /// <summary>The notes of the record, without those that the reasons of its doubts already say.</summary>
    private IReadOnlyList<SideNote> Notes(Record record, HashSet<string> said) =>
        [.. Common.Notes.Or(record, []).Select(note => note.In(context.Tongue)).Where(note => !said.Contains(note.Text))
            .Select(note => new SideNote(SideNoteKind.Remark, [context.Facts.Quoted(note, record.Slug, Common.Notes.Key)]))];

    private AndMore? More(PartContent part, string chapter)
    {
        var left = part.Total - part.Records.Count;
        if (left <= 0) return null;
        if (part.Whole is { } slug && context.Figures.Find(slug) is { } figure && context.Figures.Run(figure) is { } whole)
            return new((int)left, Printed.Number(left, context.Tongue), whole, whole.Mark.Address);
        Refusals.Add(new(EditionWords.NoWhole(chapter, part.Selection?.FirstPage.ToString() ?? "")));
        return null;
    }
}

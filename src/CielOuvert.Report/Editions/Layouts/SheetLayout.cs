using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>A whole record: its summary, its fields with their labels, its notes. A licence is said in words, an unreadable block by what it does not hold.</summary>
internal sealed class SheetLayout(LayoutContext context)
{
    public IEnumerable<Block> Lay(PartContent part, string chapter)
    {
        var heading = context.Content.Chapters.First(one => one.Chapter.Slug == chapter).Chapter.Title(context.Tongue).Text;
        return part.Records.SelectMany(record => Lay(record, heading));
    }

    private IEnumerable<Block> Lay(Record record, string heading)
    {
        if (record.Kind == LicenceKind.Kind)
            return [new Paragraph(new LicenceWords(context.Content, context.Facts, context.Tongue).Words(record)), .. Doubts(record), .. Notes(record)];
        if (record.Kind == UnreadableBlockKind.Kind) return [Unreadable(record), .. Doubts(record), .. Notes(record)];
        return [.. Name(record, heading), .. Summary(record), .. Fields(record), .. Notes(record)];
    }

    /// <summary>Whose sheet it is, unless the heading of the chapter has just said it.</summary>
    private IEnumerable<Block> Name(Record record, string heading)
    {
        var title = context.Facts.Title(record);
        if (!heading.Contains(PrintedText.Of(title, context.Tongue), StringComparison.OrdinalIgnoreCase)) yield return new Paragraph(title);
    }

    private IEnumerable<Block> Summary(Record record)
    {
        var summary = context.Facts.Of(Common.Description, record);
        if (summary.Count > 0) yield return new Paragraph(summary);
    }

    private IEnumerable<Block> Fields(Record record)
    {
        var definitions = record.Kind.Fields.All
            .Where(field => !field.IsFramed && !field.IsPrivate && field.IsSaidIn(record) && field != Common.AlternateName)
            .Select(field => new Definition([new TemplateText(field.Label.In(context.Tongue))], context.Facts.Of(field, record)))
            .Where(definition => definition.Words.Count > 0).ToList();
        if (definitions.Count > 0) yield return new DefinitionList(definitions);
    }

    /// <summary>« Partenaires — Adhérents : 0 nom lisible dans la source ».</summary>
    private Paragraph Unreadable(Record record)
    {
        var names = UnreadableBlockKind.NamesExtracted.Or(record, 0);
        return new(
        [
            .. context.Facts.Title(record),
            new TemplateText(context.Tongue == Formats.Words.Tongue.French ? " : " : ": "),
            new DeclaredRun(Printed.Number(names, context.Tongue), record.Slug, UnreadableBlockKind.NamesExtracted.Key, names),
            new TemplateText(EditionWords.ReadableNames.In(context.Tongue)),
        ]);
    }

    /// <summary>The reasons of the unknown and ambiguous fields of a record whose fields are not listed, each once.</summary>
    private IEnumerable<Block> Doubts(Record record)
    {
        var notes = Common.Notes.Or(record, []).Select(note => note.OriginalWording.Text).ToHashSet();
        return record.Kind.Fields.All.Where(field => field.IsSaidIn(record) && field.CertaintyIn(record) is Certainty.Unknown or Certainty.Ambiguous)
            .SelectMany(field => Chapters.Reading.NotesOf(context.Facts.Of(field, record)))
            .Where(note => !notes.Contains(PrintedText.Of(note.Words, context.Tongue)))
            .DistinctBy(note => PrintedText.Of(note.Words, context.Tongue)).Select(note => new NoteAside(note));
    }

    private IEnumerable<Block> Notes(Record record) => Common.Notes.Or(record, [])
        .Select(note => new NoteAside(new(SideNoteKind.Remark, [context.Facts.Quoted(note.In(context.Tongue), record.Slug, Common.Notes.Key)])));
}

using CielOuvert.Exchange.Citing;
using CielOuvert.Exchange.Graphs;
using CielOuvert.Exchange.Signposts;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Citing;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Files;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Records;

/// <summary>A record with all that its page says: its fields, its doubts, its sources, and what is around it.</summary>
/// <param name="Start">When it begins, with its doubt; null for kinds that are not in time, or when nothing is said of it.</param>
/// <param name="ReportedFor">The period that a source ties it to; null when none does.</param>
/// <param name="Axis">The axis it stands under; null when none.</param>
/// <param name="Content">What is read in order from here: the content of a playlist, the articles of a series.</param>
/// <param name="Pictures">Those that illustrate it, or the one that it is.</param>
/// <param name="Places">Its place in each playlist or series that holds it.</param>
public sealed record RecordModel(
    Record Record, Said Title, string Hue, When? When, ShownFact? Start, ShownFact? ReportedFor, IReadOnlyList<Shown> Types, Named? Axis,
    Said? Description, IReadOnlyList<Said> Notes, IReadOnlyList<ShownField> Fields, IReadOnlyList<ShownSource> Sources,
    Sequence? Content, IReadOnlyList<SequencePlace> Places, IReadOnlyList<BacklinkGroup> Around, IReadOnlyList<Tie> Ties, IReadOnlyList<ShownPicture> Pictures)
{
    /// <summary>Records around it that are read: beyond, each list leads to its whole.</summary>
    public const int MostAround = 200;

    /// <summary>Fields that the page places itself.</summary>
    private static readonly HashSet<string> Placed =
    [
        Common.Name.Key, Common.Description.Key, Common.Notes.Key, Common.Sources.Key, Common.ReportedFor.Key, Common.Position.Key,
        ArticleKind.Body.Key, ArticleKind.FormerAddresses.Key, "hue", "shows",
    ];

    /// <summary>The work that it is, to cite; null for what is no work.</summary>
    public CitedWork? Cited { get; init; }

    /// <summary>The same for programs, in JSON-LD.</summary>
    public required string Graph { get; init; }

    /// <summary>Where what goes with it is, for the header of its page.</summary>
    public required Signposts Signposts { get; init; }

    /// <summary>Whether the page has something to say of its date, be it that nobody knows it.</summary>
    public bool HasDateLine => Record.Kind.Start is { } start && (start.IsExpected || start.IsSaidIn(Record) || ReportedFor is not null);

    /// <summary>Reads it in a number of queries that depends neither on the record nor on the register.</summary>
    public static async Task<RecordModel> Read(Record record, Visit visit, CancellationToken stop)
    {
        var backlinks = await visit.Register.Backlinks(record, MostAround, visit.Viewer, visit.AsOf, stop);
        var siblings = await Sequence.SiblingsOf(record, visit, stop);
        var totals = backlinks.Count == MostAround ? await BacklinkGroup.TotalsOf(record, visit, stop) : null;
        var names = await Names.Around([record, .. backlinks.Select(link => link.From), .. siblings], visit, stop);
        var illustrating = backlinks.Where(link => link.Role == PictureKind.About.Key).Select(link => link.From).ToList();
        var files = await visit.Register.Files.Find([.. illustrating.Append(record).SelectMany(LinksOf.FilesOf)], stop);
        var pictures = ShownPicture.Among(illustrating.Append(record), record, files, names, visit);
        var showing = new Showing(visit, names, files);
        var content = Sequence.In(record, backlinks, names);
        // A picture that is shown needs no line that names its file.
        var fields = showing.Fields(FieldsOf(record, content).Where(field => pictures.Count == 0 || field != PictureKind.Hash), record, record.Kind);
        var told = await Telling.Of(record, names, LinksetTwins.Json, visit, stop);
        var cited = await CitedWorks.Of(told, stop);
        var reasons = fields.SelectMany(field => field.Fact.Reasons).Append(When.Of(record)?.Because).ToHashSet();
        return new(
            record, names.TitleOf(record), visit.Frame.Hues.Of(record), When.Of(record),
            record.Kind.Start is { } start ? showing.Fact(start, record, record.Kind) : null,
            showing.Fact(Common.ReportedFor, record, record.Kind),
            TypesOf(record, showing), AxisOf(record, names, visit),
            record.Description?.In(visit.Tongue),
            [.. Common.Notes.Or(record, []).Select(note => note.In(visit.Tongue)).Where(note => !reasons.Contains(note.Text))],
            fields,
            Common.Sources.In(record).IsKnown(out _) ? showing.Sources(SourceFields.Read(record.Document.GetProperty(Common.Sources.Key))) : [],
            content, SequencePlace.Of(record, backlinks, siblings, names),
            BacklinkGroup.Of(record, [.. backlinks.Where(link => !Sequence.IsPlace(link) && content?.Holds(link) != true)], totals, names, visit),
            Tie.Of(record, backlinks, names, visit), pictures)
        {
            Cited = cited,
            Graph = JsonLdTwin.TextOf(told),
            Signposts = await Signposting.Of(told, cited, stop),
        };
    }

    /// <summary>The fields to list, in the order of the kind: framed ones that no other part of the page shows come last. The marks of an act stand in what it acted on.</summary>
    private static IEnumerable<Field> FieldsOf(Record record, Sequence? content) => record.Kind.Fields.All
        .Where(field => !(field.IsFramed && field.IsByAct))
        .Where(field => !Placed.Contains(field.Key) && field != record.Kind.Start && field != record.Kind.End && field.Key != content?.FieldKey)
        .Where(field => field.CertaintyIn(record) != Certainty.Certain || (field != TypeOf(record) && field != InitiativeKind.Axis))
        .OrderBy(field => field.IsFramed);

    /// <summary>The field of terms that says of what sort a record is, which stands above its title.</summary>
    private static Field? TypeOf(Record record) => record.Kind.Line.FirstOrDefault(field => field.Shape is TermShape && field.IsSaidIn(record));

    private static IReadOnlyList<Shown> TypesOf(Record record, Showing showing) =>
        TypeOf(record) is { } field && showing.Fact(field, record, record.Kind)?.Value is { } type ? [type] : [];

    private static Named? AxisOf(Record record, Names names, Visit visit) =>
        visit.Frame.Hues.AxisOf(record) is { } axis && axis.Slug != record.Slug ? names.Of(axis) : null;
}

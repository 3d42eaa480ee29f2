using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Charts;
using CielOuvert.Report.Editions.Arranging;
using CielOuvert.Report.Editions.Layouts;

namespace CielOuvert.Report.Editions;

/// <summary>Composes an edition into a document, in one language. The same content gives the same document.</summary>
public sealed class Composing
{
    private readonly EditionContent content;
    private readonly Tongue tongue;
    private readonly Addresses addresses;
    private readonly FactRuns facts;
    private readonly FigureRuns figures;
    private readonly PartLayouts layouts;
    private readonly List<Refusal> refusals = [];

    private Composing(EditionContent content, Tongue tongue)
    {
        (this.content, this.tongue) = (content, tongue);
        addresses = new(content.Descriptor, tongue, content.Narrowing?.Around ?? []);
        facts = new(content, addresses, tongue);
        figures = new(content, addresses, facts, tongue);
        layouts = new(new(content, facts, figures, tongue));
    }

    /// <summary>The document; refused when its words hold a typed number, or name a figure that is not there.</summary>
    public static Outcome<Document> Compose(EditionContent content, Tongue tongue) => new Composing(content, tongue).Compose();

    private Outcome<Document> Compose()
    {
        var chapters = content.Chapters.Select(Compose).ToList();
        var edition = content.Edition;
        var document = new Document
        {
            Title = [facts.Quoted(edition.Title(tongue), edition.Slug, Common.Name.Key)],
            Subtitle = Subtitle(),
            Language = tongue == Tongue.French ? "fr-FR" : "en-GB",
            Organisation = Organisation(),
            Period = [new DateRun(content.Period.ToString(), content.Period.In(tongue))],
            Signed = Signed(),
            Horizon = HorizonChart.Of(content, addresses, tongue),
            Chapters = chapters,
            Attested = new Attested.AttestedSection(content.Attested, facts, tongue).Section(),
            Afterwards = content.Afterwards is { } afterwards ? new Frozen.SincePublication(afterwards, facts, figures, tongue).Sections() : [],
            Colophon = Colophon(),
        };
        refusals.AddRange(layouts.Refusals);
        refusals.AddRange(Proofreading.Of(document));
        return refusals.Count > 0 ? Outcome<Document>.Refused(refusals) : document with { Indexes = Indexes.Of(document, content, facts, tongue) };
    }

    private Chapter Compose(ChapterContent chapter, int index)
    {
        var record = chapter.Chapter;
        var blocks = new List<Block>();
        blocks.AddRange(Editorial(ChapterKind.Intro, record));
        blocks.AddRange(Signed(record, [.. Editorial(ChapterKind.Text, record)]));
        foreach (var (at, part) in chapter.Parts.Index()) blocks.AddRange(layouts.Lay(part, record.Slug, at));
        blocks.AddRange(Common.Notes.Or(record, []).Select(note => new NoteAside(new(SideNoteKind.Remark, [facts.Quoted(note.In(tongue), record.Slug, Common.Notes.Key)]))));
        return new(
            record.Slug,
            new OrdinalRun(index + 1),
            [facts.Quoted(record.Title(tongue), record.Slug, Common.Name.Key)],
            [.. ChapterKind.Figures.Or(record, []).Select(figures.Find).OfType<Register.Figures.FigureValue>().Select(figures.Line)],
            blocks,
            HueOf(chapter) is { } hue ? Hues.Hex(hue) : null);
    }

    /// <summary>Words that the edition says itself: figures are named, other digits refused with their file and line.</summary>
    private IEnumerable<Paragraph> Editorial(Field<Register.Facts.Localized> field, Record chapter)
    {
        if (!field.In(chapter).IsKnown(out var words)) return [];
        var place = PlaceInFile.Of(chapter, field.Key);
        var read = EditorialText.Parse(words.In(tongue).Text, place.File, place.Line, slug => figures.Find(slug) is { } figure ? figures.Run(figure) : null);
        refusals.AddRange(read.Refusals);
        return read.Value ?? [];
    }

    /// <summary>A text with its signature; without it, one that nobody signed as it stands.</summary>
    private IEnumerable<Block> Signed(Record chapter, IReadOnlyList<Paragraph> text) => text.Count > 0 && Signature.Of(chapter) is { StandsFor: true } signature
        ? [new Editorial(text, FactRuns.Joined([[new QuotedRun(signature.By, chapter.Slug, ChapterKind.Signed.Key)], signature.As is { } quality ? [facts.Quoted(quality.In(tongue), chapter.Slug, ChapterKind.Signed.Key)] : []], ", "))]
        : text;

    private string? HueOf(ChapterContent chapter) =>
        chapter.Parts.SelectMany(part => part.Records).Where(record => record.Kind == AxisKind.Kind).Select(axis => content.Hues.GetValueOrDefault(axis.Slug)).FirstOrDefault(hue => hue is not null);

    /// <summary>What sort of report it is, and of which part.</summary>
    private IReadOnlyList<Run> Subtitle()
    {
        IReadOnlyList<Run> part = content.Narrowing is { } narrowing
            ? [new TemplateText(Parts.PartWords.PartOn.In(tongue)), .. narrowing.For is { } card ? [facts.Name(card)] : new Run[] { new DateRun(content.Period.ToString(), content.Period.In(tongue)) }]
            : [];
        return FactRuns.Joined([facts.Of(EditionKind.Genre, content.Edition), part], ", ");
    }

    private IReadOnlyList<Run> Organisation()
    {
        var authors = facts.Of(EditionKind.Author, content.Edition);
        return authors.Count > 0 ? authors : [new QuotedRun(content.Descriptor.NameIn(tongue.Code), content.Edition.Slug, "descriptor")];
    }

    private IReadOnlyList<Run> Signed()
    {
        var signed = facts.Of(EditionKind.SignedBy, content.Edition);
        var editorial = content.Chapters.SelectMany(chapter => chapter.Parts).SelectMany(part => part.Records).FirstOrDefault(record => record.Kind == Register.Kinds.Works.EditorialKind.Kind);
        return editorial is null ? signed : FactRuns.Joined([signed, facts.Of(Register.Kinds.Works.EditorialKind.AuthorRole, editorial)], ", ");
    }

    private Colophon Colophon()
    {
        var organisation = content.Descriptor.NameIn(tongue.Code);
        var asOf = new DateTimeOffset(content.AsOf, TimeSpan.Zero);
        return new(
            [
                new([new TemplateText(EditionWords.HowItWasMade(organisation).In(tongue))]),
                new([new TemplateText(EditionWords.HowDoubtIsShown.In(tongue))]),
            ],
            new LicenceWords(content, facts, tongue).Of(content.Edition),
            asOf,
            new DateRun(Instants.Write(asOf.UtcDateTime),
                CielOuvert.Formats.Dates.PartialDate.Of(DateOnly.FromDateTime(content.AsOf)).In(tongue)),
            new HashRun(EditionHash.Of(content)),
            new LinkRun([], content.Narrowing is { } narrowing ? addresses.Part(content.Edition.Slug, narrowing) : addresses.Record(EditionKind.Kind, content.Edition.Slug)));
    }
}

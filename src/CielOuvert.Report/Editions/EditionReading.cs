using System.Collections.Concurrent;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Report.Editions.Attested;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Report.Editions.Parts;

namespace CielOuvert.Report.Editions;

/// <summary>Reads an edition: its chapters, what their selections find for its period, the figures it prints.</summary>
public sealed class EditionReading(Register.Register register, Viewer viewer, AsOf asOf)
{
    /// <summary>For whom its chapters are read, where it is not who reads what fills them: before it is public, the desk sees what everybody will read. Null where it is.</summary>
    public Viewer? Composer { get; init; }

    /// <summary>What it is narrowed to; null reads it whole.</summary>
    public Narrowing? Narrowing { get; init; }

    /// <summary>The edition on a period; refused, with those that there are, when there is none.</summary>
    public async Task<Outcome<EditionContent>> Read(PartialDate period, CancellationToken stop)
    {
        var found = await register.Find(Selection.Of(EditionKind.Kind.Code) with { Size = Selection.MostSize }, viewer, asOf, stop);
        var editions = found.Value?.Records ?? [];
        var edition = editions.FirstOrDefault(one => EditionKind.Period.In(one).IsKnown(out var covered) && covered == period);
        return edition is null ? new Refusal(EditionWords.NoEdition(period, editions)) : await Read(edition, period, stop);
    }

    /// <summary>The edition of a record: as the register stands, or as it was frozen, with what came after.</summary>
    public async Task<Outcome<EditionContent>> Read(Record edition, PartialDate period, CancellationToken stop) => FrozenEdition.Of(edition) is { } frozen
        ? await new FrozenReading(register, viewer, asOf).Read(frozen, period, stop)
        : await ReadAsItStands(edition, period, stop);

    internal async Task<Outcome<EditionContent>> ReadAsItStands(Record edition, PartialDate period, CancellationToken stop)
    {
        if (await register.Descriptor(stop) is not { } descriptor) return new Refusal(Register.RegisterWords.NoRegister(edition.Slug));
        var definitions = await Definitions(stop);
        var parts = new PartReading(register, viewer, asOf, period, definitions, Narrowing);
        var chapters = await Chapters(edition, parts, stop);
        var activities = await new YearReading(register, viewer, asOf).Activities(period, stop, Narrowing);
        var figures = await Figures(chapters, definitions, period, stop);
        var records = Shown(edition, chapters, activities).ToList();
        IReadOnlyList<string> slugs = [.. LinksIn.Of(records), .. Narrowing?.For is { } card ? [card.Slug] : Array.Empty<string>()];
        var cards = await register.Cards(slugs, viewer, asOf, stop);
        var attested = await new AttestationReading(register, viewer, asOf).Of(Initiatives(chapters, cards), period, stop);
        return new EditionContent(
            edition, period, descriptor, chapters, figures,
            cards,
            await new YearReading(register, viewer, asOf).Hues(stop),
            activities,
            await Labels.Read(register, asOf, stop),
            await Instant(stop)) { Unseen = Unseen.Among(slugs, cards), Attested = attested, Narrowing = Narrowing };
    }

    private async Task<IReadOnlyDictionary<string, Record>> Definitions(CancellationToken stop)
    {
        var found = await register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, viewer, asOf, stop);
        return (found.Value?.Records ?? []).ToDictionary(record => record.Slug);
    }

    private async Task<IReadOnlyList<ChapterContent>> Chapters(Record edition, PartReading parts, CancellationToken stop)
    {
        // What a chapter hides is for the desk to read, and holds for everybody.
        var found = await ChaptersOf.Read(edition, register, Viewer.Keeper, asOf, stop);
        var chapters = new List<ChapterContent>();
        foreach (var chapter in found.Where(chapter => chapter.Sight <= (Composer ?? viewer).Sees && !ChapterKind.Hidden.Or(chapter, false)))
        {
            var contents = new List<PartContent>();
            var hidden = await Hidden(chapter, stop);
            foreach (var part in ChapterKind.Parts.Or(chapter, [])) contents.Add((await parts.Read(part, stop)).Without(hidden));
            // A block that says nothing of the part is not of it.
            if (Narrowing?.For is null || contents.Any(part => part.Records.Count > 0)) chapters.Add(new(chapter, contents));
        }

        return chapters;
    }

    /// <summary>The numbers of the records that a chapter hides, wherever their slugs lead now.</summary>
    private async Task<IReadOnlySet<long>> Hidden(Record chapter, CancellationToken stop)
    {
        var slugs = ChapterKind.HiddenRecords.Or(chapter, []).Select(one => ChapterKind.HiddenRecord.Or(one, "")).Where(slug => slug.Length > 0).ToList();
        if (slugs.Count == 0) return new HashSet<long>();
        return (await register.Cards(slugs, Viewer.Keeper, asOf, stop)).Values.Select(card => card.Key).ToHashSet();
    }

    private async Task<IReadOnlyDictionary<string, FigureValue>> Figures(
        IReadOnlyList<ChapterContent> chapters, IReadOnlyDictionary<string, Record> definitions, PartialDate period, CancellationToken stop)
    {
        var reading = new FigureReading(register, viewer, asOf);
        var values = new ConcurrentDictionary<string, FigureValue>();
        var asked = chapters.SelectMany(Asked).Distinct().Where(definitions.ContainsKey);
        await Parallel.ForEachAsync(asked, stop, async (slug, ending) => values[slug] = Narrowing is { Around: { Count: > 0 } around }
            ? await reading.ComputeAround(around, definitions[slug], period, ending)
            : await reading.Compute(definitions[slug], period, ending));
        return values;
    }

    /// <summary>The figures of a chapter: those it opens on, those its words name, those that count its lists, those beside its declared counts.</summary>
    private static IEnumerable<string> Asked(ChapterContent content) =>
    [
        .. ChapterKind.Figures.Or(content.Chapter, []),
        .. EditorialFigures.In(content.Chapter),
        .. content.Parts.Select(part => part.Whole).OfType<string>(),
        .. content.Parts.SelectMany(part => part.Records).Where(record => record.Kind == DeclaredCountKind.Kind)
            .Select(record => DeclaredCountKind.Counterpart.Or(record, "")).Where(slug => slug.Length > 0),
    ];

    /// <summary>The initiatives that the chapters show, or whose events they show, each once, in reading order.</summary>
    private static IReadOnlyList<Card> Initiatives(IReadOnlyList<ChapterContent> chapters, IReadOnlyDictionary<string, Card> cards) =>
    [
        .. chapters.SelectMany(chapter => chapter.Parts).SelectMany(part => part.Records)
            .SelectMany(record => record.Kind == InitiativeKind.Kind ? [record.Card] : Linked(record).Select(slug => cards.GetValueOrDefault(slug)).OfType<Card>())
            .DistinctBy(card => card.Key),
    ];

    private static IReadOnlyList<string> Linked(Record record) => record.Kind == EventKind.Kind ? EventKind.Initiative.Or(record, []) : [];

    private static IEnumerable<Record> Shown(Record edition, IReadOnlyList<ChapterContent> chapters, IReadOnlyList<Record> activities) =>
    [
        edition, .. activities, .. chapters.Select(chapter => chapter.Chapter),
        .. chapters.SelectMany(chapter => chapter.Parts).SelectMany(part => part.Records.Concat(part.Inner.Values.SelectMany(inner => inner))),
    ];

    private async Task<DateTime> Instant(CancellationToken stop)
    {
        var number = asOf.Number ?? await register.JournalNumber(stop);
        return await register.InstantOf(number, stop) ?? DateTime.UnixEpoch;
    }
}

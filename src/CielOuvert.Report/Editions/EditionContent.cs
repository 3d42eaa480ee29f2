using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Report.Editions;

/// <summary>All that an edition says, read from the register at one instant: what a document is composed from, in either language.</summary>
/// <param name="Figures">By slug, every figure that the edition prints.</param>
/// <param name="Cards">By slug, every record that it names.</param>
/// <param name="Hues">By slug of an initiative or an axis, the hue of its axis.</param>
/// <param name="Activities">What the year's horizon shows: the dated and the undated; empty when they are too many to be drawn one by one.</param>
/// <param name="AsOf">The instant of the register's last commit then.</param>
public sealed record EditionContent(
    Record Edition,
    PartialDate Period,
    Descriptor Descriptor,
    IReadOnlyList<ChapterContent> Chapters,
    IReadOnlyDictionary<string, FigureValue> Figures,
    IReadOnlyDictionary<string, Card> Cards,
    IReadOnlyDictionary<string, string> Hues,
    IReadOnlyList<Record> Activities,
    Labels Labels,
    DateTime AsOf)
{
    /// <summary>What its records link to and its readers may not see.</summary>
    public Unseen Unseen { get; init; } = Unseen.Nothing;

    /// <summary>What it is narrowed to; null for the whole edition.</summary>
    public Parts.Narrowing? Narrowing { get; init; }

    /// <summary>The initiatives that it shows, in their order, and what their leads attested of its period.</summary>
    public IReadOnlyList<Attested.InitiativeAttested> Attested { get; init; } = [];

    /// <summary>What came after it was frozen; null for an edition that is not, and for the frozen print itself.</summary>
    public Frozen.Afterwards? Afterwards { get; init; }
}

/// <summary>A chapter, and what fills it.</summary>
public sealed record ChapterContent(Record Chapter, IReadOnlyList<PartContent> Parts);

/// <summary>A part of a chapter: the records of its selection, or those that it names.</summary>
/// <param name="Name">Its heading; null when it has none.</param>
/// <param name="Layout">Code of the vocabulary <c>layout</c>.</param>
/// <param name="Selection">What fills it, with the period of the edition when it has a rule; null when it names records.</param>
/// <param name="Rule">Whether the period applies; null when it does not.</param>
/// <param name="Records">At most as many as its layout says.</param>
/// <param name="Total">How many the selection finds.</param>
/// <param name="Whole">Slug of the figure that counts the selection; null when no figure does.</param>
/// <param name="Inner">By slug of a record: the items of a series or of a playlist, the partnerships of an initiative.</param>
public sealed record PartContent(
    Localized? Name,
    string Layout,
    Selection? Selection,
    PeriodRule? Rule,
    IReadOnlyList<Record> Records,
    long Total,
    string? Whole,
    IReadOnlyDictionary<string, IReadOnlyList<Record>> Inner)
{
    /// <summary>The same without some records. A figure that counts the whole goes on counting them, and the list says how many more there are.</summary>
    public PartContent Without(IReadOnlySet<long> hidden)
    {
        var shown = Records.Where(record => !hidden.Contains(record.Key)).ToList();
        return this with { Records = shown, Total = Whole is null ? Total - (Records.Count - shown.Count) : Total };
    }
}

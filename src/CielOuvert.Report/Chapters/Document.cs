namespace CielOuvert.Report.Chapters;

/// <summary>
/// A report as it will be read, whatever it is printed on: the one tree from which the page, the PDF, the JSON and the plain text are written, so that they
/// cannot disagree. It holds no layout and no language but its own; its reading order is <see cref="ReadingOrder"/>.
/// <para>HTML: <c>&lt;article lang="fr"&gt;</c> whose <c>header</c> holds the one <c>h1</c> (the title), the subtitle, the organisation, the period, who signs, and
/// the horizon; then a <c>nav</c> (the contents, one link a chapter), one <c>section</c> a chapter, one a list of the index, and a <c>footer</c>: the colophon.</para>
/// </summary>
public sealed record Document
{
    public required IReadOnlyList<Run> Title { get; init; }

    /// <summary>Empty when the edition has none.</summary>
    public IReadOnlyList<Run> Subtitle { get; init; } = [];

    /// <summary>BCP 47, with its region where print needs one: <c>fr-FR</c>, <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<Run> Organisation { get; init; }

    /// <summary>As printed on the cover: usually one <see cref="DateRun"/>.</summary>
    public required IReadOnlyList<Run> Period { get; init; }

    /// <summary>Who signs, and as what; empty when nobody does.</summary>
    public IReadOnlyList<Run> Signed { get; init; } = [];

    /// <summary>The year drawn as a horizon; null where the period has no dated activity to draw.</summary>
    public ChartBlock? Horizon { get; init; }

    public required IReadOnlyList<Chapter> Chapters { get; init; }

    /// <summary>People, then organisations: each entry leads to where it is named.</summary>
    public IReadOnlyList<IndexBlock> Indexes { get; init; } = [];

    /// <summary>Who vouches for what it shows; null for a report that shows no initiative. Contents do not list it.</summary>
    public Section? Attested { get; init; }

    /// <summary>What was said of it after it was frozen: its errata, then what changed since. Contents do not list it: they are as they were printed.</summary>
    public IReadOnlyList<Section> Afterwards { get; init; } = [];

    public required Colophon Colophon { get; init; }

    /// <summary>What stands between the indexes and the colophon.</summary>
    public IReadOnlyList<Section> Closing => Attested is { } attested ? [attested, .. Afterwards] : Afterwards;
}

/// <summary>One part of the report.</summary>
/// <remarks>HTML: <c>section id="{Slug}"</c> with an <c>h2</c> (ordinal, then title), the opening figures as one <c>dl class="figures opening"</c>, then the blocks.</remarks>
/// <param name="Slug">Its anchor: stable from one year to the next.</param>
/// <param name="Ordinal">Its place, from 1.</param>
/// <param name="Title">Its title, which hyphenation leaves alone.</param>
/// <param name="Opening">The figures that it opens on, set like titles; may be empty.</param>
/// <param name="Blocks">What it says, in reading order.</param>
/// <param name="Hue">The hue token of the axis it belongs to, as a colour that print can use (<c>#rrggbb</c>); null for none.</param>
public sealed record Chapter(
    string Slug,
    OrdinalRun Ordinal,
    IReadOnlyList<Run> Title,
    IReadOnlyList<FigureLine> Opening,
    IReadOnlyList<Block> Blocks,
    string? Hue = null);

/// <summary>What a book says of itself on its last page.</summary>
/// <remarks>HTML: <c>footer class="colophon"</c>; each fact a <c>dt</c>/<c>dd</c> pair, the instant in <c>time</c>, the hash in <c>code</c>.</remarks>
/// <param name="Words">How the report was made, in a few sentences.</param>
/// <param name="Licence">In words: the name of the licence, and what is not known of it.</param>
/// <param name="AsOf">The instant of the register that the report shows.</param>
/// <param name="AsOfPrinted">The same, as people read it.</param>
/// <param name="Hash">The edition's hash.</param>
/// <param name="Address">Where the edition lives: an absolute http(s) address.</param>
public sealed record Colophon(
    IReadOnlyList<Paragraph> Words,
    IReadOnlyList<Run> Licence,
    DateTimeOffset AsOf,
    DateRun AsOfPrinted,
    HashRun Hash,
    LinkRun Address);

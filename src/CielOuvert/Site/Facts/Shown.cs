using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Site.Facts;

/// <summary>A value as pages show it: its codes are words, its links are names.</summary>
public abstract record Shown
{
    private Shown()
    {
    }

    /// <summary>Every reason of a doubt that stands within it.</summary>
    public IEnumerable<string> Reasons => this switch
    {
        Fields fields => fields.Rows.SelectMany(row => row.Fact.Reasons),
        Several several => several.Items.SelectMany(item => item.Reasons),
        _ => [],
    };

    /// <summary>Words of the record.</summary>
    public sealed record Words(Said Said) : Shown;

    /// <summary>A text that belongs to no language: a number of a version, the name of a file.</summary>
    public sealed record Plain(string Text) : Shown;

    /// <summary>A link to another record.</summary>
    public sealed record Link(Named To) : Shown;

    /// <summary>A term, and the list of what has it; no list for terms that selections do not find.</summary>
    public sealed record Term(Said Label, string? Href) : Shown;

    public sealed record Date(PartialDate When) : Shown;

    public sealed record Number(decimal Value) : Shown;

    public sealed record YesNo(bool Is) : Shown;

    public sealed record Address(WebAddress Web) : Shown;

    /// <summary>A file, by its hash; null when the register only knows of it.</summary>
    public sealed record File(string Hash, KeptFile? Kept) : Shown;

    /// <summary>A stored selection, and the address of its list.</summary>
    public sealed record Question(Selection Asked, string Href) : Shown;

    /// <summary>A part of a line that is in doubt: a deduced value, or the candidates of an ambiguous one. Only the doubt is said where there are none.</summary>
    public sealed record Doubtful(Certainty Certainty, IReadOnlyList<Shown> Items) : Shown;

    public sealed record Several(IReadOnlyList<Shown> Items) : Shown;

    public sealed record Fields(IReadOnlyList<ShownField> Rows) : Shown;
}

/// <summary>A name that leads to its record.</summary>
/// <param name="Href">Null when the viewer knows of no such record.</param>
public sealed record Named(string Slug, Kind? Kind, Said Title, string? Href);

/// <summary>Where something was read.</summary>
public sealed record ShownSource(Named Document, string? Page, string? Heading);

/// <summary>A value that an ambiguous fact might have.</summary>
public sealed record ShownCandidate(Shown Value, IReadOnlyList<ShownSource> Sources);

/// <summary>A fact as pages show it.</summary>
/// <param name="Value">Null when it is ambiguous or unknown.</param>
/// <param name="Because">The reason of the doubt; null when nobody gave one.</param>
public sealed record ShownFact(
    Certainty Certainty, Shown? Value, Said? Because, IReadOnlyList<ShownCandidate> Candidates, IReadOnlyList<ShownSource> Sources, Redaction? Redacted)
{
    /// <summary>Its own reason, and those within its value.</summary>
    public IEnumerable<string> Reasons => Because is { Text: var own } ? [own, .. Value?.Reasons ?? []] : Value?.Reasons ?? [];

    /// <summary>The sources that all candidates share, said once; null when they do not, and each then names its own.</summary>
    public IReadOnlyList<ShownSource>? SharedSources =>
        Candidates is [var first, ..] && Candidates.All(one => one.Sources.SequenceEqual(first.Sources)) ? first.Sources : null;
}

/// <summary>A field of a record, with its fact.</summary>
public sealed record ShownField(Field Field, ShownFact Fact);

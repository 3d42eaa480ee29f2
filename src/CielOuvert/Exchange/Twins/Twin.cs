using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Exchange.Twins;

/// <summary>
/// A form that a selection takes besides its page: the same records, written for the programs of an ecosystem. It is at the address of the page
/// with an extension, or at the page's own for whoever asks for its media type (RFC 9110, 12.5.1).
/// </summary>
/// <param name="Extension">After the path of the page, without the dot: <c>csv</c>.</param>
/// <param name="MediaType">Without parameters, as it is negotiated: <c>text/csv</c>.</param>
/// <param name="Name">What a link to it reads.</param>
/// <param name="Write">Writes what is told.</param>
public sealed record Twin(string Extension, string MediaType, Phrase Name, TwinWriter Write)
{
    /// <summary>What it is a twin of.</summary>
    public TwinOf Of { get; init; } = TwinOf.Both;

    /// <summary>Whether it holds a page of the selection, with the address of the next, instead of all of it.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Whether a page says how many records there are on all of them, which costs reading them all.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether its bytes are text, in UTF-8: worth compressing.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>Whether it has something to say of a kind; a list of several kinds has it when one of them does.</summary>
    public Func<Kind, bool> Suits { get; init; } = _ => true;

    /// <summary>Whether it has something to say of a record of a kind that it suits.</summary>
    public Func<Record, bool> Holds { get; init; } = _ => true;

    /// <summary>Whether reports have it too, beside their prints.</summary>
    public bool IsOfReports { get; init; }

    /// <summary>What people take it for.</summary>
    public TwinUse Use { get; init; } = TwinUse.ToReuse;

    /// <summary>Whether it is followed page by page: a calendar is taken whole.</summary>
    public bool IsFeed => Use == TwinUse.ToFollow && IsPaged;

    public string ContentType => IsText ? $"{MediaType}; charset=utf-8" : MediaType;

    /// <summary>Whether the list of some kinds has it; none means all.</summary>
    public bool IsOfList(IReadOnlyCollection<string> kinds) =>
        Of != TwinOf.Record && (kinds.Count == 0 || kinds.Any(code => AllKinds.Find(code) is { } kind && Suits(kind)));

    /// <summary>Whether a record has it.</summary>
    public bool IsOfRecord(Record record) => IsOfRecord(record.Kind) && Holds(record);

    /// <summary>Whether records of a kind may have it. Figures and reports have forms of their own: a value with its proof, a print.</summary>
    public bool IsOfRecord(Kind kind) => Of != TwinOf.List && kind != FigureKind.Kind && (kind != EditionKind.Kind || IsOfReports) && Suits(kind);
}

/// <summary>What people take a twin for; pages name the two apart.</summary>
public enum TwinUse
{
    /// <summary>To take what is there.</summary>
    ToReuse,

    /// <summary>To be told of what comes: feeds, calendars.</summary>
    ToFollow,

    /// <summary>To go from what is there to what goes with it: robots do, and pages name it to them alone.</summary>
    ToNavigate,
}

/// <summary>What a twin may be a twin of.</summary>
public enum TwinOf
{
    /// <summary>Of lists, and of each record.</summary>
    Both,

    /// <summary>Of lists alone.</summary>
    List,

    /// <summary>Of each record alone.</summary>
    Record,
}

/// <summary>
/// Writes what is told, as it is read: a batch of records at a time, so that a set of any size is never held. It writes to the stream
/// asynchronously alone.
/// </summary>
public delegate Task TwinWriter(Telling telling, Stream to, CancellationToken stop);

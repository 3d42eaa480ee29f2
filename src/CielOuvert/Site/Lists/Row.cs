using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Lists;

/// <summary>A record in a list: when, what, and a line of who and where.</summary>
/// <param name="When">Null for kinds that are not in time.</param>
/// <param name="Line">The parts of the line, in order; the first is set as a kind.</param>
public sealed record Row(Named Name, string Hue, When? When, IReadOnlyList<Shown> Line)
{
    /// <summary>A passage where the words searched are; null when none were, or when they are in the title only.</summary>
    public Register.Search.Extract? Extract { get; init; }

    /// <summary>The file that the passage is from; null when it is from the record itself.</summary>
    public Register.Files.KeptFile? File { get; init; }

    /// <summary>The title, the words searched marked in it; null when none of them are.</summary>
    public IReadOnlyList<Register.Search.ExtractRun>? MarkedTitle { get; init; }

    /// <summary>How much of a date the heading above already says.</summary>
    public enum DateWords
    {
        Whole,
        WithoutYear,
    }

    /// <param name="saysKind">Whether the line begins with the kind: in lists of several.</param>
    public static Row From(Record record, Names names, Visit visit, bool saysKind = false)
    {
        var showing = new Showing(visit, names);
        var title = names.TitleOf(record);
        var parts = record.Kind.Line.SelectMany(field => Parts(showing.Fact(field, record, null))).Where(part => part is not Shown.Words words || !title.Text.Contains(words.Said.Text, StringComparison.Ordinal));
        Shown kind = new Shown.Words(new(Letters.Capital(record.Kind.One.In(visit.Tongue)), visit.Tongue.Code));
        return new(
            names.Of(record) with { Title = title }, visit.Frame.Hues.Of(record), When.Of(record),
            saysKind ? [kind, .. parts] : [.. parts]);
    }

    /// <summary>The date to print; empty when there is none.</summary>
    public string DateIn(Visit visit, DateWords words) => When?.Date is not { } date ? "" : words == DateWords.Whole ? date.In(visit.Tongue) : ShortDate.In(date, visit.Tongue);

    /// <summary>What a fact gives to the line, with the sign of its doubt.</summary>
    private static IEnumerable<Shown> Parts(ShownFact? fact) => fact switch
    {
        { Certainty: Certainty.Certain, Value: { } value } => Flat(value),
        { Certainty: Certainty.Deduced, Value: { } value } => InDoubt(Certainty.Deduced, Flat(value)),
        { Certainty: Certainty.Ambiguous } => InDoubt(Certainty.Ambiguous, fact.Candidates.SelectMany(candidate => Flat(candidate.Value))),
        _ => [],
    };

    private static IEnumerable<Shown> InDoubt(Certainty certainty, IEnumerable<Shown> values) => values.ToList() is { Count: > 0 } items ? [new Shown.Doubtful(certainty, items)] : [];

    private static IEnumerable<Shown> Flat(Shown value) => value switch
    {
        Shown.Several several => several.Items.SelectMany(Flat),
        Shown.Fields => [],
        Shown.Link { To.Href: null } => [],
        _ => [value],
    };
}

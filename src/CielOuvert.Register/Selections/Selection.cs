using System.Collections.Immutable;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Selections;

/// <summary>
/// A question to the register. Every list of the product is one. It is a value: it parses from a query string, prints back in one canonical
/// form, and compiles to one statement. Within a key, values are alternatives; between keys, all must hold.
/// </summary>
public sealed record Selection
{
    /// <summary>Rows of a page when the selection does not say.</summary>
    public const int DefaultSize = 40;

    /// <summary>The most rows of a page.</summary>
    public const int MostSize = 1000;

    /// <summary>The longest search that is read, in characters.</summary>
    public const int MostText = Search.Analysis.QueryWords.LongestQuery;

    public static Selection Everything { get; } = new();

    /// <summary>Codes of the kinds asked for, in order; empty means all.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>By facet or role, the codes or slugs that will do; or <c>any</c>, or <c>none</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Criteria { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>The period asked for; null means ever.</summary>
    public PartialDate? Period { get; init; }

    /// <summary>How a record counts for the period.</summary>
    public PeriodRule Rule { get; init; } = PeriodRule.ReportedIn;

    /// <summary>Words to be found; null means no search.</summary>
    public string? Text { get; init; }

    /// <summary>The order asked for; null means the natural one of its kinds: <see cref="EffectiveOrder"/>.</summary>
    public Order? Order { get; init; }

    /// <summary>Rows of a page, from 1 to <see cref="MostSize"/>.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>The cursor: the key of the last row of the page before; null means the first page.</summary>
    public string? After { get; init; }

    /// <summary>Newest first for what is in time, otherwise by name.</summary>
    public Order EffectiveOrder => Order ?? (Kinds.Length > 0 && Kinds.All(code => AllKinds.Find(code)?.Start is not null) ? Selections.Order.Recent : Selections.Order.Name);

    public static Selection Of(params ImmutableArray<string> kinds) => new() { Kinds = [.. kinds.Order(StringComparer.Ordinal)] };

    public static Outcome<Selection> Parse(string query) => SelectionText.Parse(query);

    /// <summary>The same question with one more condition; a key asked twice keeps the last values.</summary>
    public Selection Where(string key, params ImmutableArray<string> values) =>
        values.Length == 0 ? Without(key) : this with { Criteria = Criteria.SetItem(key, [.. values.Order(StringComparer.Ordinal)]) };

    public Selection Without(string key) => this with { Criteria = Criteria.Remove(key) };

    /// <summary>The question without its page: what a figure counts and what a heading names.</summary>
    public Selection FirstPage => this with { After = null, Size = DefaultSize };

    public bool Equals(Selection? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical query string: language-neutral, keys and values in one order, nothing that goes without saying.</summary>
    public override string ToString() => SelectionText.Print(this);
}

using System.Collections.Immutable;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Addresses;

/// <summary>
/// The address of a selection in a tongue: <c>kind=event&amp;type=webinar&amp;period=2020</c> is <c>/fr/evenements?type=webinaire&amp;annee=2020</c>.
/// It is the same question, translated: both ways, for every key.
/// </summary>
public static class SelectionAddress
{
    /// <summary>The rules, as addresses write them.</summary>
    public static IReadOnlyDictionary<PeriodRule, Phrase> Rules { get; } = new Dictionary<PeriodRule, Phrase>
    {
        [PeriodRule.ReportedIn] = new("rapporte-pour", "reported-in"),
        [PeriodRule.StartsIn] = new("commence", "starts-in"),
        [PeriodRule.Overlaps] = new("touche", "overlaps"),
        [PeriodRule.CompletedIn] = new("s-acheve", "completed-in"),
    };

    /// <summary>The orders, as addresses write them.</summary>
    public static IReadOnlyDictionary<Order, Phrase> Orders { get; } = new Dictionary<Order, Phrase>
    {
        [Order.Name] = new("nom", "name"),
        [Order.Date] = new("date", "date"),
        [Order.Recent] = new("recent", "recent"),
        [Order.Position] = new("rang", "position"),
        [Order.Changed] = new("modifie", "changed"),
        [Order.Sequence] = new("suite", "sequence"),
    };

    /// <summary>How an address asks for the order of what changed last, that of feeds.</summary>
    public static string Changed(Tongue tongue) => Pair(ParameterNames.Order, Orders[Order.Changed].In(tongue), tongue);

    public static string Of(Selection selection, Tongue tongue, Labels labels)
    {
        var isSearch = selection.Text is not null || selection.Kinds.Length != 1;
        var path = isSearch ? Paths.Of(Paths.Search, tongue) : Paths.Of(AllKinds.Find(selection.Kinds[0]) ?? throw NoSuchKind(selection), tongue);
        var parts = Parts(selection, isSearch, tongue, labels).ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>The selection that a query asks, on the list of a kind, or on the search page when there is none.</summary>
    public static Outcome<Selection> Parse(Kind? kind, string query, Tongue tongue, Labels labels)
    {
        var asked = Pairs(query).ToList();
        var kinds = kind is not null ? [kind.Code] : KindsOf(asked, tongue);
        var canonical = asked
            .Where(pair => kind is not null || pair.Name != ParameterNames.Kind.In(tongue))
            .Select(pair => Canonical(pair.Name, pair.Value, kinds, tongue, labels));
        var text = string.Join('&', [.. kinds.Length > 0 ? [$"kind={string.Join(',', kinds.Select(Uri.EscapeDataString))}"] : Array.Empty<string>(), .. canonical]);
        return Selection.Parse(text);
    }

    private static IEnumerable<string> Parts(Selection selection, bool isSearch, Tongue tongue, Labels labels)
    {
        if (selection.Text is { } text) yield return Pair(ParameterNames.Words, text, tongue);
        if (isSearch && selection.Kinds.Length > 0)
            yield return $"{ParameterNames.Kind.In(tongue)}={string.Join(',', selection.Kinds.Select(code => (AllKinds.Find(code) ?? throw NoSuchKind(selection)).Path.In(tongue)))}";
        foreach (var (key, values) in selection.Criteria) yield return $"{ParameterNames.Of(key, tongue)}={string.Join(',', Values(key, values, selection.Kinds, tongue, labels))}";
        if (selection.Period is { } period) yield return Pair(IsYear(period.ToString()) ? ParameterNames.Year : ParameterNames.Period, period.ToString(), tongue);
        if (selection.Rule != PeriodRule.ReportedIn) yield return Pair(ParameterNames.Rule, Rules[selection.Rule].In(tongue), tongue);
        if (selection.Order is { } order) yield return Pair(ParameterNames.Order, Orders[order].In(tongue), tongue);
        if (selection.Size != Selection.DefaultSize) yield return Pair(ParameterNames.Size, selection.Size.ToString(CultureInfo.InvariantCulture), tongue);
        if (selection.After is { } after) yield return Pair(ParameterNames.After, after, tongue);
    }

    private static IEnumerable<string> Values(string key, ImmutableArray<string> values, ImmutableArray<string> kinds, Tongue tongue, Labels labels)
    {
        var slugs = SelectionKeys.IsFacet(key) ? TermSlugs.Of(key, kinds, labels, tongue) : null;
        return values.Select(value => Uri.EscapeDataString(slugs?.Of(value) ?? Special(value, tongue)));
    }

    private static string Canonical(string name, string value, ImmutableArray<string> kinds, Tongue tongue, Labels labels)
    {
        if (name == ParameterNames.Year.In(tongue) || name == ParameterNames.Period.In(tongue)) return $"period={Escape(value)}";
        if (name == ParameterNames.Rule.In(tongue)) return $"rule={Escape(Rules.FirstOrDefault(pair => pair.Value.In(tongue) == value) is { Value: not null } rule ? rule.Key.Code : value)}";
        if (name == ParameterNames.Order.In(tongue)) return $"order={Escape(Orders.FirstOrDefault(pair => pair.Value.In(tongue) == value) is { Value: not null } order ? order.Key.Code : value)}";
        if (name == ParameterNames.Size.In(tongue)) return $"size={Escape(value)}";
        if (name == ParameterNames.After.In(tongue)) return $"after={Escape(value)}";
        if (name == ParameterNames.Words.In(tongue)) return $"q={Escape(value)}";
        var key = ParameterNames.KeyOf(name, tongue);
        var slugs = SelectionKeys.IsFacet(key) ? TermSlugs.Of(key, kinds, labels, tongue) : null;
        var values = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Escape(slugs?.CodeOf(one) ?? FromSpecial(one, tongue)));
        return $"{Escape(key)}={string.Join(',', values)}";
    }

    private static ImmutableArray<string> KindsOf(List<(string Name, string Value)> asked, Tongue tongue) =>
    [
        .. asked.Where(pair => pair.Name == ParameterNames.Kind.In(tongue))
            .SelectMany(pair => pair.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(segment => Paths.KindAt(segment)?.Code ?? segment).Distinct(),
    ];

    private static IEnumerable<(string Name, string Value)> Pairs(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? (Unescape(part), "") : (Unescape(part[..equals]), Unescape(part[(equals + 1)..]));
        }
    }

    private static string Special(string value, Tongue tongue) => ParameterNames.Special.TryGetValue(value, out var words) ? words.In(tongue) : value;

    private static string FromSpecial(string value, Tongue tongue) =>
        ParameterNames.Special.FirstOrDefault(pair => pair.Value.In(tongue) == value).Key ?? value;

    private static bool IsYear(string period) => period.Length == 4 && period.All(char.IsAsciiDigit);

    private static string Pair(Phrase name, string value, Tongue tongue) => $"{name.In(tongue)}={Escape(value)}";

    private static string Escape(string value) => Uri.EscapeDataString(value);

    private static string Unescape(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));

    private static InvalidOperationException NoSuchKind(Selection selection) => new($"A selection asks for a kind that there is not: {selection}");
}

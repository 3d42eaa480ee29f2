using System.Collections.Immutable;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Selections;

/// <summary>Selections as query strings: <c>kind=event&amp;type=webinar&amp;period=2020</c>.</summary>
internal static class SelectionText
{
    private static readonly string[] Reserved = ["kind", "period", "rule", "q", "order", "size", "after"];

    public static string Print(Selection selection)
    {
        var parts = new List<string>();
        if (selection.Kinds.Length > 0) parts.Add($"kind={string.Join(',', selection.Kinds)}");
        foreach (var (key, values) in selection.Criteria) parts.Add($"{key}={string.Join(',', values.Select(Uri.EscapeDataString))}");
        if (selection.Period is { } period) parts.Add($"period={Escape(period.ToString())}");
        if (selection.Rule != PeriodRule.ReportedIn) parts.Add($"rule={selection.Rule.Code}");
        if (selection.Text is { } text) parts.Add($"q={Uri.EscapeDataString(text)}");
        if (selection.Order is { } order) parts.Add($"order={order.Code}");
        if (selection.Size != Selection.DefaultSize) parts.Add($"size={selection.Size}");
        if (selection.After is { } after) parts.Add($"after={Uri.EscapeDataString(after)}");
        return string.Join('&', parts);
    }

    public static Outcome<Selection> Parse(string query)
    {
        var selection = Selection.Everything;
        var refusals = new List<Refusal>();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var key = Unescape(equals < 0 ? part : part[..equals]);
            var value = equals < 0 ? "" : Unescape(part[(equals + 1)..]);
            Add(ref selection, key, value, refusals);
        }

        return refusals.Count == 0 ? selection : Outcome<Selection>.Refused(refusals);
    }

    private static void Add(ref Selection selection, string key, string value, List<Refusal> refusals)
    {
        if (value.Length == 0) return;
        switch (key)
        {
            case "kind":
                selection = selection with { Kinds = Values(value) };
                foreach (var kind in selection.Kinds.Where(kind => AllKinds.Find(kind) is null)) refusals.Add(UnknownKind(kind));
                break;
            case "period":
                PartialDate.Parse(value).Match(period => 0, why => AddAll(refusals, why));
                if (PartialDate.Parse(value).IsDone(out var asked)) selection = selection with { Period = asked };
                break;
            case "rule":
                if (PeriodRules.FromCode(value) is { } rule) selection = selection with { Rule = rule };
                else refusals.Add(Choose(key, value, ["reported-in", "starts-in", "overlaps", "completed-in"]));
                break;
            case "q":
                selection = selection with { Text = Letters.First(value.Trim(), Selection.MostText).TrimEnd() is { Length: > 0 } text ? text : null };
                break;
            case "order":
                if (Orders.FromCode(value) is { } order) selection = selection with { Order = order };
                else refusals.Add(Choose(key, value, ["name", "date", "recent", "position", "changed", "sequence"]));
                break;
            case "size":
                if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= Selection.MostSize)
                    selection = selection with { Size = size };
                else refusals.Add(Refusal.Of($"La taille d’une page va de 1 à {Selection.MostSize}.", $"The size of a page goes from 1 to {Selection.MostSize}."));
                break;
            case "after":
                selection = selection with { After = value };
                break;
            default:
                AddCriterion(ref selection, key, value, refusals);
                break;
        }
    }

    private static void AddCriterion(ref Selection selection, string key, string value, List<Refusal> refusals)
    {
        if (!SelectionKeys.IsFacet(key) && !SelectionKeys.IsRole(key))
        {
            IReadOnlyList<string> known = [.. Reserved, .. SelectionKeys.All];
            refusals.Add(Choose(key, null, Nearness.Near(key, known, most: 3) is { Count: > 0 } near ? near : known));
            return;
        }

        if (Values(value) is not { Length: > 0 } values) return;
        if (values.FirstOrDefault(one => !Slug.IsWellFormed(one)) is { } odd && !SelectionKeys.IsFacet(key))
            refusals.Add(Refusal.Of($"« {odd} » n’est pas l’identifiant d’une fiche ({key}).", $"“{odd}” is not the slug of a record ({key})."));
        selection = selection.Where(key, values);
    }

    private static ImmutableArray<string> Values(string value) => [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The slash of an interval stays readable: it is allowed in a query (RFC 3986, 3.4).</summary>
    private static string Escape(string period) => Uri.EscapeDataString(period).Replace("%2F", "/", StringComparison.Ordinal);

    private static string Unescape(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));

    private static int AddAll(List<Refusal> refusals, IReadOnlyList<Refusal> more)
    {
        refusals.AddRange(more);
        return more.Count;
    }

    private static Refusal UnknownKind(string kind)
    {
        var near = Nearness.Near(kind, AllKinds.InOrder.Select(known => known.Code), most: 3);
        return Choose("kind", kind, near.Count > 0 ? near : [.. AllKinds.InOrder.Select(known => known.Code)]);
    }

    private static Refusal Choose(string key, string? value, IReadOnlyList<string> choices)
    {
        var typed = value is null ? key : $"{key}={value}";
        var list = string.Join(", ", choices);
        return Refusal.Of(
            $"« {typed} » n’a pas de sens dans une sélection. Choisissez parmi : {list}.",
            $"“{typed}” means nothing in a selection. Choose among: {list}.");
    }
}

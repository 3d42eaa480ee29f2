using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Site.Facts;

/// <summary>Groups that all say the same few things for certain, as a table: the terms of a vocabulary, the shares of a breakdown.</summary>
/// <param name="Rows">A cell for each column; null where a group does not speak of it.</param>
public sealed record GroupTable(IReadOnlyList<Field> Columns, IReadOnlyList<IReadOnlyList<Shown?>> Rows)
{
    /// <summary>A wider table would not be read on a phone.</summary>
    private const int MostColumns = 4;

    /// <summary>Null for what is better read one field under the other: a single group, many fields, or a doubt and its reason.</summary>
    public static GroupTable? Of(Shown.Several several)
    {
        var groups = several.Items.OfType<Shown.Fields>().ToList();
        if (groups.Count < 2 || groups.Count < several.Items.Count) return null;
        var columns = groups.SelectMany(group => group.Rows).Select(row => row.Field).Distinct().ToList();
        if (columns.Count is < 2 or > MostColumns || !groups.SelectMany(group => group.Rows).All(row => IsPlain(row.Fact))) return null;
        return new(columns, [.. groups.Select(group => (IReadOnlyList<Shown?>)[.. columns.Select(column => group.Rows.FirstOrDefault(row => row.Field == column)?.Fact.Value)])]);
    }

    private static bool IsPlain(ShownFact fact) =>
        fact is { Certainty: Certainty.Certain, Because: null, Sources: [] } && fact.Value is not (Shown.Fields or Shown.Address or Shown.Several { Items: [Shown.Fields, ..] });
}

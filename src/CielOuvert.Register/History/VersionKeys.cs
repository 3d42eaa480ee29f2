using System.Globalization;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.History;

/// <summary>
/// The keys by which lists are ordered: folded by us and compared as bytes, so that both engines agree. Each ends on the slug, so that
/// every order is total and a cursor is one value.
/// </summary>
internal sealed record VersionKeys(string ByName, string ByDate, string ByRecent, string ByPosition)
{
    /// <summary>After every date and position: undated records come last, in the order of their source.</summary>
    private const char Last = '~';

    /// <summary>Before every letter: a name comes before those that begin with it, whatever their slugs.</summary>
    private const char Break = '\u0001';

    public static VersionKeys Of(Draft draft, IndexRows rows)
    {
        var holder = new Group(draft.Document);
        var name = Common.Name.In(holder).IsKnown(out var known) ? Folding.Fold(known.OriginalWording.Text) : draft.Slug;
        var position = Common.Position.In(holder).IsKnown(out var rank)
            ? decimal.Truncate(rank).ToString("000000000", CultureInfo.InvariantCulture)
            : $"{Last}";
        var first = rows.Dates.Where(row => row.Name == KindDates.When).Select(row => Days.First(row.First)).FirstOrDefault();
        var rest = $"{position} {draft.Slug}";
        return new(
            ByName: $"{name}{Break}{draft.Slug}",
            ByDate: $"{first ?? $"{Last}"} {rest}",
            ByRecent: $"{(first is null ? $"{Last}" : Inverted(first))} {rest}",
            ByPosition: rest);
    }

    /// <summary>Nine's complement of each digit: the newest day sorts first.</summary>
    private static string Inverted(string day) =>
        string.Create(day.Length, day, (digits, source) =>
        {
            for (var index = 0; index < digits.Length; index++)
                digits[index] = char.IsAsciiDigit(source[index]) ? (char)('9' - (source[index] - '0')) : source[index];
        });
}

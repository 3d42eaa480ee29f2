using System.Collections;

namespace CielOuvert.Register.Facts;

/// <summary>Whether two values say the same: lists by what they hold, which records do not do by themselves.</summary>
internal static class Same
{
    public static bool Values<T>(T? left, T? right) => left is IEnumerable and not string && right is IEnumerable
        ? ((IEnumerable)left).Cast<object>().SequenceEqual(((IEnumerable)right).Cast<object>())
        : EqualityComparer<T>.Default.Equals(left, right);

    public static bool Lists<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) => left.Count == right.Count && left.SequenceEqual(right);
}

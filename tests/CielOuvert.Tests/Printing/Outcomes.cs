using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Printing;

internal static class Outcomes
{
    /// <summary>The result; fails with the refusals.</summary>
    public static T ShouldBeDone<T>(this Outcome<T> outcome) =>
        outcome.IsDone(out var value) ? value : throw new ShouldAssertException(string.Join('\n', outcome.Refusals.Select(why => why.In(Tongue.English))));
}

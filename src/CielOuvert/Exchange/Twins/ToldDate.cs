using CielOuvert.Register.Kinds;
using CielOuvert.Site.Facts;

namespace CielOuvert.Exchange.Twins;

/// <summary>When a told record happens, as its page says it.</summary>
public static class ToldDate
{
    /// <summary>Null for kinds that are not in time, and when nothing is said of it.</summary>
    public static When? Of(Told told) => told.Kind.Start is { } start && start.IsSaidIn(told) ? When.Of(told.Record with { Document = told.Document }) : null;
}

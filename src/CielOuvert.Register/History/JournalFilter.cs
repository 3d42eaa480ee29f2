using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.History;

/// <summary>Which commits of the journal are asked for: by whom, on what, when. Null asks for all.</summary>
/// <param name="Kind">That of a record which the commit changed, and which the reader may see.</param>
/// <param name="Since">The first instant.</param>
/// <param name="Until">The instant before which they end.</param>
public sealed record JournalFilter(string? Author = null, Kind? Kind = null, DateTime? Since = null, DateTime? Until = null)
{
    public static JournalFilter Everything { get; } = new();
}

using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Records;

/// <summary>What is found at a slug.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>A record.</summary>
    public sealed record Here(Record Record) : Reading;

    /// <summary>It was renamed: go there, for ever.</summary>
    public sealed record Moved(Card To) : Reading;

    /// <summary>It was merged into another: what reads it goes on there.</summary>
    internal sealed record Merged(string Into) : Reading;

    /// <summary>It was withdrawn; its tombstone says when and why.</summary>
    public sealed record Gone(string Slug, DateTime On, string Why) : Reading;

    /// <summary>Nothing was ever there, or nothing that the viewer may know of.</summary>
    public sealed record Nothing : Reading;
}

/// <summary>A record that links to another.</summary>
/// <param name="Role">The role that the other has for it: the key of the field.</param>
public sealed record Backlink(string Role, Record From);

/// <summary>One version of a record, and the commit that made it.</summary>
public sealed record PastVersion(Record Record, DateTime At, string By, string Why);

/// <summary>A commit of the journal.</summary>
/// <param name="Changed">How many records that the viewer may see have a version of it.</param>
/// <param name="Records">The first of them.</param>
public sealed record PastCommit(long Number, DateTime At, string By, string Why, long Changed, IReadOnlyList<Card> Records);

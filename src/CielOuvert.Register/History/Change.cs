using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.History;

/// <summary>What a commit does to one record. There is no other way in.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>Adds a record that was not there.</summary>
    public static Change Add(Draft draft) => new Added(draft);

    /// <summary>Replaces the document of a record.</summary>
    /// <param name="draft">The whole document as it will be.</param>
    /// <param name="revision">The version that it was made from: another one in place is refused. Null takes whatever is there.</param>
    public static Change Amend(Draft draft, int? revision = null) => new Amended(draft, revision);

    /// <summary>Adds a record, or replaces its document where it differs: what a folder says.</summary>
    public static Change Put(Draft draft) => new Wanted(draft);

    /// <summary>Withdraws a record: it leaves a tombstone at its address.</summary>
    public static Change Withdraw(string slug) => new Withdrawn(slug);

    /// <summary>Gives a record another slug; the old one redirects for ever.</summary>
    public static Change Rename(string slug, string to) => new Renamed(slug, to);

    /// <summary>Withdraws a record that turned out to be another: its address leads there for ever. Those that link to it are amended beside (<see cref="Register.Merge"/>).</summary>
    internal static Change Merge(string slug, string into) => new Merged(slug, into);

    public sealed record Added(Draft Draft) : Change;

    public sealed record Amended(Draft Draft, int? Revision) : Change;

    public sealed record Wanted(Draft Draft) : Change;

    public sealed record Withdrawn(string Slug) : Change;

    public sealed record Renamed(string Slug, string To) : Change;

    public sealed record Merged(string Slug, string Into) : Change;
}

/// <summary>Who commits: the name that the journal keeps.</summary>
public sealed record Author(string Name)
{
    /// <summary>The command line of the machine that holds the register.</summary>
    public static Author Keeper { get; } = new("ciel");
}

/// <summary>A commit that was done.</summary>
/// <param name="Number">Its number in the journal; the last one when nothing had to change.</param>
/// <param name="Changed">How many records have a new version.</param>
public sealed record Commit(long Number, DateTime At, int Changed);

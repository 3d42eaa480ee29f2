using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.History;

/// <summary>A version that a commit is about to write.</summary>
/// <param name="Before">The record as it stands; null when it is new.</param>
internal sealed record Planned(Draft Draft, Standing? Before, Sight Sight, IndexRows Rows)
{
    public long Key { get; init; }

    /// <summary>The refusal of something in this draft, placed in its file when it has one.</summary>
    public Formats.Words.Refusal Refuse(string path, string fr, string en)
    {
        var refusal = Formats.Words.Refusal.Of(fr, en) with { Field = path.TrimStart('/').Split('/')[0] is { Length: > 0 } field ? field : null };
        return Draft.Origin is { } origin ? refusal.At(origin.File, origin.LineOf(path)) : refusal with { What = Named(refusal.What) };
    }

    private Formats.Words.Phrase Named(Formats.Words.Phrase what) => new($"{Draft.Slug} : {what.Fr}", $"{Draft.Slug}: {what.En}");
}

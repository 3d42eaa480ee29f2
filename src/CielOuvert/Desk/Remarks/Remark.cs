namespace CielOuvert.Desk.Remarks;

/// <summary>What a visitor reports as wrong in a record, and what they were answered.</summary>
public sealed class Remark
{
    public long Id { get; init; }

    /// <summary>Of the secret under which the visitor reads the answer.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The record that it is about.</summary>
    public required string Slug { get; init; }

    public required string Text { get; init; }

    /// <summary>Where the answer goes; null when the visitor gave none, or was answered.</summary>
    public string? Email { get; init; }

    /// <summary>Code of the language in which it was written.</summary>
    public required string Tongue { get; init; }

    public required DateTime Sent { get; init; }

    /// <summary>Null until somebody answered.</summary>
    public string? Answer { get; init; }

    public DateTime? Answered { get; init; }

    public string? AnsweredBy { get; init; }
}

namespace CielOuvert.Desk.Attesting;

/// <summary>Somebody who leads an initiative: their account, and the number of its record.</summary>
public sealed class Lead
{
    public required long Initiative { get; init; }

    public required long Account { get; init; }
}

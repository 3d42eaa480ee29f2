namespace CielOuvert.Register.History;

/// <summary>What came after an instant, about one record.</summary>
/// <param name="Records">How many records were changed that the viewer may see, before or after.</param>
/// <param name="IsKnown">Whether the register goes back to that instant: one loaded from plain files has no yesterday.</param>
public sealed record LaterChanges(long Records, bool IsKnown);

using CielOuvert.Register.Records;

namespace CielOuvert.Register.History;

/// <summary>What acts wrote in a record: no undoing, no return to a version, no merge takes it away.</summary>
public static class ActedOn
{
    /// <summary>Whether an act wrote anything in it.</summary>
    public static bool Is(Record record) => Differ(record, null);

    /// <summary>Whether two versions differ in what acts wrote; null has nothing of it.</summary>
    public static bool Differ(Record one, Record? other) =>
        one.Kind.Fields.All.Any(field => field.IsByAct && (other is null ? field.IsSaidIn(one) : !field.IsSameIn(one.Document, other.Document)));
}

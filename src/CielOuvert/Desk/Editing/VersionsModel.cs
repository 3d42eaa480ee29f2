using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>The history of a record, the newest version first.</summary>
public sealed record VersionsModel(Record Record, IReadOnlyList<VersionStep> Steps, IReadOnlyList<Phrase> Refused)
{
    public static VersionsModel Of(Record record, IReadOnlyList<PastVersion> history, Names names, Visit visit, IReadOnlyList<Phrase> refused)
    {
        var showing = new Showing(visit, names);
        return new(record, [.. history.Select((past, index) => Step(past, history.ElementAtOrDefault(index + 1), showing))], refused);
    }

    private static VersionStep Step(PastVersion past, PastVersion? before, Showing showing) => new(past, before is null,
    [
        .. past.Record.Kind.Fields.All.Where(field => before is not null && !field.IsSameIn(before.Record.Document, past.Record.Document))
            .Select(field => new FieldStep(field, before is null ? null : showing.Fact(field, before.Record, past.Record.Kind), showing.Fact(field, past.Record, past.Record.Kind))),
    ], before is not null && before.Record.Sight != past.Record.Sight, before is not null && before.Record.Slug != past.Record.Slug ? before.Record.Slug : null);
}

/// <summary>What one version changed.</summary>
/// <param name="IsFirst">Whether it is the oldest that the person may see: there is nothing to compare it with.</param>
/// <param name="HasOtherSight">Whether it changed who sees the record.</param>
/// <param name="FormerSlug">The slug before, when it changed; null otherwise.</param>
public sealed record VersionStep(PastVersion Past, bool IsFirst, IReadOnlyList<FieldStep> Fields, bool HasOtherSight, string? FormerSlug);

/// <summary>A field before and after; null where the record did not speak of it.</summary>
public sealed record FieldStep(Field Field, ShownFact? Before, ShownFact? After);

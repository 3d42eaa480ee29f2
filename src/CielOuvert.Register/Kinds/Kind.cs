using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;

namespace CielOuvert.Register.Kinds;

/// <summary>
/// A kind of record, described once. From this description come the check of its documents, their index, YAML, JSON, pages and lists.
/// The description is also the type: <c>EventKind.Attendance.In(record)</c> is a <c>Fact&lt;decimal&gt;</c>.
/// </summary>
public sealed class Kind
{
    /// <summary>The code in selections, and the folder in plain files: <c>event</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One of them: « événement », “event”.</summary>
    public required Phrase One { get; init; }

    /// <summary>Several: « événements », “events”; also the title of their list.</summary>
    public required Phrase Many { get; init; }

    /// <summary>The segment of addresses in each language: <c>evenements</c>, <c>events</c>.</summary>
    public required Phrase Path { get; init; }

    /// <summary>The type in schema.org that it is; null when there is none.</summary>
    public string? SchemaType { get; init; }

    /// <summary>What such a record is, in a sentence; lists open on it.</summary>
    public required Phrase About { get; init; }

    /// <summary>The version of this description. Documents carry it; older ones are brought up by upcasters.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>All its fields, in the order of plain files. See <see cref="Common.Around"/>.</summary>
    public required FieldSet Fields { get; init; }

    /// <summary>For kinds whose records may have no name: the links whose names, joined, are their title.</summary>
    public IReadOnlyList<Field> NamedAfter { get; init; } = [];

    /// <summary>When it begins, or when it happens; null for kinds that are not in time.</summary>
    public Field<PartialDate>? Start { get; init; }

    /// <summary>When it ends, if that is another day.</summary>
    public Field<PartialDate>? End { get; init; }

    /// <summary>Fields of which a list shows who and where, under the title.</summary>
    public IReadOnlyList<Field> Line { get; init; } = [];

    /// <summary>Who sees a record that says nothing of it. What names people is private unless its record says otherwise.</summary>
    public Sight DefaultSight { get; init; } = Sight.Public;

    /// <summary>Whether acts alone make and change its records: no form adds or amends one.</summary>
    public bool IsByAct { get; init; }

    /// <summary>Whether the site lists it in its menus as an activity, a work, an actor, or keeps it as the register's own matter.</summary>
    public required KindFamily Family { get; init; }

    public void Check(JsonElement document, Checking checking)
    {
        Fields.Check(document, checking);
        KindDates.Check(this, document, checking);
    }

    public IndexRows Index(JsonElement document)
    {
        var rows = new IndexRows();
        Fields.Index(document, rows);
        KindDates.Index(this, document, rows);
        return rows;
    }
}

/// <summary>Where the site puts a kind.</summary>
public enum KindFamily
{
    /// <summary>What the organisation does.</summary>
    Activity,

    /// <summary>What it makes or cites.</summary>
    Work,

    /// <summary>Who takes part.</summary>
    Actor,

    /// <summary>What a source declares, and the sources themselves.</summary>
    Evidence,

    /// <summary>How the register itself is arranged.</summary>
    House,
}

using System.Text.Json;
using System.Text.Json.Serialization;
using CielOuvert.Register.Access;

namespace CielOuvert.Desk.Imports;

/// <summary>What is done with a line whose name a record bears already.</summary>
public enum WhenHere
{
    /// <summary>Nothing: what is there stays.</summary>
    LeaveOut,

    /// <summary>The record takes what the line says; the rest stays.</summary>
    Amend,

    /// <summary>It is something else of the same name.</summary>
    Add,
}

/// <summary>What somebody chose for an import. It is kept with it, so that it goes on in the same way after an interruption.</summary>
public sealed record ImportChoices
{
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The code of the kind that a table becomes; empty until it is chosen.</summary>
    public string Kind { get; init; } = "";

    /// <summary>By name of a column, the key of the field that it fills; a column that is not here fills none.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    public Sight Sight { get; init; } = Sight.Desk;

    public WhenHere WhenHere { get; init; } = WhenHere.LeaveOut;

    /// <summary>What was chosen for one line, by its number: <c>leave</c>, <c>add</c>, <c>amend:slug</c>.</summary>
    public IReadOnlyDictionary<int, string> Lines { get; init; } = new Dictionary<int, string>();

    /// <summary>Whether a record is made for a name that a link was given and nobody has.</summary>
    public bool MakesMissing { get; init; }

    /// <summary>Whether the pages of a site are brought too, not its articles alone.</summary>
    public bool TakesPages { get; init; }

    /// <summary>Whether the first category of an article is its series.</summary>
    public bool CategoriesAreSeries { get; init; }

    /// <summary>The initiative that publishes the articles of a site, as typed; empty for none.</summary>
    public string Medium { get; init; } = "";

    /// <summary>The folder on this machine where the attached files of a site are; empty for none. The command line alone names one.</summary>
    public string Files { get; init; } = "";

    /// <summary>The slug of the source document of the file; empty until the import begins.</summary>
    public string Source { get; init; } = "";

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>What was kept; nothing chosen when it is not there.</summary>
    public static ImportChoices FromJson(string text) => text.Length == 0 ? new() : JsonSerializer.Deserialize<ImportChoices>(text, Form) ?? new();
}

/// <summary>A line that was left out, and why.</summary>
public sealed record LeftOut(int Line, string Name, string Fr, string En)
{
    /// <summary>More are only counted.</summary>
    public const int Most = 500;

    /// <summary>Stands for the line when it is the whole import that halted.</summary>
    public const int Halted = -1;

    public static string ToJson(IEnumerable<LeftOut> lines) => JsonSerializer.Serialize(lines);

    public static IReadOnlyList<LeftOut> FromJson(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<List<LeftOut>>(text) ?? [];
}

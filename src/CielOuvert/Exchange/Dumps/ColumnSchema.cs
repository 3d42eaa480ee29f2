using System.Text.Json.Nodes;
using CielOuvert.Exchange.Tables;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Exchange.Dumps;

/// <summary>The columns of the table of a kind, described (Frictionless Table Schema): what stands in each, in both tongues, and how it reads.</summary>
public static class ColumnSchema
{
    private static readonly IReadOnlyDictionary<string, Phrase> Always = new Dictionary<string, Phrase>
    {
        ["kind"] = new("La sorte de fiche.", "The kind of record."),
        ["slug"] = new("L’identifiant de la fiche, qui ne change jamais ou laisse une redirection.", "The identifier of the record, which never changes or leaves a redirect."),
        ["page"] = new("L’adresse de sa page.", "The address of its page."),
        ["title"] = new("Son nom, ou celui de ce qu’elle relie.", "Its name, or that of what it ties together."),
        ["doubts"] = new("Les champs qui ne sont pas certains, chacun avec ce qu’on en sait : deduced, ambiguous (candidats) ou unknown.", "The fields that are not certain, each with what is known of it: deduced, ambiguous (candidates) or unknown."),
        ["published"] = new("Quand la fiche est devenue visible (UTC).", "When the record came to be seen (UTC)."),
        ["modified"] = new("Quand elle a changé pour la dernière fois (UTC).", "When it last changed (UTC)."),
    };

    public static JsonObject Of(Kind kind) => new()
    {
        ["fields"] = new JsonArray([.. TableColumn.For([kind.Code]).Select(column => Of(column, kind))]),
        ["primaryKey"] = new JsonArray("slug"),
        ["missingValues"] = new JsonArray(""),
    };

    /// <summary>A column that is no field of a kind.</summary>
    public static JsonObject Of(string name, string type, Phrase about) => new() { ["name"] = name, ["type"] = type, ["description"] = $"{about.Fr} — {about.En}" };

    private static JsonObject Of(TableColumn column, Kind kind)
    {
        var isWords = column.Name.EndsWith(TableColumn.Words, StringComparison.Ordinal);
        if (kind.Fields.Find(isWords ? column.Name[..^TableColumn.Words.Length] : column.Name) is not { } of)
            return Of(column.Name, column.Name is "published" or "modified" ? "datetime" : "string", Always[column.Name]);
        var label = isWords ? new Phrase($"{of.Label.Fr}, en mots", $"{of.Label.En}, in words") : of.Label;
        var said = Of(column.Name, isWords ? "string" : TypeOf(of.Shape), new($"{label.Fr}{(of.Help is { } aide ? $". {aide.Fr}" : "")}", $"{label.En}{(of.Help is { } help ? $". {help.En}" : "")}"));
        said["title"] = $"{label.Fr} / {label.En}";
        return said;
    }

    /// <summary>A date is a text in EDTF: it may be a year, an interval, or about; a table’s own type would make it more precise than it is.</summary>
    private static string TypeOf(Shape shape) => shape switch
    {
        NumberShape => "number",
        YesNoShape => "boolean",
        _ => "string",
    };
}

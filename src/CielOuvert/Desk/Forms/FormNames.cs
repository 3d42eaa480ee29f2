using System.Globalization;
using System.Text.Json;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Desk.Forms;

/// <summary>
/// The names of inputs. A path is that of the document, with dots: <c>subEvent.0.name</c>. What surrounds a value stands after it:
/// <c>startDate!certainty</c>, <c>startDate!or.0</c> (a candidate), <c>name~en</c> (a translation), <c>url^printed</c> (an address as printed).
/// </summary>
public static class FormNames
{
    /// <summary>Rows of one list that a form takes: beyond, a file is imported.</summary>
    public const int MostRows = 200;

    private const char Dot = '.';

    public static string Member(string path, string key) => path.Length == 0 ? key : $"{path}{Dot}{key}";

    public static string Row(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}{Dot}{index}");

    public static string Certainty(string path) => $"{path}!certainty";

    public static string Because(string path) => $"{path}!because";

    /// <summary>The sources of one value: a list of groups.</summary>
    public static string Sources(string path) => $"{path}!sources";

    /// <summary>The candidates of an ambiguous fact: a list of values, each with its sources.</summary>
    public static string Candidates(string path) => $"{path}!or";

    /// <summary>A text in one language; empty for the language of the register.</summary>
    public static string In(string path, string language) => $"{path}~{language}";

    /// <summary>The version of the original that a translation was made from.</summary>
    public static string TranslatedFrom(string path, string language) => $"{path}~{language}~of";

    /// <summary>The language that a text was first written in.</summary>
    public static string Original(string path) => $"{path}~original";

    public static string Printed(string path) => $"{path}^printed";

    public static string State(string path) => $"{path}^state";

    private const string SentEnd = "^sent";
    private const string GoneEnd = "^gone";

    /// <summary>The input by which a file is sent to a field.</summary>
    public static string Sent(string path) => path + SentEnd;

    /// <summary>The box that takes the file of a field away.</summary>
    public static string Gone(string path) => path + GoneEnd;

    /// <summary>The path of the field that an input sends a file to; null when it sends none.</summary>
    public static string? FieldOfSent(string name) => name.EndsWith(SentEnd, StringComparison.Ordinal) ? name[..^SentEnd.Length] : null;

    /// <summary>The path of the field whose file a box takes away; null when it is no such box.</summary>
    public static string? FieldOfGone(string name) => name.EndsWith(GoneEnd, StringComparison.Ordinal) ? name[..^GoneEnd.Length] : null;

    /// <summary>How many empty rows a list shows.</summary>
    public static string More(string path) => $"{path}!more";

    /// <summary>Whether a name is at a path or under it.</summary>
    public static bool IsWithin(string name, string path) =>
        name.StartsWith(path, StringComparison.Ordinal) && (name.Length == path.Length || name[path.Length] is Dot or '!' or '~' or '^');

    /// <summary>The number of the row of a list that a name belongs to; null when it belongs to none.</summary>
    public static int? RowOf(string name, string path)
    {
        if (!name.StartsWith(path, StringComparison.Ordinal) || name.Length <= path.Length || name[path.Length] != Dot) return null;
        var rest = name.AsSpan(path.Length + 1);
        var end = rest.IndexOfAny(Dot, '!', '~');
        if (rest.IndexOf('^') is >= 0 and var caret && (end < 0 || caret < end)) end = caret;
        return int.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < MostRows ? index : null;
    }

    /// <summary>The name of an input as an id of HTML and the end of an address.</summary>
    public static string Id(string name) => "f-" + name.Replace('.', '-').Replace("!", "--").Replace("~", "-in-").Replace("^", "-as-");

    /// <summary>The path of a form for a place in a document (JSON Pointer): what was refused there stands beside that input.</summary>
    /// <param name="rows">Where the rows of its lists stand in the form (see <see cref="FormRead"/>): a row that was emptied is none in the document.</param>
    public static string PathOf(string pointer, JsonElement document, IReadOnlyDictionary<string, string>? rows = null)
    {
        var (path, at, isCandidate) = ("", document, false);
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            // What surrounds a value is told from a field of the same name by where it stands: within a fact, or a candidate.
            (path, var isIn) = (step, path.Length > 0 && (isCandidate || FactForm.Is(at))) switch
            {
                ("value", true) => (path, false),
                ("because", true) => (Because(path), false),
                ("sources", true) => (Sources(path), false),
                ("candidates", true) => (Candidates(path), true),
                _ when at.ValueKind == JsonValueKind.Array && rows is not null => (rows.GetValueOrDefault(Member(path, step), Member(path, step)), isCandidate),
                _ => (Member(path, step), at.ValueKind == JsonValueKind.Array && isCandidate),
            };
            isCandidate = isIn;
            at = Within(at, step);
        }

        return path;
    }

    /// <summary>A member of an object or an item of an array; nothing where a document does not go so far.</summary>
    private static JsonElement Within(JsonElement json, string step) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(step, out var member) ? member
        : json.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < json.GetArrayLength() ? json[index]
        : default;
}

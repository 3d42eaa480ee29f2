using System.Text.RegularExpressions;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Desk.Imports;

/// <summary>
/// Puts the cell of a table into the inputs of a form, as somebody would type it there: the form's own reading and check do the rest. A question
/// mark alone says that the value is unknown.
/// </summary>
internal sealed partial class CellReading(NameIndex names, Labels labels, bool makesMissing)
{
    private static readonly HashSet<string> Yes = ["oui", "yes", "vrai", "true", "1", "x", "o", "y"];
    private static readonly HashSet<string> No = ["non", "no", "faux", "false", "0", "n"];

    public List<Phrase> Wrong { get; } = [];

    public List<Missing> Makes { get; } = [];

    public void Read(Field field, string cell, FormState state)
    {
        if (cell is "?" or "inconnu" or "inconnue" or "unknown") state[FormNames.Certainty(field.Key)] = "unknown";
        else if (field.Shape is { Item: TermShape term }) state.SetAll(field.Key, Parts(cell, _ => false).Select(part => Code(term, part)));
        else if (field.Shape is { Item: { } item }) ReadList(field, item, cell, state);
        else ReadOne(field, field.Shape, field.Key, cell, state);
    }

    private void ReadList(Field field, Shape item, string cell, FormState state)
    {
        var parts = item is LinkShape link ? Parts(cell, part => names.Find(part, link).Count > 0) : item is LocalizedShape ? [.. Lines().Split(cell).Select(part => part.Trim()).Where(part => part.Length > 0)] : Parts(cell, _ => false);
        if (parts.Count > FormNames.MostRows) Wrong.Add(Of(field, ImportingWords.TooManyValues(FormNames.MostRows)));
        foreach (var (index, part) in parts.Take(FormNames.MostRows).Index()) ReadOne(field, item, FormNames.Row(field.Key, index), part, state);
    }

    private void ReadOne(Field field, Shape shape, string path, string cell, FormState state)
    {
        switch (shape)
        {
            case LocalizedShape:
                state[FormNames.In(path, "")] = cell;
                break;
            case LinkShape link:
                state[path] = Slug(field, link, cell);
                break;
            case TermShape term:
                state[path] = Code(term, cell);
                break;
            case YesNoShape:
                var folded = Folding.Fold(cell);
                state[path] = Yes.Contains(folded) ? "yes" : No.Contains(folded) ? "no" : cell;
                break;
            case AddressShape when !cell.Contains("://", StringComparison.Ordinal) && BareAddress().IsMatch(cell):
                state[FormNames.Printed(path)] = cell;
                state[FormNames.State(path)] = "without-protocol";
                break;
            default:
                state[path] = cell;
                break;
        }
    }

    /// <summary>The slug that a name means; where nobody has it, that of the record to be made, or a refusal.</summary>
    public string Slug(Field field, LinkShape link, string cell)
    {
        var found = names.Find(cell, link);
        if (found is [var only]) return only;
        if (found.Count == 0 && makesMissing && AllKinds.Find(link.Kinds is [var first, ..] ? first : "") is { } kind)
        {
            Makes.Add(new(kind, cell));
            return Slugs.From(cell) is { Length: > 0 } slug ? slug : kind.Code;
        }

        Wrong.Add(Of(field, LinksTyped.Unclear(cell, found.Count)));
        return "";
    }

    /// <summary>The code of a term, by itself or by its label in any language; the cell itself when it is none, for the check to say so.</summary>
    private string Code(TermShape shape, string cell)
    {
        if (labels.Find(shape.Vocabulary, cell) is not null) return cell;
        var folded = Folding.Fold(cell);
        return labels.In(shape.Vocabulary).FirstOrDefault(term => Folding.Fold(term.Code) == folded || term.Label.Wordings.Values.Any(wording => Folding.Fold(wording.Text) == folded))?.Code ?? cell;
    }

    /// <summary>Several values in a cell: by line, semicolon or bar; by comma only where the whole is not one name.</summary>
    private static List<string> Parts(string cell, Func<string, bool> isOne)
    {
        if (isOne(cell)) return [cell];
        var split = Separators().IsMatch(cell) ? Separators().Split(cell) : cell.Split(',');
        return [.. split.Select(part => part.Trim()).Where(part => part.Length > 0)];
    }

    private static Phrase Of(Field field, Phrase what) => new($"{field.Label.Fr} : {what.Fr}", $"{field.Label.En}: {what.En}");

    [GeneratedRegex(@"[;|\n]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[|\n]")]
    private static partial Regex Lines();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress();
}

using System.Text.RegularExpressions;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Desk.Forms;

/// <summary>
/// Links chosen by typing. An input takes a name, a name with its slug between brackets, or a slug; each becomes the slug of one record, or the
/// records that it may mean are shown beside it to choose from. It works without script.
/// </summary>
public sealed partial class LinkTyping(Register.Register register, Viewer viewer)
{
    private const int MostChoices = 8;
    private const int MostLooked = 100;

    /// <summary>Names and choices for the links of a form, whose state then holds slugs where they are sure.</summary>
    public async Task<LinksTyped> Read(Kind kind, FormState state, CancellationToken stop)
    {
        var inputs = Inputs(kind.Fields.All, "", state).ToList();
        foreach (var (path, _) in inputs)
            if (Bracketed().Match(state[path]) is { Success: true } match) state[path] = match.Groups[1].Value;
        var names = await register.Cards([.. inputs.Select(input => state[input.Path]).Where(Slug.IsWellFormed).Distinct()], viewer, AsOf.Now, stop);
        var known = new Dictionary<string, Card>(names, StringComparer.Ordinal);
        var choices = new Dictionary<string, IReadOnlyList<Card>>(StringComparer.Ordinal);
        foreach (var (path, shape) in inputs.Where(input => !known.ContainsKey(state[input.Path])))
        {
            var found = await Find(state[path], shape, stop);
            var wanted = Folding.Fold(state[path]);
            if (found.Where(card => card.Name?.Wordings.Values.Any(wording => Folding.Fold(wording.Text) == wanted) == true).ToList() is [var only])
            {
                state[path] = only.Slug;
                known[only.Slug] = only;
            }
            else choices[path] = found;
        }

        return new(known, choices);
    }

    /// <summary>The records of the kinds that a link may lead to, by words; those that were named most like them first.</summary>
    public async Task<IReadOnlyList<Card>> Find(string words, LinkShape shape, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        var found = await register.Find(Selection.Of([.. shape.Kinds]) with { Text = words.Replace('-', ' '), Order = Order.Name, Size = MostLooked }, viewer, AsOf.Now, stop);
        var wanted = Folding.Fold(words);
        return [.. (found.Value?.Records ?? []).Select(record => record.Card).OrderBy(card => Distance(card, wanted)).Take(MostChoices)];
    }

    /// <summary>A name that is the words, then one that begins with them, then the shorter ones.</summary>
    private static int Distance(Card card, string wanted)
    {
        var name = Folding.Fold(card.Title(Tongue.French).Text);
        return name == wanted ? 0 : name.StartsWith(wanted, StringComparison.Ordinal) ? name.Length : 1000 + name.Length;
    }

    /// <summary>The inputs of links that hold something, wherever they stand in the form.</summary>
    private static IEnumerable<(string Path, LinkShape Shape)> Inputs(IReadOnlyList<Field> fields, string path, FormState state) =>
        fields.SelectMany(field => InFact(field.Shape, FormNames.Member(path, field.Key), state));

    private static IEnumerable<(string Path, LinkShape Shape)> InFact(Shape shape, string path, FormState state) =>
    [
        .. InValue(shape, path, state),
        .. InValue(SourceFields.List, FormNames.Sources(path), state),
        .. state.Rows(FormNames.Candidates(path)).Select(index => FormNames.Row(FormNames.Candidates(path), index))
            .SelectMany(row => InValue(shape, row, state).Concat(InValue(SourceFields.List, FormNames.Sources(row), state))),
    ];

    private static IEnumerable<(string Path, LinkShape Shape)> InValue(Shape shape, string path, FormState state) => shape switch
    {
        LinkShape link => state[path].Length > 0 ? [(path, link)] : [],
        GroupShape group => Inputs(group.Fields.All, path, state),
        { Item: TermShape } => [],
        { Item: { } item } => state.Rows(path).SelectMany(index => InValue(item, FormNames.Row(path, index), state)),
        _ => [],
    };

    [GeneratedRegex(@"\(([a-z0-9-]+)\)\s*$")]
    private static partial Regex Bracketed();
}

/// <summary>What the links of a form lead to.</summary>
/// <param name="Choices">By the path of an input, what it may mean; an input whose words find nothing has an empty list.</param>
public sealed record LinksTyped(IReadOnlyDictionary<string, Card> Names, IReadOnlyDictionary<string, IReadOnlyList<Card>> Choices)
{
    public static Phrase Unclear(string typed, int found) => found == 0
        ? new($"Aucune fiche ne répond à « {typed} ». Vérifiez l’orthographe, ou créez d’abord cette fiche.", $"No record answers to “{typed}”. Check the spelling, or create that record first.")
        : new($"Plusieurs fiches peuvent répondre à « {typed} ». Choisissez la bonne.", $"Several records may answer to “{typed}”. Choose the right one.");
}

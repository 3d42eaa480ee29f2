using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Desk.Imports;

/// <summary>What the lines of a file will be, worked out without writing anything: read as a form would be, checked, compared with what is there.</summary>
public sealed class Preparing
{
    private readonly ImportChoices choices;
    private readonly NameIndex names;
    private readonly FrameTerms terms;
    private readonly string mainLanguage;
    private readonly Func<int, bool, SaidRow> read;
    private readonly Lazy<IReadOnlyDictionary<string, int>> firsts;
    private readonly Func<int, string> nameAt;

    /// <param name="names">The names of what is there; those that the import makes are added as it goes.</param>
    /// <param name="mainLanguage">The language of texts that name none.</param>
    public Preparing(Incoming incoming, Kind kind, ImportChoices choices, NameIndex names, Labels labels, string mainLanguage)
    {
        (this.choices, this.names, this.mainLanguage, Kind, Count) = (choices, names, mainLanguage, kind, incoming.Count(choices));
        terms = new(labels);
        switch (incoming)
        {
            case Incoming.Table table:
                var rows = new TableRows(table, choices, kind, names, labels);
                (read, nameAt) = ((index, _) => rows.Read(index), rows.NameAt);
                break;
            case Incoming.Export export:
                var articles = new ArticleRows(export, choices, names, labels);
                (read, nameAt) = (articles.Read, articles.NameAt);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to read {incoming.GetType().Name}.");
        }

        firsts = new(FirstLines);
    }

    public Kind Kind { get; }

    /// <summary>How many lines there are.</summary>
    public int Count { get; }

    /// <summary>Some lines, on all processors: their texts take most of the time.</summary>
    public IReadOnlyList<PlannedRow> Rows(int from, int to, bool withText)
    {
        var rows = new PlannedRow[to - from];
        Parallel.For(0, rows.Length, index => rows[index] = Row(from + index, withText));
        return rows;
    }

    private PlannedRow Row(int index, bool withText)
    {
        var said = read(index, withText);
        var twins = said.Name.Length > 0 ? names.Twins(Kind, said.Name) : [];
        var act = choices.Lines.TryGetValue(said.Line, out var chosen) ? chosen : twins.Count == 0 ? "add" : CodeOf(choices.WhenHere);
        var amends = act.StartsWith("amend:", StringComparison.Ordinal) ? act[6..] : act == "amend" && twins is [var only] ? only.Slug : null;
        var wrong = said.Wrong.ToList();
        // Only what was offered beside the line can be completed by it.
        if ((act == "amend" && twins.Count > 1) || (amends is not null && twins.All(twin => twin.Slug != amends))) wrong.Add(ImportingWords.SeveralHere(said.Name));
        wrong.AddRange(Faults(said));
        int? sameAs = said.Name.Length > 0 && firsts.Value.TryGetValue(Folding.Fold(said.Name), out var first) && first != index ? LineAt(first) : null;
        return new(said.Line, said.Name, said.SlugWords, said.State, said.Filled, said.Sight, wrong, twins, amends, said.Makes, sameAs) { IsLeft = act == "leave" };
    }

    private IEnumerable<Phrase> Faults(SaidRow said)
    {
        var checking = new Checking(terms);
        Kind.Check(FormReading.Document(Kind, said.State, null, mainLanguage), checking);
        foreach (var fault in checking.Faults)
        {
            var key = fault.Path.TrimStart('/').Split('/')[0];
            var label = Kind.Fields.Find(key)?.Label ?? Phrase.Same(key);
            yield return new($"{label.Fr} : {fault.What.Fr}", $"{label.En}: {fault.What.En}");
        }
    }

    private int LineAt(int index) => read(index, false).Line;

    /// <summary>By folded name, the first line that has it.</summary>
    private Dictionary<string, int> FirstLines()
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < Count; index++) lines.TryAdd(Folding.Fold(nameAt(index)), index);
        return lines;
    }

    public static string CodeOf(WhenHere act) => act switch
    {
        WhenHere.Amend => "amend",
        WhenHere.Add => "add",
        _ => "leave",
    };
}

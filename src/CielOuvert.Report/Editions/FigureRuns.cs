using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions;

/// <summary>Figures as they stand in a report: the number with its mark, the candidates of an ambiguous one, or why there is none.</summary>
internal sealed class FigureRuns(EditionContent content, Addresses addresses, FactRuns facts, Tongue tongue)
{
    public FigureValue? Find(string slug) => content.Figures.GetValueOrDefault(slug);

    public FigureMark Mark(FigureValue figure)
    {
        var period = figure.Period?.ToString();
        return new(figure.Definition.Slug, period ?? content.Period.ToString(), figure.Hash, addresses.Figure(figure.Definition.Slug, period));
    }

    /// <summary>The figure within a line of words; null when it has no value to print.</summary>
    public FigureRun? Run(FigureValue figure) => figure.Value is { } value ? new(Mark(figure), value, Printed.Number(value, tongue)) : null;

    public Number Number(FigureValue figure) => Run(figure) is { } run
        ? new ComputedNumber(run)
        : new UnknownNumber(figure.WhyNot is { } why ? [new QuotedRun(why.In(tongue), figure.Definition.Slug, FigureKind.NotComputable.Key)] : []);

    /// <summary>A figure that a chapter opens on.</summary>
    public FigureLine Line(FigureValue figure)
    {
        var label = new List<Run> { facts.Quoted(figure.Definition.Name.In(tongue), figure.Definition.Slug, Common.Name.Key) };
        if (content.Narrowing?.For is { } narrowed)
        {
            label.Add(new TemplateText(Parts.PartWords.Around.In(tongue)));
            label.Add(facts.Name(narrowed));
        }

        if (IsDerivedFromDeclared(figure)) label.Add(new TemplateText(EditionWords.ComputedNotWritten.In(tongue)));
        return new(label, Number(figure), Mark(figure), []);
    }

    /// <summary>A declared value: the number, its candidates, or nothing.</summary>
    public Number Declared(Register.Records.Record record)
    {
        var fact = DeclaredCountKind.Value.In(record);
        if (fact.IsKnown(out var known)) return new DeclaredNumber(Declared(known, record));
        var reason = facts.Reason(fact.Because, record.Slug, DeclaredCountKind.Value.Key);
        return fact.Certainty == Certainty.Ambiguous
            ? new AmbiguousNumber([.. fact.Candidates.Select(candidate => Declared(candidate.Value, record))], reason)
            : new UnknownNumber(reason);
    }

    public DeclaredRun Declared(decimal value, Register.Records.Record record) =>
        new(Printed.Number(value, tongue), record.Slug, DeclaredCountKind.Value.Key, value, addresses.Record(record.Kind, record.Slug));

    /// <summary>Whether it adds up what a source declares: then it says that the register, not the source, did the sum.</summary>
    private static bool IsDerivedFromDeclared(FigureValue figure) =>
        figure.Definition.Measure == Measure.Sum && figure.Definition.Selection.Kinds.All(code => AllKinds.Find(code)?.Family == KindFamily.Evidence);
}

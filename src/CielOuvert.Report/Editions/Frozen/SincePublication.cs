using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>What a frozen edition says after its own words: its errata, then the figures that changed. Nothing when there is nothing to say.</summary>
internal sealed class SincePublication(Afterwards afterwards, FactRuns facts, FigureRuns figures, Tongue tongue)
{
    /// <summary>Reasons printed for one figure; the history of its records has the others.</summary>
    private const int MostReasons = 6;

    private readonly string edition = afterwards.Frozen.Edition.Slug;

    public IReadOnlyList<Section> Sections()
    {
        var errata = EditionKind.Errata.Or(afterwards.Frozen.Edition, []);
        var changes = Changes().ToList();
        return
        [
            .. errata.Count == 0 ? [] : new[] { new Section("errata", [Said(FreezingWords.Errata)], [new DefinitionList([.. errata.Select(Erratum)])]) },
            .. changes.Count == 0 ? [] : new[] { new Section("since-publication", [Said(FreezingWords.SincePublication)], changes) },
        ];
    }

    private Definition Erratum(Group erratum) => new(
        EditionKind.ErratumOn.In(erratum).IsKnown(out var on) ? [new DateRun(on.ToString(), on.In(tongue))] : [Said(ReportWords.Undated)],
        EditionKind.ErratumText.In(erratum).IsKnown(out var text) ? [facts.Quoted(text.In(tongue), edition, EditionKind.Errata.Key)] : []);

    private IEnumerable<Block> Changes()
    {
        if (afterwards.IsOfToday) yield return new Paragraph([Said(FreezingWords.IsOfToday)]);
        if (afterwards.HasOtherHash) yield return new Paragraph([Said(FreezingWords.HasOtherHash), new HashRun(afterwards.Frozen.Hash)]);
        if (afterwards.Restatements.Count > 0) yield return new DefinitionList([.. afterwards.Restatements.Select(Of)]);
    }

    private Definition Of(Restatement restatement) => new(
        restatement.Name is { } name ? [facts.Quoted(name.In(tongue), restatement.Slug, Common.Name.Key)] : [new QuotedRun(restatement.Slug, restatement.Slug, "slug")],
        [Published(restatement), Said(FreezingWords.AtPublication), .. Today(restatement), .. Reasons(restatement.Reasons, restatement.Slug)]);

    private Run Published(Restatement restatement) => restatement.Published is { } value
        ? new DeclaredRun(Printed.Number(value, tongue), edition, EditionKind.Published.Key, value)
        : Said(FreezingWords.NoValue);

    private IEnumerable<Run> Today(Restatement restatement)
    {
        if (restatement.Today is not { } today) return [Said(FreezingWords.Gone)];
        IReadOnlyList<Run> value = [figures.Run(today) is { } run ? run : Said(FreezingWords.NoValue), Said(FreezingWords.Today)];
        return today.Value == restatement.Published ? [.. value, Said(FreezingWords.SameValue)] : value;
    }

    private IEnumerable<Run> Reasons(IReadOnlyList<string> reasons, string slug)
    {
        foreach (var (at, why) in reasons.Take(MostReasons).Index())
        {
            yield return Said(at == 0 ? FreezingWords.Because : FreezingWords.Between);
            yield return new QuotedRun(why, slug, "why");
        }

        if (reasons.Count > MostReasons) yield return Said(FreezingWords.AndOthers);
    }

    private TemplateText Said(Phrase phrase) => new(phrase.In(tongue));
}

using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Figures;

/// <summary>Figures by their slug, with what a source declares beside.</summary>
public sealed class FigureReading(Register register, Viewer viewer, AsOf asOf)
{
    public async Task<Outcome<FigureValue>> Compute(string slug, PartialDate? period, CancellationToken stop)
    {
        var reading = await register.Read(slug, viewer, asOf, stop);
        if (reading is Reading.Moved { To: { } to }) reading = await register.Read(to.Slug, viewer, asOf, stop);
        return reading is Reading.Here { Record: { } record } && record.Kind == FigureKind.Kind
            ? await Compute(record, period, stop)
            : new Refusal(FigureWords.NoSuchFigure(slug));
    }

    public async Task<FigureValue> Compute(Record record, PartialDate? period, CancellationToken stop) =>
        await new Computing(register.Engine, viewer, asOf).Compute(FigureDefinition.From(record), period, await Declared(record.Slug, period, stop), stop);

    /// <summary>The same figure, of what is around some records alone: nothing that a source declares is beside it.</summary>
    public Task<FigureValue> ComputeAround(IReadOnlyList<string> slugs, Record record, PartialDate? period, CancellationToken stop)
    {
        var definition = FigureDefinition.From(record);
        return new Computing(register.Engine, viewer, asOf).Compute(definition with { Selection = definition.Selection.Where(SelectionKeys.Around, [.. slugs]) }, period, declared: null, stop);
    }

    /// <summary>The values of many figures, in a number of statements that hardly grows with theirs; the page of each has its proof.</summary>
    public async Task<IReadOnlyList<FigureGlance>> Glance(IReadOnlyList<Record> figures, PartialDate? period, CancellationToken stop)
    {
        var definitions = figures.Select(FigureDefinition.From).ToList();
        var values = await new Glancing(register.Engine, viewer, asOf).Values([.. definitions.Where(one => one.NotComputable is null)], period, stop);
        var selection = Selection.Of(DeclaredCountKind.Kind.Code).Where(DeclaredCountKind.Counterpart.Key, SelectionKeys.Any) with { Period = period, Size = Selection.MostSize };
        var declared = ((await register.Find(selection, viewer, asOf, stop)).Value?.Records ?? []).ToLookup(record => DeclaredCountKind.Counterpart.Or(record, ""));
        return
        [
            .. definitions.Select(one => new FigureGlance(
                one, one.CountedFor(period).Period, values.GetValueOrDefault(one.Slug),
                declared[one.Slug].FirstOrDefault() is { } record ? new(record.Card, DeclaredCountKind.Value.In(record)) : null)),
        ];
    }

    /// <summary>A page of the records that a figure counts: the proof of its value.</summary>
    public async Task<Outcome<Found>> List(FigureValue figure, string? after, int size, CancellationToken stop) =>
        await register.Find(figure.Counted with { After = after, Size = size }, figure.Definition.Exclusions, viewer, asOf, stop);

    /// <summary>What a source declares for the same thing; null when none does.</summary>
    private async Task<DeclaredValue?> Declared(string slug, PartialDate? period, CancellationToken stop)
    {
        var selection = Selection.Of(DeclaredCountKind.Kind.Code).Where(DeclaredCountKind.Counterpart.Key, slug) with { Period = period, Size = 1 };
        var found = await register.Find(selection, viewer, asOf, stop);
        return found.IsDone(out var page) && page.Records is [var record] ? new(record.Card, DeclaredCountKind.Value.In(record)) : null;
    }
}

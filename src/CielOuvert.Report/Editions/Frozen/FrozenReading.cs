using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>Reads a frozen edition: the register as of its instant, then what came after.</summary>
internal sealed class FrozenReading(Register.Register register, Viewer viewer, AsOf asOf)
{
    /// <param name="period">That of the record today: taken where the register does not go back to the freezing.</param>
    public async Task<Outcome<EditionContent>> Read(FrozenEdition frozen, PartialDate period, CancellationToken stop)
    {
        var then = frozen.AsOf is { } instant ? await register.At(instant, stop) : null;
        if (then is null || await At(frozen.Edition.Slug, then, stop) is not { } edition || !EditionKind.Period.In(edition).IsKnown(out var covered))
            return await OfToday(frozen, period, stop);
        var read = await new EditionReading(register, viewer, then).ReadAsItStands(edition, covered, stop);
        if (!read.IsDone(out var content)) return read;
        var restatements = await new Restating(register, viewer, then, asOf).Restatements(frozen, content, stop);
        var bytes = FrozenPrint.Of(content).Value ?? [];
        return Following(content, new(frozen, IsOfToday: false, FrozenPrint.HashOf(bytes) != frozen.Hash, restatements) { IsSigned = frozen.Signature?.IsOf(bytes) });
    }

    /// <summary>A register loaded from plain files has no yesterday: at the instant there is nothing, or the edition is there already frozen.</summary>
    private async Task<Record?> At(string slug, AsOf then, CancellationToken stop)
    {
        var reading = await register.Read(slug, viewer, then, stop);
        if (reading is Reading.Moved { To: { } to }) reading = await register.Read(to.Slug, viewer, then, stop);
        return reading is Reading.Here(var record) && FrozenEdition.Of(record) is null ? record : null;
    }

    private async Task<Outcome<EditionContent>> OfToday(FrozenEdition frozen, PartialDate period, CancellationToken stop)
    {
        var read = await new EditionReading(register, viewer, asOf).ReadAsItStands(frozen.Edition, period, stop);
        if (!read.IsDone(out var content)) return read;
        var restatements = await new Restating(register, viewer, then: null, asOf).Restatements(frozen, content, stop);
        return Following(content, new(frozen, IsOfToday: true, HasOtherHash: false, restatements));
    }

    private static EditionContent Following(EditionContent content, Afterwards afterwards) => content with { Afterwards = afterwards };
}

using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Assets;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Frames;

/// <summary>The frame of pages, read again when a commit changes what it is made of: most commits do not.</summary>
public sealed class FrameCache(Register.Register register, JournalWatch watch, SiteAssets assets)
{
    private static readonly Descriptor Nameless = new(
        new Dictionary<string, string> { ["fr"] = "Ciel ouvert", ["en"] = "Ciel ouvert" }, ["fr", "en"], new("http://localhost"), null);

    private static readonly IReadOnlyList<Kind> MadeOf = [VocabularyKind.Kind, AxisKind.Kind, InitiativeKind.Kind, LicenceKind.Kind];

    private readonly SemaphoreSlim reading = new(1);
    private volatile Frame? current;

    public async Task<Frame> Current(CancellationToken stop)
    {
        var journal = watch.Number ?? await register.JournalNumber(stop);
        if (current is { } known && known.Journal >= journal) return known;
        await reading.WaitAsync(stop);
        try
        {
            if (current is { } meanwhile && meanwhile.Journal >= journal) return meanwhile;
            return current = current is { } before && await StillStands(before, stop) ? before with { Journal = journal } : await Read(journal, stop);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Hues follow the axes that initiatives stand under: every other kind may change without changing a frame.</summary>
    private async Task<bool> StillStands(Frame frame, CancellationToken stop) =>
        !await register.HasChanged(MadeOf, frame.Journal, stop) && (await register.Descriptor(stop) ?? Nameless).SaysTheSameAs(frame.Descriptor);

    private async Task<Frame> Read(long journal, CancellationToken stop)
    {
        var descriptor = await register.Descriptor(stop) ?? Nameless;
        var labels = await Labels.Read(register, AsOf.Now, stop);
        var hues = await AxisHues.Read(register, stop);
        var (licence, address) = await Licence(descriptor, stop);
        return new(journal, descriptor, licence, address, labels, hues, assets);
    }

    private async Task<(Card? Licence, Uri? Address)> Licence(Descriptor descriptor, CancellationToken stop)
    {
        if (descriptor.Licence is not { } slug || await register.Read(slug, Viewer.Visitor, AsOf.Now, stop) is not Reading.Here { Record: { } record }) return (null, null);
        return (record.Card, record.Kind == LicenceKind.Kind && Common.Url.In(record).IsKnown(out var address) ? address.Shown : null);
    }
}

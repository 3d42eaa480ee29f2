using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;

namespace CielOuvert.Site.About;

/// <summary>Who this register is of, how it is kept, what it is drawn from and how it may be used again.</summary>
public static class AboutPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var found = await visit.Register.Find(Selection.Of(ProfileKind.Kind.Code) with { Size = 1 }, visit.Viewer, visit.AsOf, stop);
        var profile = found.Value?.Records is [var record] ? await RecordModel.Read(record, visit, stop) : null;
        var counts = await visit.Register.KindCounts(Selection.Everything, visit.Viewer, visit.AsOf, stop);
        var organisation = profile is not null && ProfileKind.Organization.In(profile.Record).IsKnown(out var slug) ? slug : null;
        var names = await Names.Around([], organisation is null ? [] : [organisation], visit, stop);
        return Answer.Show<AboutPage, AboutModel>(visit, new(profile, counts.Sum(count => count.Count), await visit.Register.InstantOf(visit.Frame.Journal, stop))
        {
            Organisation = organisation is not null && names.Knows(organisation) ? names.Of(organisation) : null,
        });
    }

    public static async Task<Answer> ShowSources(Visit visit, CancellationToken stop)
    {
        if (visit.Query.Length > 0) return await ListPages.Show(visit with { Values = new() { ["segment"] = SourceDocumentKind.Kind.Path.In(visit.Tongue) } }, stop);
        return Answer.Show<SourcesPage, SourcesModel>(visit, await SourcesModel.Read(visit, stop));
    }
}

/// <summary>What a register says of itself.</summary>
/// <param name="Profile">The organisation’s profile; null when there is none.</param>
/// <param name="Changed">When the last commit was made; null for an empty register.</param>
public sealed record AboutModel(RecordModel? Profile, long Records, DateTime? Changed)
{
    /// <summary>The record of the organisation; null when its profile leads to none.</summary>
    public Named? Organisation { get; init; }
}

/// <summary>What the register is drawn from, what of it could not be read, and under which licences.</summary>
public sealed record SourcesModel(
    IReadOnlyList<SourceView> Documents, IReadOnlyList<LicenceView> Licences, IReadOnlyList<UnreadableView> Unreadable, IReadOnlyList<OddLink> OddLinks, long Links)
{
    public static async Task<SourcesModel> Read(Visit visit, CancellationToken stop)
    {
        var documents = await All(Selection.Of(SourceDocumentKind.Kind.Code), visit, stop);
        var licences = await All(Selection.Of(LicenceKind.Kind.Code), visit, stop);
        var unreadable = await All(Selection.Of(UnreadableBlockKind.Kind.Code), visit, stop);
        var odd = await All(Selection.Of(LinkKind.Kind.Code).Where("anomaly", SelectionKeys.Any), visit, stop);
        var names = await Names.Around([.. documents, .. licences, .. unreadable, .. odd], visit, stop);
        var showing = new Showing(visit, names);
        return new(
            [.. documents.Select(record => SourceView.From(record, names, visit))],
            [.. licences.Select(record => new LicenceView(names.Of(record), LicenceKind.Variant.CertaintyIn(record) == Certainty.Unknown, LicenceKind.Variant.In(record).Because, Address(record), Notes(record, visit)))],
            [.. unreadable.Select(record => new UnreadableView(names.Of(record), ReadableNames(record), Notes(record, visit)))],
            [.. odd.Select(record => new OddLink(names.Of(record) with { Title = BelongingOf(record, names) }, Address(record), [.. LinkKind.Anomalies.Or(record, []).Select(one => showing.Fact(LinkKind.AnomalyDescription, one, null)?.Value ?? showing.Fact(LinkKind.AnomalyType, one, null)?.Value).OfType<Shown>()]))],
            await visit.Register.Count(Selection.Of(LinkKind.Kind.Code), visit.Viewer, visit.AsOf, stop));
    }

    private static async Task<IReadOnlyList<Record>> All(Selection selection, Visit visit, CancellationToken stop) =>
        (await visit.Register.Find(selection with { Size = Selection.MostSize }, visit.Viewer, visit.AsOf, stop)).Value?.Records ?? [];

    /// <summary>What a link belongs to: its address stands under it as it was printed.</summary>
    private static Said BelongingOf(Record link, Names names) => names.OfKnown(LinkKind.About.Or(link, [])) is [var first, ..] about
        ? new(string.Join(", ", about.Select(one => one.Title.Text).Distinct()), first.Title.Language)
        : names.TitleOf(link);

    private static WebAddress? Address(Record record) => Common.Url.In(record).IsKnown(out var address) ? address : null;

    private static IReadOnlyList<Said> Notes(Record record, Visit visit) => [.. Common.Notes.Or(record, []).Select(note => note.In(visit.Tongue))];

    private static decimal? ReadableNames(Record block) => UnreadableBlockKind.NamesExtracted.In(block).IsKnown(out var names) ? names : null;
}

/// <summary>A document that facts are read from.</summary>
public sealed record SourceView(Named Name, Said? Description, string? Hash, WebAddress? Address)
{
    public static SourceView From(Record record, Names names, Visit visit) => new(
        names.Of(record), record.Description?.In(visit.Tongue),
        SourceDocumentKind.Hash.In(record).IsKnown(out var hash) ? hash : null,
        Common.Url.In(record).IsKnown(out var address) ? address : null);
}

/// <summary>A licence, and what is not known of it.</summary>
public sealed record LicenceView(Named Name, bool IsVariantUnknown, string? Because, WebAddress? Address, IReadOnlyList<Said> Notes);

/// <summary>A part of a document that could not be read.</summary>
/// <param name="Names">How many names could be read; null when nobody counted.</param>
public sealed record UnreadableView(Named Name, decimal? Names, IReadOnlyList<Said> Notes);

/// <summary>A printed link with something wrong in it.</summary>
public sealed record OddLink(Named Name, WebAddress? Address, IReadOnlyList<Shown> Findings);

using System.Runtime.CompilerServices;
using CielOuvert.Exchange.Described;
using CielOuvert.Exchange.Dumps.Download;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Reports;
using CielOuvert.Site.Years;

namespace CielOuvert.Site.Addresses;

/// <summary>
/// Every public page of the site, in one place: what the sitemap lists is what an archive keeps. Of lists, the first page: the others follow from
/// it, and each record is here by itself. Not the narrowed lists, which are as many as there are questions, nor the search.
/// </summary>
public sealed class PublicPages(Register.Register register)
{
    private static readonly Viewer Anybody = Viewer.Visitor;

    /// <summary>All of them: those that are not of one record first.</summary>
    public async IAsyncEnumerable<PublicPage> All([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var page in Gathering(stop)) yield return page;
        foreach (var shelf in await Shelves(stop))
            foreach (var page in await OnShelf(shelf.Number, stop)) yield return page;
    }

    /// <summary>The pages of records, shelf by shelf.</summary>
    public Task<IReadOnlyList<PresenceShelf>> Shelves(CancellationToken stop) => register.Shelves(Anybody, stop);

    /// <summary>The page of each record of a shelf.</summary>
    public async Task<IReadOnlyList<PublicPage>> OnShelf(long number, CancellationToken stop) =>
        [.. (await register.On(number, Anybody, stop)).Select(record => PublicPage.At(tongue => Paths.Of(record.Kind, record.Slug, tongue), record.Modified))];

    /// <summary>When anything that anybody sees last changed; null when nothing ever did.</summary>
    public async Task<DateTime?> LastChange(CancellationToken stop) => (await register.LastChanges(Anybody, stop)).Values.Select(at => (DateTime?)at).Max();

    /// <summary>The pages that gather many records: they change when any of these does.</summary>
    public async IAsyncEnumerable<PublicPage> Gathering([EnumeratorCancellation] CancellationToken stop)
    {
        var changes = await register.LastChanges(Anybody, stop);
        var last = changes.Values.Select(at => (DateTime?)at).Max();
        yield return PublicPage.At(Paths.Home, last);
        foreach (var segment in (Phrase[])[Paths.Records, Paths.Unknowns, Paths.About, DownloadPages.Path, DescribedPages.Path]) yield return PublicPage.At(tongue => Paths.Of(segment, tongue), last);
        foreach (var kind in AllKinds.InOrder) yield return PublicPage.At(tongue => Paths.Of(kind, tongue), changes.TryGetValue(kind.Code, out var at) ? at : null);
        var years = await AllFiguresModel.YearsOf(register, Anybody, AsOf.Now, stop);
        foreach (var year in years)
        {
            if (year.Earliest is { Year: var number }) yield return PublicPage.At(tongue => YearModel.AddressOf(number, tongue), last);
            yield return PublicPage.At(tongue => FigureAddress.All(year, tongue), last);
        }

        await foreach (var page in Figures(last, stop)) yield return page;
        await foreach (var page in Parts(last, stop)) yield return page;
    }

    /// <summary>Each figure for each year in which it counts something; for all time, it is its record.</summary>
    private async IAsyncEnumerable<PublicPage> Figures(DateTime? last, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var records in register.Stream(Selection.Of(FigureKind.Kind.Code), Selection.MostSize, Anybody, AsOf.Now, stop))
        {
            foreach (var record in records)
            {
                var definition = FigureDefinition.From(record);
                if (definition.Rule is not { } rule) continue;
                foreach (var year in await register.Years(definition.Selection with { Rule = rule }, Anybody, AsOf.Now, stop))
                    if (PartialDate.TryParse(year.Code, out var period)) yield return PublicPage.At(tongue => FigureAddress.Of(record.Slug, period, tongue), last);
            }
        }
    }

    /// <summary>The parts that the page of each report leads to.</summary>
    private async IAsyncEnumerable<PublicPage> Parts(DateTime? last, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var editions in register.Stream(Selection.Of(EditionKind.Kind.Code), Selection.MostSize, Anybody, AsOf.Now, stop))
        {
            foreach (var edition in editions)
            {
                if (!EditionKind.Period.In(edition).IsKnown(out var period)) continue;
                var read = await new EditionReading(register, Anybody, AsOf.Now).Read(edition, period, stop);
                // One that cannot be composed is not shown, nor is a part of it.
                if (!read.IsDone(out var content) || !Composing.Compose(content, Tongue.French).IsDone(out var document)) continue;
                foreach (var (by, card) in await EditionParts.Of(edition, document, register, Tongue.French, Anybody, AsOf.Now, stop))
                    yield return PublicPage.At(tongue => EditionParts.AddressOf(edition, by, card, tongue), last);
            }
        }
    }
}

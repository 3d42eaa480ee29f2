using CielOuvert.Exchange;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Chapters;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Editions.Parts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;
using Reading = CielOuvert.Register.Records.Reading;

namespace CielOuvert.Site.Reports;

/// <summary>The reports: their list, and each as a page of the site, at the address of its record.</summary>
public static class EditionPages
{
    public static async Task<Answer> ShowAll(Visit visit, CancellationToken stop)
    {
        if (visit.Query.Length > 0) return await ListPages.Show(visit with { Values = new() { ["segment"] = EditionKind.Kind.Path.In(visit.Tongue) } }, stop);
        var found = await visit.Register.Find(Selection.Of(EditionKind.Kind.Code) with { Order = Order.Recent, Size = Selection.MostSize }, visit.Viewer, visit.AsOf, stop);
        return Answer.Show<AllEditionsPage, IReadOnlyList<Record>>(visit, found.Value?.Records ?? []);
    }

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var reading = await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop);
        if (reading is not Reading.Here(var record) || record.Kind != EditionKind.Kind || visit.Path + visit.Query != Paths.Of(record, visit.Tongue))
            return await Elsewhere.Of(reading, visit, stop);
        var about = await RecordModel.Read(record, visit, stop);
        // A report whose period nobody knows has nothing to be filled with: its record is its page.
        if (!EditionKind.Period.In(record).IsKnown(out _)) return Answer.Show<RecordPage, RecordModel>(visit, about, links: about.Signposts.Header);
        var read = await Read(record, visit, stop);
        var composed = read.IsDone(out var content) ? Composing.Compose(content, visit.Tongue) : Outcome<Document>.Refused(read.Refusals);
        return composed.IsDone(out var document)
            ? Answer.Show<EditionPage, EditionModel>(visit, new(about, document, await EditionParts.Of(record, document, visit.Register, visit.Tongue, visit.Viewer, visit.AsOf, stop)) { IsSigned = content?.Afterwards?.IsSigned }, links: about.Signposts.Header)
            : Unprintable(record, composed.Refusals, visit);
    }

    /// <summary>The edition of a record as a document, in the tongue of the visit.</summary>
    public static async Task<Outcome<Document>> Compose(Record edition, Visit visit, CancellationToken stop)
    {
        var read = await Read(edition, visit, stop);
        return read.IsDone(out var content) ? Composing.Compose(content, visit.Tongue) : Outcome<Document>.Refused(read.Refusals);
    }

    private static async Task<Outcome<EditionContent>> Read(Record edition, Visit visit, CancellationToken stop)
    {
        if (!EditionKind.Period.In(edition).IsKnown(out var period)) return Refusal.Of("La période de ce rapport est inconnue : il n’y a rien à imprimer.", "The period of this report is not known: there is nothing to print.");
        return await new EditionReading(visit.Register, visit.Viewer, visit.AsOf).Read(edition, period, stop);
    }

    /// <summary>What keeps a report from being shown or printed, and what to do: nothing is printed in part.</summary>
    public static Answer Unprintable(Record edition, IReadOnlyList<Refusal> why, Visit visit) => ProgramAddress.Is(visit.Path)
        ? Problem.Of(StatusCodes.Status503ServiceUnavailable, visit.T("Ce rapport ne peut pas être donné.", "This report cannot be given."), why, visit)
        : Answer.Show<UnprintablePage, Unprintable>(visit, new(edition, why), StatusCodes.Status503ServiceUnavailable);
}

/// <summary>A report as a page: its document, and what its record says beside.</summary>
/// <param name="Parts">What it may be narrowed to.</param>
public sealed record EditionModel(RecordModel About, Document Document, IReadOnlyList<(NarrowedBy By, Card Card)> Parts)
{
    /// <summary>Whether its signature is of what it shows; null where there is none, or nothing to compare it with.</summary>
    public bool? IsSigned { get; init; }
}

/// <summary>A report that cannot be had in the form asked, and why.</summary>
public sealed record Unprintable(Record Edition, IReadOnlyList<Refusal> Why);

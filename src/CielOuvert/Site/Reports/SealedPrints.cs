using System.Text;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Signing;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Editions;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Reports;

/// <summary>What it takes to verify a frozen report without this program: the bytes that were signed, their signature, the keys (docs/signatures.md).</summary>
public static class SealedPrints
{
    /// <summary>The same in every tongue: programs read it.</summary>
    public const string Keys = "/signing-keys.pem";

    /// <summary>The last segments of the addresses of a report.</summary>
    public const string Bytes = "sealed.json";
    public const string Signature = "sealed.sig";

    /// <summary>The JSON print of the freezing, to the byte: in the main language, and without what came after.</summary>
    public static Task<Answer> Print(Visit visit, CancellationToken stop) => With(visit, async (frozen, period) =>
    {
        var read = await new EditionReading(visit.Register, visit.Viewer, visit.AsOf).Read(frozen.Edition, period, stop);
        if (!read.IsDone(out var content)) return EditionPages.Unprintable(frozen.Edition, read.Refusals, visit);
        var print = FrozenPrint.Of(content);
        return print.IsDone(out var bytes) ? new Answer.File(bytes, "application/json; charset=utf-8", IsText: true) : EditionPages.Unprintable(frozen.Edition, print.Refusals, visit);
    }, stop);

    public static Task<Answer> Sign(Visit visit, CancellationToken stop) => With(visit, async (frozen, _) =>
        frozen.Signature is { } signature ? new Answer.File(signature.Value, "application/octet-stream", IsText: false) : await ErrorPages.NotFound(visit, stop), stop);

    public static async Task<Answer> ShowKeys(Visit visit, CancellationToken stop) =>
        new Answer.File(Encoding.ASCII.GetBytes(await new KeyRing(new AccountRoom(visit.Register), TimeProvider.System).Published(stop)), "application/x-pem-file", IsText: true);

    private static async Task<Answer> With(Visit visit, Func<FrozenEdition, Formats.Dates.PartialDate, Task<Answer>> give, CancellationToken stop) =>
        await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop) is Register.Records.Reading.Here(var edition) && edition.Kind == EditionKind.Kind
        && FrozenEdition.Of(edition) is { } frozen && EditionKind.Period.In(edition).IsKnown(out var period) ? await give(frozen, period) : await ErrorPages.NotFound(visit, stop);
}

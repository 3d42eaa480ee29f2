using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Attesting;
using CielOuvert.Desk.Composing;
using CielOuvert.Desk.Debts;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Files;
using CielOuvert.Desk.Freezes;
using CielOuvert.Desk.Home;
using CielOuvert.Desk.Journal;
using CielOuvert.Desk.Sixty;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Reports;

namespace CielOuvert.Desk;

/// <summary>Every page of the desk, in reading order, with the right that opens it; those that take a form have its handler beside them.</summary>
public static class DeskMap
{
    /// <summary>More than a file may weigh: one that is too heavy is refused in its form, with all that was typed.</summary>
    public const long MostWithFiles = 3 * TakenFile.MostBytes;

    public static IReadOnlyList<Room> All { get; } =
    [
        new(DeskPaths.Desk, Right.ReadDesk, DeskHomePages.Show, DraftPages.Drop),
        new(DeskPaths.Here, Right.RecordActivities, HerePages.Show, HerePages.Save) { IsKeptWhenInterrupted = true },
        new(DeskPaths.Debts, Right.ReadDesk, DebtPages.Show),
        new(Under(DeskPaths.Settle, "{slug}"), Right.RecordActivities, SettlePages.Show, SettlePages.Save) { IsKeptWhenInterrupted = true },
        new(DeskPaths.Journal, Right.ReadDesk, JournalPages.Show),
        new(Under(DeskPaths.Journal, "{number:long}"), Right.ReadDesk, CommitPages.Show, CommitPages.Undo) { ActsWith = Right.KeepRegister },
        new(DeskPaths.JournalFeed, Right.ReadDesk, JournalFeed.Give),
        new(Under(DeskPaths.Records, "{segment}"), Right.ReadDesk, DeskListPages.Show),
        new(DeskPaths.Add, Right.RecordActivities, AddPages.ShowKinds),
        new(Under(DeskPaths.Add, "{segment}"), Right.RecordActivities, AddPages.Show, AddPages.Save) { MostBytes = MostWithFiles, IsKeptWhenInterrupted = true },
        new(Under(DeskPaths.Amend, "{slug}"), Right.RecordActivities, AmendPages.Show, AmendPages.Save) { MostBytes = MostWithFiles, IsKeptWhenInterrupted = true },
        new(DeskPaths.Bringing, Right.RecordActivities, BringingPages.Show, BringingPages.Bring) { MostBytes = MostWithFiles },
        new(Under(DeskPaths.Versions, "{slug}"), Right.ReadDesk, VersionPages.Show, VersionPages.Restore) { ActsWith = Right.AmendRecords },
        new(Under(DeskPaths.Withdraw, "{slug}"), Right.AmendRecords, WithdrawPages.Show, WithdrawPages.Withdraw),
        new(Under(DeskPaths.Merge, "{slug}"), Right.KeepRegister, MergePages.Show, MergePages.Merge),
        new(Under(DeskPaths.Rename, "{slug}"), Right.KeepRegister, RenamePages.Show, RenamePages.Rename),
        new(DeskPaths.Attest, Right.ReadDesk, AttestationsPages.Show),
        new(Under(DeskPaths.Attest, "{slug}"), Right.AttestPeriods, AttestPages.Show, AttestPages.Attest),
        new(Under(DeskPaths.Approve, "{slug}"), Right.ApproveAttestations, ApprovePages.Show, ApprovePages.Approve),
        new(Under(DeskPaths.Leads, "{slug}"), Right.KeepRegister, LeadPages.Show, LeadPages.Name),
        new(Under(DeskPaths.Erase, "{slug}"), Right.KeepRegister, ErasePages.Show, ErasePages.Erase),
        new(Under(DeskPaths.Compose, "{slug}"), Right.AmendRecords, ComposePages.Show, ComposePages.Move),
        new(Under(DeskPaths.Block, "{slug}"), Right.AmendRecords, BlockPages.Show, BlockPages.Do) { IsKeptWhenInterrupted = true },
        new(Under(DeskPaths.Preview, "{slug}"), Right.AmendRecords, PreviewPages.Show),
        new(Under(DeskPaths.TakeUp, "{slug}"), Right.AmendRecords, TakeUpPages.Show, TakeUpPages.Take),
        new(Under(DeskPaths.Freeze, "{slug}"), Right.FreezeEditions, FreezePages.Show, FreezePages.Freeze),
        new(Under(DeskPaths.Erratum, "{slug}"), Right.FreezeEditions, ErratumPages.Show, ErratumPages.Add),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapSending(routes);
        MapPreviews(routes);
        var interrupted = new InterruptedForm(new Interruption(routes.ServiceProvider.GetRequiredService<TimeProvider>()).Keep);
        foreach (var room in All)
        foreach (var tongue in Tongues.All)
        {
            var path = $"/{tongue.Code}/{room.Path.In(tongue)}";
            routes.MapMethods(path, PageEndpoint.Methods, PageEndpoint.For(tongue, AtTheDesk(room.Shows))).Requires(room.OpensWith);
            if (room.Takes is not { } takes) continue;
            var endpoint = routes.MapMethods(path, FormEndpoint.Methods, FormEndpoint.For(tongue, AtTheDesk(takes))).Requires(room.ActsWith ?? room.OpensWith).Takes(room.MostBytes);
            if (room.IsKeptWhenInterrupted) endpoint.WithMetadata(interrupted);
        }
    }

    /// <summary>A file sent by itself, while its form is being filled.</summary>
    private static void MapSending(IEndpointRouteBuilder routes)
    {
        foreach (var tongue in Tongues.All)
            routes.MapMethods($"/{tongue.Code}/{DeskPaths.Send.In(tongue)}", FormEndpoint.Methods, FormEndpoint.For(tongue, AtTheDesk(SendingPages.Send))).Requires(Right.RecordActivities).Takes(MostWithFiles);
    }

    /// <summary>The prints of a report that is being composed.</summary>
    private static void MapPreviews(IEndpointRouteBuilder routes)
    {
        foreach (var (_, extension, _) in EditionForms.All)
        foreach (var tongue in Tongues.All)
        {
            var path = $"/{tongue.Code}/{DeskPaths.Preview.In(tongue)}/{{slug}}.{extension}";
            routes.MapMethods(path, PageEndpoint.Methods, PageEndpoint.For<EditionPrints>(tongue, prints => AtTheDesk((visit, stop) => PreviewPages.Print(prints, extension, visit, stop)))).Requires(Right.AmendRecords);
        }
    }

    private static PageHandler AtTheDesk(PageHandler shows) => (visit, stop) => shows(visit with { Viewer = visit.Caller.Viewer }, stop);

    private static FormHandler AtTheDesk(FormHandler takes) => (visit, posted, stop) => takes(visit with { Viewer = visit.Caller.Viewer }, posted, stop);

    private static Phrase Under(Phrase segment, string rest) => new($"{segment.Fr}/{rest}", $"{segment.En}/{rest}");

    /// <summary>A page of the desk.</summary>
    /// <param name="Takes">What its form does; null for a page that is only read.</param>
    public sealed record Room(Phrase Path, Right OpensWith, PageHandler Shows, FormHandler? Takes = null)
    {
        /// <summary>Whether what was typed comes back after signing in again, when the session ended meanwhile.</summary>
        public bool IsKeptWhenInterrupted { get; init; }

        /// <summary>How large a form it takes.</summary>
        public long MostBytes { get; init; } = FormLimit.Usual.Bytes;

        /// <summary>The right to send the form, where it is another than to see the page; null otherwise.</summary>
        public Right? ActsWith { get; init; }
    }
}

using System.Globalization;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Editing;
using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Attesting;

/// <summary>Saying who leads an initiative, among those who may come to the desk.</summary>
public static class LeadPages
{
    public const string Who = "who";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => AttestPages.WithInitiative(visit, async initiative =>
        Answer.Show<LeadPage, LeadModel>(visit, new(initiative, await MayLead(visit, stop), await visit.Leads().Of(initiative, stop))), stop);

    public static Task<Answer> Name(Visit visit, Posted posted, CancellationToken stop) => AttestPages.WithInitiative(visit, async initiative =>
    {
        var known = (await MayLead(visit, stop)).Select(account => account.Id).ToHashSet();
        var chosen = posted.All(Who).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(known.Contains).ToHashSet();
        await visit.Leads().Name(initiative, chosen, stop);
        return Answer.SeeOther(DeskPaths.Of(DeskPaths.Attest, initiative, visit.Tongue));
    }, stop);

    private static async Task<IReadOnlyList<Account>> MayLead(Visit visit, CancellationToken stop) =>
        [.. (await new AccountBook(new AccountRoom(visit.Register), TimeProvider.System).All(stop)).Where(account => account.Disabled is null && account.Role.Has(Right.AttestPeriods))];
}

/// <param name="Leads">The numbers of the accounts that lead it.</param>
public sealed record LeadModel(Record Initiative, IReadOnlyList<Account> Accounts, IReadOnlySet<long> Leads);

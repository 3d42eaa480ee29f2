using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Remarks;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Privacy.People;

/// <summary>Whose data is asked for: a person may have several records, an account, and names in the journal.</summary>
/// <param name="Emails">Addresses given with a report of an error.</param>
public sealed record PersonAsked(IReadOnlyList<string> Records, IReadOnlyList<long> Accounts, IReadOnlyList<string> Names, IReadOnlyList<string> Emails)
{
    public bool IsNobody => Records.Count + Accounts.Count + Names.Count + Emails.Count == 0;
}

/// <summary>All that concerns a person (GDPR, articles 15 and 20).</summary>
/// <param name="Signed">The commits that bear their name.</param>
/// <param name="Remarks">What they reported, as long as their address is known.</param>
/// <param name="Answers">What they answered to others.</param>
/// <param name="Events">What the security log says of them.</param>
public sealed record PersonFile(
    string Organisation, DateTime At, IReadOnlyList<PersonRecord> Records, IReadOnlyList<PersonAccount> Accounts, IReadOnlyList<PastCommit> Signed, IReadOnlyList<Remark> Remarks,
    IReadOnlyList<Remark> Answers, IReadOnlyList<Import> Imports, IReadOnlyList<SecurityEvent> Events);

/// <summary>A record of a person, each version of it, and what links to it.</summary>
/// <param name="Versions">The newest first.</param>
public sealed record PersonRecord(Register.Records.Record Current, IReadOnlyList<PastVersion> Versions, IReadOnlyList<Backlink> Links);

/// <summary>An account, without what opens it.</summary>
public sealed record PersonAccount(Account Account, IReadOnlyList<Session> Sessions, IReadOnlyList<Passkey> Passkeys, DateTime? PasswordChosen, IReadOnlyList<KeptDraft> Drafts);

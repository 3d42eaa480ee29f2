namespace CielOuvert.Accounts;

/// <summary>What an endpoint may ask of whoever calls it. Who has which is in <see cref="Rights"/>, and nowhere else.</summary>
public enum Right
{
    /// <summary>Read the public site.</summary>
    ReadPublic,

    /// <summary>Prove who one is.</summary>
    SignIn,

    /// <summary>See and change what is one's own: sessions, passkeys, name.</summary>
    KeepOwnAccount,

    /// <summary>Enter the desk, and read there what is not public.</summary>
    ReadDesk,

    /// <summary>Add a record, which stays at the desk until it is published; amend what one has added oneself.</summary>
    RecordActivities,

    /// <summary>Add, amend, translate and withdraw records, and make them public.</summary>
    AmendRecords,

    /// <summary>Merge, rename, change vocabularies, undo.</summary>
    KeepRegister,

    /// <summary>Attest a period of an initiative, for who was named as its lead.</summary>
    AttestPeriods,

    /// <summary>Approve what a lead attested, oneself being another person.</summary>
    ApproveAttestations,

    /// <summary>Freeze an edition, and publish errata.</summary>
    FreezeEditions,

    /// <summary>Gather all that concerns a person, to hand it over (GDPR, articles 15 and 20).</summary>
    ExportPeople,

    /// <summary>Give and take accounts and roles.</summary>
    ManageAccounts,

    /// <summary>Read what happened to accounts.</summary>
    ReadSecurityLog,
}

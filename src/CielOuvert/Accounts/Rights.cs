using CielOuvert.Register.Access;

namespace CielOuvert.Accounts;

/// <summary>Who may do what: the one place where it is said. What is not in the table is refused.</summary>
public static class Rights
{
    private static readonly IReadOnlyDictionary<Right, Role> From = new Dictionary<Right, Role>
    {
        [Right.ReadPublic] = Role.Visitor,
        [Right.SignIn] = Role.Visitor,
        [Right.KeepOwnAccount] = Role.Member,
        [Right.ReadDesk] = Role.Contributor,
        [Right.RecordActivities] = Role.Contributor,
        [Right.AmendRecords] = Role.Editor,
        [Right.KeepRegister] = Role.Registrar,
        [Right.AttestPeriods] = Role.Contributor,
        [Right.ApproveAttestations] = Role.Registrar,
        [Right.FreezeEditions] = Role.Director,
        [Right.ExportPeople] = Role.Registrar,
        [Right.ManageAccounts] = Role.Administrator,
        [Right.ReadSecurityLog] = Role.Administrator,
    };

    public static bool Has(this Role role, Right right) => From.TryGetValue(right, out var least) && role >= least;

    /// <summary>The least role that has a right.</summary>
    public static Role Least(Right right) => From[right];

    /// <summary>What a role sees of the register.</summary>
    public static Viewer Viewer(Role role) => new(role.Has(Right.ReadDesk) ? Sight.Desk : role >= Role.Member ? Sight.Members : Sight.Public);
}

namespace CielOuvert.Accounts;

/// <summary>What a person is to the organisation that keeps the register (domain.md, 6). The numbers are stored; each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Anybody who reads the public site.</summary>
    Visitor = 0,

    /// <summary>Reads what is for members.</summary>
    Member = 1,

    /// <summary>A partner: reads what is for members, and the workspaces it belongs to.</summary>
    Partner = 2,

    /// <summary>Records what they took part in; an editor makes it public.</summary>
    Contributor = 3,

    /// <summary>Writes and publishes records.</summary>
    Editor = 4,

    /// <summary>Keeps the register straight: merges, renames, vocabularies, certainty.</summary>
    Registrar = 5,

    /// <summary>Answers for the report, and freezes it.</summary>
    Director = 6,

    /// <summary>Looks after accounts and the machine.</summary>
    Administrator = 7,
}

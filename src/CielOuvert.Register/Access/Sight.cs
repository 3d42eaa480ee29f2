namespace CielOuvert.Register.Access;

/// <summary>Who may see a record. The numbers are stored, in order of secrecy: a viewer sees all up to theirs.</summary>
public enum Sight
{
    /// <summary>Everybody.</summary>
    Public = 0,

    /// <summary>Members and partners of the organisation.</summary>
    Members = 1,

    /// <summary>Those who write at the desk.</summary>
    Desk = 2,

    /// <summary>Nobody: withdrawn, or renamed away. Its tombstone says so to whoever has the address.</summary>
    Withdrawn = 9,
}

/// <summary>Sight in plain files.</summary>
public static class Sights
{
    public static string CodeOf(Sight sight) => sight switch
    {
        Sight.Public => "public",
        Sight.Members => "members",
        Sight.Desk => "desk",
        _ => "withdrawn",
    };

    public static Sight? FromCode(string? code) => code switch
    {
        "public" => Sight.Public,
        "members" => Sight.Members,
        "desk" => Sight.Desk,
        "withdrawn" => Sight.Withdrawn,
        _ => null,
    };
}

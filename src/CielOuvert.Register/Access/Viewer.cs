namespace CielOuvert.Register.Access;

/// <summary>Who reads. Every query of records is made for one, and it is compiled into the statement.</summary>
public sealed record Viewer(Sight Sees)
{
    /// <summary>Anybody on the public site.</summary>
    public static Viewer Visitor { get; } = new(Sight.Public);

    /// <summary>The person at the machine that holds the register: the command line.</summary>
    public static Viewer Keeper { get; } = new(Sight.Desk);
}

using CielOuvert.Register.Access;
using CielOuvert.Register.History;

namespace CielOuvert.Accounts;

/// <summary>Who is signed in, for one request.</summary>
/// <param name="Id">Number of the account; never printed.</param>
/// <param name="Name">The name that the journal keeps.</param>
public sealed record Signed(long Id, string Name, string Email, Role Role)
{
    /// <summary>The session in which they are; 0 outside of one.</summary>
    public long Session { get; init; }

    public bool Has(Right right) => Role.Has(right);

    public Viewer Viewer => Rights.Viewer(Role);

    /// <summary>As the journal names them.</summary>
    public Author Author => new(Name);
}

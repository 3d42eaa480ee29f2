using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts;

/// <summary>The roles in words, and as they are typed.</summary>
public static class RoleNames
{
    /// <summary>Those that an account may have, in order.</summary>
    public static IReadOnlyList<Role> All { get; } = [.. Enum.GetValues<Role>().Where(role => role > Role.Visitor)];

    /// <summary>In words; the French ones name what one does, so that they hold for anybody.</summary>
    public static Phrase Of(Role role) => role switch
    {
        Role.Visitor => new("visite", "visitor"),
        Role.Member => new("membre", "member"),
        Role.Partner => new("partenaire", "partner"),
        Role.Contributor => new("contribution", "contributor"),
        Role.Editor => new("rédaction", "editor"),
        Role.Registrar => new("greffe", "registrar"),
        Role.Director => new("direction", "director"),
        _ => new("administration", "administrator"),
    };

    /// <summary>As it is written after <c>--role</c> and in forms.</summary>
    public static string CodeOf(Role role) => Of(role).En;

    /// <summary>The role of a code, or of its word in either language; null when there is none that an account may have.</summary>
    public static Role? FromCode(string? code) =>
        All.Select(role => (Role?)role).FirstOrDefault(role => role is { } one && (Of(one).En.Equals(code, StringComparison.OrdinalIgnoreCase) || Of(one).Fr.Equals(code, StringComparison.OrdinalIgnoreCase)));
}

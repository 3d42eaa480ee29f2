using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Events;

/// <summary>What the security log tells.</summary>
public enum Happening
{
    SignedIn,
    SignInRefused,
    LetterSent,
    SignedOut,
    SessionEnded,
    AccountAdded,
    AccountClosed,
    AccountReopened,
    RoleGiven,
    Renamed,
    PasskeyAdded,
    PasskeyRemoved,
    PasswordChosen,
    PasswordRemoved,
    Denied,
    PersonExported,
    Erased,
    Forgotten,
}

/// <summary>The happenings in words, and as they are stored.</summary>
public static class Happenings
{
    public static IReadOnlyList<Happening> All { get; } = Enum.GetValues<Happening>();

    public static Phrase Of(Happening happening) => happening switch
    {
        Happening.SignedIn => new("est entré·e", "signed in"),
        Happening.SignInRefused => new("entrée refusée", "sign-in refused"),
        Happening.LetterSent => new("lettre d’entrée envoyée", "sign-in letter sent"),
        Happening.SignedOut => new("est sorti·e", "signed out"),
        Happening.SessionEnded => new("session finie", "session ended"),
        Happening.AccountAdded => new("compte ouvert", "account opened"),
        Happening.AccountClosed => new("compte fermé", "account closed"),
        Happening.AccountReopened => new("compte rouvert", "account opened again"),
        Happening.RoleGiven => new("rôle changé", "role changed"),
        Happening.Renamed => new("nom changé", "name changed"),
        Happening.PasskeyAdded => new("clé ajoutée", "passkey added"),
        Happening.PasskeyRemoved => new("clé retirée", "passkey removed"),
        Happening.PasswordChosen => new("mot de passe choisi", "password chosen"),
        Happening.PasswordRemoved => new("mot de passe retiré", "password removed"),
        Happening.Denied => new("accès refusé", "access refused"),
        Happening.PersonExported => new("données personnelles remises", "personal data handed over"),
        Happening.Erased => new("données effacées", "data erased"),
        _ => new("données oubliées à leur terme", "data forgotten when due"),
    };

    /// <summary>As it is stored, and written in addresses: <c>signed-in</c>.</summary>
    public static string CodeOf(Happening happening) => happening switch
    {
        Happening.SignedIn => "signed-in",
        Happening.SignInRefused => "sign-in-refused",
        Happening.LetterSent => "letter-sent",
        Happening.SignedOut => "signed-out",
        Happening.SessionEnded => "session-ended",
        Happening.AccountAdded => "account-added",
        Happening.AccountClosed => "account-closed",
        Happening.AccountReopened => "account-reopened",
        Happening.RoleGiven => "role-given",
        Happening.Renamed => "renamed",
        Happening.PasskeyAdded => "passkey-added",
        Happening.PasskeyRemoved => "passkey-removed",
        Happening.PasswordChosen => "password-chosen",
        Happening.PasswordRemoved => "password-removed",
        Happening.Denied => "denied",
        Happening.PersonExported => "person-exported",
        Happening.Erased => "erased",
        _ => "forgotten",
    };

    /// <summary>Null when no happening has that code.</summary>
    public static Happening? FromCode(string? code) => All.Select(one => (Happening?)one).FirstOrDefault(one => one is { } happening && CodeOf(happening) == code);
}

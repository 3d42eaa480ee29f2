namespace CielOuvert.Accounts.Tables;

/// <summary>The password that somebody chose; most have none.</summary>
public sealed class ChosenPassword
{
    public required long Account { get; init; }

    /// <summary>As ASP.NET Core Identity writes it: form, work, salt and PBKDF2.</summary>
    public required string Hash { get; init; }

    public required DateTime Chosen { get; init; }
}

using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Accounts.SignIn;

/// <summary>The addresses of signing in.</summary>
public static class SignInPaths
{
    /// <summary>“A letter is on its way”.</summary>
    public static readonly Phrase Sent = new($"{Paths.SignIn.Fr}/lettre", $"{Paths.SignIn.En}/letter");

    public static string Form(string? back, Tongue tongue) => Paths.Of(Paths.SignIn, tongue) + Back(back);

    public static string Link(Secret secret, string? back, Tongue tongue) => Paths.Of(Paths.SignIn, secret.Text, tongue) + Back(back);

    /// <summary>Where one is led who wanted to see nothing else: the desk, for those who may enter it.</summary>
    public static string Home(Role role, Tongue tongue) => Paths.Of(role.Has(Right.ReadDesk) ? Paths.Desk : Paths.Account, tongue);

    private static string Back(string? back) => back is null ? "" : $"?{LocalPath.Field}={Uri.EscapeDataString(back)}";
}

using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

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

    /// <summary>The page to go back to that an address names; null when it names none of this site.</summary>
    public static string? BackOf(Visit visit) => LocalPath.From(QueryHelpers.ParseQuery(visit.Query).GetValueOrDefault(LocalPath.Field).ToString());

    /// <summary>A path of signing in, with the page to go back to.</summary>
    public static string Of(Phrase path, string? back, Tongue tongue) => Paths.Of(path, tongue) + Back(back);

    private static string Back(string? back) => back is null ? "" : $"?{LocalPath.Field}={Uri.EscapeDataString(back)}";
}

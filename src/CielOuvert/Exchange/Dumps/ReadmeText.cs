using System.Text;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;

namespace CielOuvert.Exchange.Dumps;

/// <summary>The README of a package, for whoever finds it in thirty years: French first, then English.</summary>
internal static class ReadmeText
{
    public const string FileName = "README.md";
    public const string LicenceName = "LICENSE.md";

    public static byte[] Write(PackageWords words) => Encoding.UTF8.GetBytes(In(words, Tongue.French) + "\n---\n\n" + In(words, Tongue.English));

    public static byte[] WriteLicence(PackageWords words) => Encoding.UTF8.GetBytes(Licence(words, Tongue.French) + "\n---\n\n" + Licence(words, Tongue.English));

    private static string In(PackageWords words, Tongue tongue) => string.Concat(ReadmeParts.Of(words).Select(part => part.In(tongue) + "\n"));

    private static string Licence(PackageWords words, Tongue tongue)
    {
        var said = words.Licence is { } licence
            ? new Phrase($"Les données publiques de {words.Organisations.Fr} sont sous la licence « {licence.Title} »{At(licence, " : ")}. Citez {words.Organisations.Fr} et {words.Address}.",
                $"The public data of {words.Organisations.En} are under the licence “{licence.Title}”{At(licence, ": ")}. Credit {words.Organisations.En} and {words.Address}.")
            : new Phrase($"{words.Organisations.Fr} ne dit pas sous quelle licence ses données peuvent être reprises : demandez-lui.",
                $"{words.Organisations.En} does not say under which licence its data may be used again: ask.");
        var more = words.IsPrivate
            ? new Phrase("Cette copie contient aussi ce qui n’est pas public, dont des données personnelles : la licence ne s’étend pas à cela, et rien n’en autorise la publication.",
                "This copy also holds what is not public, personal data among it: the licence does not extend to that, and nothing allows its publication.")
            : new Phrase("Les œuvres que des fiches décrivent (publications, images, enregistrements) gardent leur propre licence, que leur fiche dit quand elle est connue.",
                "The works that records describe (publications, pictures, recordings) keep a licence of their own, which their record says when it is known.");
        return $"# {new Phrase("Licence", "Licence").In(tongue)}\n\n{said.In(tongue)}\n\n{more.In(tongue)}\n";
    }

    private static string At(PackageLicence licence, string between) => licence.Address is { } address ? between + address : "";

    public static string Day(PackageWords words, Tongue tongue) => PartialDate.Of(DateOnly.FromDateTime(words.Instant)).In(tongue);
}

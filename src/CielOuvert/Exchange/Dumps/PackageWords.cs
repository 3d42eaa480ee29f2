using System.Globalization;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Dumps;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Dumps;

/// <summary>A licence as a package names it.</summary>
/// <param name="Address">Null when its record gives none.</param>
public sealed record PackageLicence(string Slug, string Title, string? Address);

/// <summary>What a package says of itself: whose it is, of when, what is in it.</summary>
/// <param name="Selection">What was selected of it; null for all.</param>
/// <param name="Records">How many records it holds.</param>
public sealed record PackageWords(DumpSort Sort, Phrase Organisations, string Organisation, string Address, PackageLicence? Licence, long Journal, DateTime Instant, string? Selection, long Records, long Selected)
{
    public static PackageWords Of(DumpSort sort, DumpReading dump, Frame frame, long records)
    {
        var licence = frame.Licence is { } card ? new PackageLicence(card.Slug, card.Title(Tongues.FromCode(dump.Descriptor.MainLanguage) ?? Tongue.French).Text, frame.LicenceAddress?.OriginalString) : null;
        return new(sort, new(dump.Descriptor.NameIn("fr"), dump.Descriptor.NameIn("en")), dump.Descriptor.NameIn(dump.Descriptor.MainLanguage), dump.Descriptor.PublicAddress.OriginalString, licence,
            dump.Number, dump.Instant, dump.Part?.Selection.FirstPage.ToString(), records, dump.Part?.Selected ?? records);
    }

    public bool IsPrivate => Sort != DumpSort.Public;

    /// <summary>The name of its file and of its folder: <c>atelier-du-pont-public</c>.</summary>
    public string Name => NameOf(Organisation, Sort) + (Selection is null ? "" : "-selection");

    public static string NameOf(string organisation, DumpSort sort) => $"{(Slugs.From(organisation) is { Length: > 0 } slug ? slug : "register")}-{sort switch { DumpSort.Full => "full", DumpSort.Present => "present", _ => "public" }}";

    /// <summary>The day of the last commit (RFC 8493, 2.2.2, Bagging-Date): no clock is read, so that the same register gives the same package.</summary>
    public string Day => Instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Phrase Title => Sort switch
    {
        DumpSort.Full => new($"{Organisations.Fr} : registre entier, historique compris", $"{Organisations.En}: whole register, with its history"),
        DumpSort.Present => new($"{Organisations.Fr} : registre, état présent", $"{Organisations.En}: register, as it stands"),
        _ => new($"{Organisations.Fr} : données publiques", $"{Organisations.En}: public data"),
    };

    public Phrase About => Sort switch
    {
        DumpSort.Full => new("Toutes les fiches du registre, chacune de leurs versions, avec dates, auteurs et raisons. Contient des données personnelles : à ne pas publier.", "Every record of the register and each of their versions, with instants, authors and reasons. Holds personal data: not to be published."),
        DumpSort.Present => new("Toutes les fiches du registre telles qu’elles sont, celles du bureau comprises. Contient des données personnelles : à ne pas publier.", "Every record of the register as it stands, those of the desk included. Holds personal data: not to be published."),
        _ => new("Les fiches publiques du registre telles que chacun peut les lire sur son site, sans aucun champ privé.", "The public records of the register as anybody may read them on its site, without any private field."),
    };
}

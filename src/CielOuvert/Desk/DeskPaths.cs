using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Desk;

/// <summary>The addresses of the desk: all under one segment, which nothing public has.</summary>
public static class DeskPaths
{
    public static readonly Phrase Desk = new("bureau", "desk");
    public static readonly Phrase Add = Under("ajouter", "add");
    public static readonly Phrase Amend = Under("modifier", "amend");
    /// <summary>Several files at once, each a record.</summary>
    public static readonly Phrase Bringing = Under("deposer", "send-files");

    /// <summary>Where a script sends a file of a form that is being filled.</summary>
    public static readonly Phrase Send = Under("fichier", "file");
    public static readonly Phrase Withdraw = Under("retirer", "withdraw");
    public static readonly Phrase Rename = Under("renommer", "rename");
    public static readonly Phrase Merge = Under("fusionner", "merge");
    /// <summary>The order of a report's blocks.</summary>
    public static readonly Phrase Compose = Under("composer", "compose");

    /// <summary>One block of a report.</summary>
    public static readonly Phrase Block = Under("bloc", "block");

    /// <summary>A report as everybody would read it.</summary>
    public static readonly Phrase Preview = Under("apercu", "preview");

    /// <summary>A new report with the structure of another.</summary>
    public static readonly Phrase TakeUp = Under("reprendre", "take-up");

    public static readonly Phrase Freeze = Under("figer", "freeze");
    public static readonly Phrase Erratum = Under("erratum", "erratum");

    /// <summary>Alone, who attested what; with an initiative, the form in which its lead attests.</summary>
    public static readonly Phrase Attest = Under("attester", "attest");
    public static readonly Phrase Approve = Under("approuver", "approve");

    /// <summary>Who leads an initiative.</summary>
    public static readonly Phrase Leads = Under("menee-par", "led-by");

    public static readonly Phrase Erase = Under("effacer", "erase");
    public static readonly Phrase Versions = Under("versions", "versions");
    public static readonly Phrase Journal = Under("journal", "journal");
    public static readonly Phrase JournalFeed = Under("journal.atom", "journal.atom");
    public static readonly Phrase Records = Under("fiches", "records");

    public static readonly Phrase Here = Under("j-y-etais", "i-was-there");
    public static readonly Phrase Debts = Under("a-completer", "to-settle");
    public static readonly Phrase Settle = Under("completer", "settle");

    public static string Home(Tongue tongue) => Paths.Of(Desk, tongue);

    public static string Of(Phrase place, Kind kind, Tongue tongue) => Paths.Of(place, kind.Path.In(tongue), tongue);

    public static string Of(Phrase place, Record record, Tongue tongue) => Paths.Of(place, record.Slug, tongue);

    public static string Of(Phrase place, string slug, Tongue tongue) => Paths.Of(place, slug, tongue);

    private static Phrase Under(string fr, string en) => new($"{Desk.Fr}/{fr}", $"{Desk.En}/{en}");
}

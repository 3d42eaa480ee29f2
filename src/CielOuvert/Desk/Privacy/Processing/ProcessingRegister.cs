using CielOuvert.Desk.Privacy.Retention;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Desk.Privacy.Processing;

/// <summary>One processing of personal data (GDPR, article 30.1).</summary>
/// <param name="Purpose">Why it is done.</param>
/// <param name="Basis">What makes it lawful (article 6).</param>
/// <param name="Whom">Whose data.</param>
/// <param name="Contents">Which data, group by group.</param>
/// <param name="Recipients">Who sees it.</param>
/// <param name="Kept">How long, each with its beginning.</param>
public sealed record ProcessingActivity(string Code, Phrase Title, Phrase Purpose, Phrase Basis, Phrase Whom, IReadOnlyList<PersonalGroup> Contents, Phrase Recipients, IReadOnlyList<Phrase> Kept);

/// <summary>Data that stand together: of a kind of record, or of one table.</summary>
/// <param name="Title">The kind; null for a table, which has no name that a person would know.</param>
public sealed record PersonalGroup(Phrase? Title, IReadOnlyList<Phrase> Contents);

/// <summary>
/// The register of processing, made of the descriptions of kinds, of the columns of private tables and of the retention schedule: what it lists is
/// what the program holds, and a field that is added is in it at once.
/// </summary>
public static class ProcessingRegister
{
    private static readonly Phrase LegitimateInterest = new("intérêt légitime : rendre compte de ce qui a été fait (article 6.1.f)", "legitimate interest: giving account of what was done (article 6.1.f)");
    private static readonly Phrase Security = new("intérêt légitime : protéger le registre et les comptes (article 6.1.f)", "legitimate interest: protecting the register and its accounts (article 6.1.f)");
    private static readonly Phrase DeskOnly = new("qui écrit au bureau", "those who write at the desk");
    private static readonly Phrase AsLongAsTheRegister = new("autant que le registre : c’est son histoire ; une personne peut faire effacer ce qui la nomme", "as long as the register: it is its history; a person may have what names them erased");

    private static readonly Phrase AsLongAsTheRecord = new("autant que la fiche qui les porte", "as long as the record that bears them");

    /// <summary>What protects all of it (article 32), in general terms as article 30.1.g asks.</summary>
    public static Phrase Measures { get; } = new(
        "Droits par rôle vérifiés à chaque adresse ; fiches de personnes privées par défaut ; liens, sessions et jetons gardés sous forme d’empreintes ; échanges chiffrés ; journal de sécurité ; effacement sur demande dans toutes les versions ; sauvegardes vérifiées.",
        "Rights by role checked at every address; records of people private by default; links, sessions and tokens kept as hashes; encrypted exchanges; security log; erasure on request in every version; verified backups.");

    /// <summary>Nothing leaves (article 30.1.e), but what is public, which anybody may read.</summary>
    public static Phrase Transfers { get; } = new(
        "Aucun par le programme : il n’appelle aucun service, sauf le serveur de courrier et le fournisseur d’identité que vous lui donnez ; il suit les adresses que donnent les fiches publiques, sans rien y envoyer. Ce qui est public se lit de partout.",
        "None by the program: it calls no service, but the mail server and the identity provider that you give it; it follows the addresses that public records give, and sends nothing there. What is public can be read from anywhere.");

    public static IReadOnlyList<ProcessingActivity> All { get; } =
    [
        new("records", new("Fiches du registre", "Records of the register"), new("Garder la mémoire de ce que fait l’organisation, le publier et en rendre compte chaque année.", "Keeping the memory of what the organisation does, publishing it and giving account of it each year."),
            new("intérêt légitime (article 6.1.f) ; consentement pour ce que la personne a accepté de rendre public (article 6.1.a)", "legitimate interest (article 6.1.f); consent for what the person agreed to make public (article 6.1.a)"),
            new("les personnes qui ont pris part aux activités, ou que nomme une source", "people who took part in activities, or whom a source names"), OfKinds(),
            new("tout le monde pour une fiche publique ; sinon les adhérents ou le bureau, selon la fiche", "everybody for a public record; otherwise members or the desk, as the record says"), [AsLongAsTheRegister]),
        new("journal", new("Journal des changements", "Journal of changes"), new("Savoir qui a changé quoi, quand et pourquoi ; pouvoir y revenir.", "Knowing who changed what, when and why; being able to go back."),
            LegitimateInterest, new("qui écrit au bureau", "those who write at the desk"), OfTables("journal"), DeskOnly, [AsLongAsTheRegister]),
        new("files", new("Images et documents des fiches", "Pictures and documents of records"), new("Montrer ce qui a été fait, et le prouver.", "Showing what was done, and proving it."),
            new("comme la fiche qui les porte ; consentement des personnes que l’on voit (article 6.1.a)", "as the record that bears them; consent of the people shown (article 6.1.a)"),
            new("les personnes qu’ils montrent ou nomment", "people whom they show or name"), OfTables("files"), new("qui voit la fiche", "those who see the record"), [AsLongAsTheRecord, .. Kept("unheld-files")]),
        new("attestations", new("Attestations", "Attestations"), new("Savoir qui répond de ce que dit une initiative, et que deux personnes l’ont vu.", "Knowing who answers for what an initiative says, and that two people saw it."),
            LegitimateInterest, new("qui mène une initiative", "those who lead an initiative"), OfTables("leads", "attesters"), DeskOnly, Kept("closed-accounts")),
        new("accounts", new("Comptes et entrées", "Accounts and signing in"), new("Laisser entrer qui en a le droit, et personne d’autre.", "Letting in those who may enter, and nobody else."),
            new("mesures demandées par la personne, ou contrat qui la lie à l’organisation (article 6.1.b)", "steps the person asked for, or a contract that ties them to the organisation (article 6.1.b)"),
            new("qui a un compte", "account holders"), OfTables("accounts", "sign_in_links", "sessions", "passkeys", "passwords", "challenges"), new("la personne elle-même ; qui administre le registre", "the person; whoever administers the register"),
            Kept("sign-in-letters", "challenges", "idle-sessions", "long-sessions", "closed-accounts")),
        new("drafts", new("Brouillons", "Drafts"), new("Ne rien perdre de ce qui est commencé.", "Losing nothing that was begun."), LegitimateInterest, new("qui écrit au bureau, et qui leurs brouillons nomment", "those who write at the desk, and those whom their drafts name"),
            OfTables("drafts", "unsent"), new("la personne elle-même", "the person"), Kept("drafts", "unsent-forms")),
        new("remarks", new("Erreurs signalées", "Errors reported"), new("Corriger ce qui est faux, et répondre.", "Correcting what is wrong, and answering."), new("consentement de qui écrit (article 6.1.a)", "consent of who writes (article 6.1.a)"),
            new("qui signale une erreur, qui répond", "those who report an error, those who answer"), OfTables("remarks"), new("la rédaction", "editors"), Kept("remark-addresses", "remarks")),
        new("imports", new("Fichiers apportés", "Files brought"), new("Reprendre ce qui était tenu ailleurs, et pouvoir s’en dédire.", "Taking over what was kept elsewhere, and being able to undo it."), LegitimateInterest,
            new("qui apporte un fichier, et qui ce fichier nomme", "those who bring a file, and those whom it names"), OfTables("imports", "import_files"), new("la rédaction", "editors"), Kept("import-files")),
        new("security", new("Journal de sécurité", "Security log"), new("Voir qu’un compte est pris ou attaqué.", "Seeing that an account is taken over or attacked."), Security, new("qui a un compte, qui essaie d’entrer", "account holders, those who try to enter"),
            OfTables("security_events"), new("qui administre le registre", "whoever administers the register"), Kept("security-log")),
    ];

    private static IReadOnlyList<PersonalGroup> OfKinds() =>
        [.. AllKinds.InOrder.Select(kind => new PersonalGroup(kind.Many, [.. PersonalFields.Of(kind).Select(field => field.Label)])).Where(group => group.Contents.Count > 0)];

    private static IReadOnlyList<PersonalGroup> OfTables(params IReadOnlyList<string> names) =>
        [.. names.Select(name => new PersonalGroup(null, [.. PrivateColumns.Find(name).Columns.Select(column => column.Says).OfType<Phrase>()])).Where(group => group.Contents.Count > 0)];

    private static IReadOnlyList<Phrase> Kept(params IReadOnlyList<string> rules) => [.. rules.Select(code => RetentionSchedule.All.First(rule => rule.Code == code)).Select(rule => new Phrase($"{rule.What.Fr} : {rule.HowLong.Fr}", $"{rule.What.En}: {rule.HowLong.En}"))];
}

using CielOuvert.Accounts.Keys;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Desk.Drafts;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Files;

namespace CielOuvert.Desk.Privacy.Retention;

/// <summary>What is forgotten, and when: the one table of it. The desk shows it; every day the site does what it says.</summary>
public static class RetentionSchedule
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static IReadOnlyList<RetentionRule> All { get; } =
    [
        new("sign-in-letters", new("Liens des lettres d’entrée", "Links of sign-in letters"), Links.Life, new("après l’envoi", "after sending"),
            new("Un lien qui ne sert plus n’a pas à être su.", "A link that no longer works need not be known."),
            (forgetting, _, stop) => forgetting.Links(stop)),
        new("challenges", new("Demandes de signature aux clés", "What passkeys are asked to sign"), Passkeys.Life, new("après la demande", "after asking"),
            new("Une demande sans réponse ne vaut plus rien.", "A question without an answer is worth nothing any more."),
            (forgetting, _, stop) => forgetting.Challenges(stop)),
        new("idle-sessions", new("Sessions que personne n’utilise", "Sessions that nobody uses"), Sessions.Idle, new("après la dernière page vue", "after the last page seen"),
            new("Un navigateur oublié ne doit pas rester ouvert.", "A forgotten browser must not stay open."),
            (forgetting, kept, stop) => forgetting.IdleSessions(kept, stop)),
        new("long-sessions", new("Sessions, même utilisées", "Sessions, even those in use"), Sessions.Longest, new("après l’entrée", "after signing in"),
            new("Chacun prouve de temps en temps qui il est.", "Everybody proves now and then who they are."),
            (forgetting, kept, stop) => forgetting.LongSessions(kept, stop)),
        new("drafts", new("Brouillons auxquels personne ne touche", "Drafts that nobody touches"), TimeSpan.FromDays(180), new("après le dernier enregistrement", "after they were last kept"),
            new("Ce qui n’est pas fini au bout de six mois ne le sera pas, et peut nommer des personnes.", "What is not finished after six months will not be, and may name people."),
            (forgetting, kept, stop) => forgetting.Drafts(kept, stop)),
        new("unsent-forms", new("Formulaires envoyés après la fin d’une session", "Forms sent after a session ended"), UnsentBook.Patience, new("après l’envoi", "after sending"),
            new("Le temps d’entrer à nouveau et de reprendre.", "Time enough to sign in again and go on."),
            (forgetting, kept, stop) => forgetting.UnsentForms(kept, stop)),
        new("unheld-files", new("Fichiers qu’aucune fiche n’a jamais portés", "Files that no record ever held"), FileBook.Patience, new("après l’envoi", "after sending"),
            new("Un formulaire peut être fini plus tard ; un brouillon garde les siens.", "A form may be finished later; a draft keeps its own."),
            (forgetting, kept, stop) => forgetting.UnheldFiles(kept, stop)),
        new("remark-addresses", new("Adresses de qui signale une erreur, restées sans réponse", "Addresses of those who reported an error and got no answer"), Year, new("après l’envoi", "after sending"),
            new("Une adresse est effacée dès la réponse ; après un an, il n’y en aura pas.", "An address is erased once answered; after a year, no answer will come."),
            (forgetting, kept, stop) => forgetting.RemarkAddresses(kept, stop)),
        new("remarks", new("Signalements répondus", "Reports that were answered"), 3 * Year, new("après la réponse", "after the answer"),
            new("Ce qu’ils ont corrigé est dans l’historique ; leur texte peut nommer des personnes.", "What they corrected is in the history; their text may name people."),
            (forgetting, kept, stop) => forgetting.Remarks(kept, stop)),
        new("import-files", new("Fichiers apportés, pas encore tout entiers dans le registre", "Files that were brought and are not whole in the register"), TimeSpan.FromDays(90), new("après l’envoi", "after sending"),
            new("Entré, un fichier est effacé ; abandonné, il peut être plein de noms.", "Once in, a file is erased; left aside, it may be full of names."),
            (forgetting, kept, stop) => forgetting.ImportFiles(kept, stop)),
        new("closed-accounts", new("Comptes fermés : adresse, clés, brouillons", "Closed accounts: address, passkeys, drafts"), Year, new("après la fermeture", "after closing"),
            new("Le temps de rouvrir un compte fermé par erreur. Le journal garde le nom de qui a écrit.", "Time enough to open again an account closed by mistake. The journal keeps the name of who wrote."),
            (forgetting, kept, stop) => forgetting.ClosedAccounts(kept, stop)),
        new("security-log", new("Journal de sécurité", "Security log"), Year, new("après chaque événement", "after each event"),
            new("Assez pour comprendre une intrusion, qui se découvre souvent tard (recommandation de la CNIL sur la journalisation : de six mois à un an).", "Enough to understand an intrusion, which is often found late (the CNIL's recommendation on logging: six months to a year)."),
            (forgetting, kept, stop) => forgetting.Events(kept, stop)),
    ];
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Privacy.Processing;

/// <summary>A column of a table beside the records.</summary>
/// <param name="Says">What it says of somebody; null when it says nothing of anybody.</param>
public sealed record PrivateColumn(string Name, Phrase? Says = null);

/// <summary>A table beside the records, and what it says of people.</summary>
public sealed record PrivateTable(string Name, IReadOnlyList<PrivateColumn> Columns);

/// <summary>
/// Every column of every table beside the records. A house test compares it with the tables that the migrations make: whoever adds a column says
/// here what it tells of whom, and the register of processing shows it.
/// </summary>
public static class PrivateColumns
{
    /// <summary>The tables of records themselves, which the descriptions of kinds speak for, and of the register as a whole.</summary>
    public static IReadOnlyList<string> OfRecords { get; } = ["settings", "records", "slugs", "versions", "terms", "links", "dates", "numbers", "erased"];

    public static IReadOnlyList<PrivateTable> All { get; } =
    [
        new("journal", [Of("number"), Of("at", "l’instant de chaque changement", "the instant of each change"), Of("author", "le nom de qui l’a fait", "the name of who made it"), Of("why", "sa raison, en mots", "its reason, in words")]),
        new("accounts",
        [
            Of("id"), Of("handle"), Of("email", "l’adresse électronique", "the e-mail address"), Of("name", "le nom", "the name"), Of("role", "le rôle", "the role"),
            Of("added", "le jour de l’ouverture", "the day it was opened"), Of("disabled", "le jour de la fermeture", "the day it was closed"),
        ]),
        new("sign_in_links", [Of("hash"), Of("account"), Of("expires"), Of("used", "l’instant où un lien a servi", "the instant a link was used")]),
        new("sessions",
        [
            Of("id"), Of("hash"), Of("account"), Of("begun", "le début de chaque session", "the beginning of each session"), Of("seen", "son dernier usage", "its last use"),
            Of("agent", "ce que le navigateur dit être", "what the browser says that it is"),
        ]),
        new("passkeys",
        [
            Of("id"), Of("account"), Of("credential", "le numéro de chaque clé", "the number of each passkey"), Of("name", "le nom donné à la clé", "the name given to the passkey"), Of("material"),
            Of("added", "le jour de son ajout", "the day it was added"), Of("used", "son dernier usage", "its last use"),
        ]),
        new("passwords", [Of("account"), Of("hash"), Of("chosen", "le jour où un mot de passe fut choisi", "the day a password was chosen")]),
        new("challenges", [Of("hash"), Of("state"), Of("expires")]),
        new("drafts",
        [
            Of("id"), Of("account", "qui écrit", "who writes"), Of("kind"), Of("slug", "la fiche en cours", "the record in hand"), Of("revision"),
            Of("state", "ce qui est tapé, qui peut nommer des personnes", "what is typed, which may name people"), Of("kept", "l’instant du dernier enregistrement", "the instant it was last kept"),
        ]),
        new("unsent", [Of("hash"), Of("path", "la page du formulaire", "the page of the form"), Of("state", "ce qui est tapé, qui peut nommer des personnes", "what is typed, which may name people"), Of("kept", "l’instant de l’envoi", "the instant of sending")]),
        new("remarks",
        [
            Of("id"), Of("hash"), Of("slug"), Of("text", "ce que la personne a écrit", "what the person wrote"), Of("email", "son adresse, si elle l’a donnée, jusqu’à la réponse", "their address, if they gave it, until the answer"),
            Of("tongue", "sa langue", "their language"), Of("sent", "l’instant de l’envoi", "the instant of sending"), Of("answer", "la réponse", "the answer"), Of("answered"),
            Of("answeredby", "le nom de qui a répondu", "the name of who answered"),
        ]),
        new("followed", [Of("address"), Of("heldby"), Of("due"), Of("checked"), Of("reach"), Of("status"), Of("leadsto"), Of("failures")]),
        new("apart", [Of("one"), Of("other")]),
        new("imports",
        [
            Of("number"), Of("file", "le nom du fichier", "the name of the file"), Of("sha256"), Of("options"), Of("author", "le nom de qui l’a apporté", "the name of who brought it"), Of("began", "l’instant", "the instant"),
            Of("state"), Of("total"), Of("done"), Of("left_out", "les lignes laissées de côté", "the lines left out"),
        ]),
        new("import_files", [Of("import"), Of("bytes", "le fichier, qui peut nommer des personnes", "the file, which may name people")]),
        new("import_commits", [Of("number"), Of("import")]),
        new("import_matches", [Of("header"), Of("kind"), Of("columns")]),
        new("leads", [Of("initiative", "l’initiative menée", "the initiative led"), Of("account", "qui la mène", "who leads it")]),
        new("attesters", [Of("attestation"), Of("account", "qui atteste", "who attests")]),
        new("signing_keys", [Of("id"), Of("made"), Of("spki")]),
        new("signing_secrets", [Of("key"), Of("pkcs8")]),
        new("files",
        [
            Of("hash"), Of("type"), Of("bytes", "l’image ou le document, qui peut montrer ou nommer des personnes", "the picture or document, which may show or name people"), Of("width"), Of("height"), Of("pages"), Of("kept"),
            Of("words", "les mots d’un document", "the words of a document"),
        ]),
        new("file_pieces", [Of("file"), Of("rank"), Of("bytes")]),
        new("file_sizes", [Of("picture"), Of("type"), Of("width"), Of("height"), Of("file")]),
        new("security_events",
        [
            Of("id"), Of("at", "l’instant", "the instant"), Of("what", "ce qui s’est passé", "what happened"), Of("account", "le compte concerné", "the account concerned"), Of("name", "le nom d’alors", "the name then"),
            Of("doer", "le nom de qui l’a fait", "the name of who did it"), Of("network", "l’adresse du réseau", "the network address"), Of("detail", "le rôle, la voie, le nom d’une clé", "the role, the way, the name of a passkey"),
        ]),
    ];

    public static PrivateTable Find(string name) => All.First(table => table.Name == name);

    private static PrivateColumn Of(string name) => new(name);

    private static PrivateColumn Of(string name, string fr, string en) => new(name, new(fr, en));
}

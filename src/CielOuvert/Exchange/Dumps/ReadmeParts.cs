using CielOuvert.Formats.Words;

namespace CielOuvert.Exchange.Dumps;

/// <summary>The parts of a README, in order: what it is, what each file holds, how to read it, how to check it, how to bring it back.</summary>
internal static class ReadmeParts
{
    public static IEnumerable<Phrase> Of(PackageWords words)
    {
        yield return new($"# {words.Title.Fr}\n", $"# {words.Title.En}\n");
        if (words.IsPrivate) yield return Private;
        yield return What(words);
        if (words.Selection is { } selection) yield return Part(words, selection);
        yield return Files(words.Sort);
        if (words.Sort == DumpSort.Full) yield return Journal;
        yield return Reading;
        yield return Checking;
        yield return Back(words.Sort);
    }

    private static Phrase Private { get; } = new(
        "> **PRIVÉ.** Ce dossier contient des données personnelles et ce que l’organisation n’a pas publié. Ne le mettez pas en ligne, ne l’envoyez pas par courriel sans le chiffrer, et effacez les copies dont vous n’avez plus besoin : une personne effacée du registre ne l’est pas d’une copie plus ancienne.\n",
        "> **PRIVATE.** This folder holds personal data and what the organisation did not publish. Do not put it on the web, do not mail it unencrypted, and delete copies that you no longer need: somebody erased from the register is not erased from an older copy.\n");

    private static Phrase What(PackageWords words) => new(
        $"""
        ## Ce que c’est

        Le registre de {words.Organisations.Fr} ({words.Address}), tel qu’il était après son changement n° {words.Journal}, le {ReadmeText.Day(words, Tongue.French)} (temps universel) : {words.Records} fiches.
        Une **fiche** est une chose que l’organisation connaît : une personne, un événement, une publication… Elle a une sorte (`event`), un identifiant (`assises-2020`), des champs, et des liens vers d’autres fiches par leur identifiant.
        Un champ que rien ne qualifie est certain. Sinon il dit son doute : `deduced` (une valeur et la raison), `ambiguous` (plusieurs valeurs possibles, et aucune retenue), `unknown` (inconnu). Ne remplacez pas un doute par une valeur.
        Les dates suivent EDTF (ISO 8601-2) : `2020-04` est avril 2020, sans jour connu ; `2020~` est vers 2020. Les textes en plusieurs langues sont rangés sous leur code (`fr`, `en`).

        """,
        $"""
        ## What it is

        The register of {words.Organisations.En} ({words.Address}), as it stood after its change no. {words.Journal}, on {ReadmeText.Day(words, Tongue.English)} (universal time): {words.Records} records.
        A **record** is one thing that the organisation knows: a person, an event, a publication… It has a kind (`event`), a slug (`assises-2020`), fields, and links to other records by their slug.
        A field that nothing qualifies is certain. Otherwise it says its doubt: `deduced` (a value and the reason), `ambiguous` (several possible values, and none retained), `unknown`. Do not replace a doubt by a value.
        Dates follow EDTF (ISO 8601-2): `2020-04` is April 2020, the day not being known; `2020~` is about 2020. Texts in several languages are kept under their code (`fr`, `en`).

        """);

    private static Phrase Part(PackageWords words, string selection) => new(
        $"C’est une partie du registre : la sélection `{selection}` trouve {words.Selected} fiches. Ce à quoi elles mènent est venu avec elles, pour que le dossier se recharge seul ; `data/tables/linked.csv` en donne la liste.\n",
        $"It is a part of the register: the selection `{selection}` finds {words.Selected} records. What they link to came along with them, so that the folder loads alone; `data/tables/linked.csv` lists it.\n");

    private static Phrase Files(DumpSort sort)
    {
        var (fr, en) = ("", "");
        void Row(string path, string first, string second) => (fr, en) = ($"{fr}| `{path}` | {first} |\n", $"{en}| `{path}` | {second} |\n");
        Row("data/SORTE/IDENTIFIANT.yaml", "une fiche, en YAML : le dossier est la sorte, le nom du fichier est l’identifiant", "a record, in YAML: the folder is the kind, the name of the file is the slug");
        Row("data/register.yaml", "à qui est le registre, ses langues, son adresse, l’instant de cette copie", "whose register it is, its languages, its address, the instant of this copy");
        Row("data/vocabulary/*.yaml", "les mots que désignent les codes des champs", "the words that the codes of fields stand for");
        Row("data/tables/SORTE.csv", "les mêmes fiches en tableau, une par ligne ; les colonnes sont décrites dans `datapackage.json`. Une cellule qui commencerait comme une formule a une apostrophe devant", "the same records as a table, one a row; columns are described in `datapackage.json`. A cell that would begin as a formula has an apostrophe in front");
        if (sort == DumpSort.Public)
        {
            Row("data/records/SORTE.jsonl", "les mêmes fiches en JSON, une par ligne, avec l’adresse de leur page et le nom de ce à quoi elles mènent", "the same records in JSON, one a line, with the address of their page and the names of what they link to");
            Row("data/tables/files.csv", "les fichiers joints : leur adresse, leur type, leur taille, leur empreinte", "attached files: their address, type, size and hash");
        }
        else
        {
            Row("data/files/EMPREINTE.*", "les fichiers joints, sous l’empreinte SHA-256 de leurs octets", "attached files, under the SHA-256 hash of their bytes");
            Row("data/salts.csv", "un secret par fiche, sans lequel les empreintes des versions ne se recalculent pas", "a secret for each record, without which the hashes of versions cannot be computed again");
        }

        if (sort == DumpSort.Full) Row("data/journal/*", "tout l’historique, une ligne JSON par changement et par version", "all the history, a line of JSON a change and a version");
        Row("datapackage.json", "la description des fichiers et des colonnes (Frictionless Data Package)", "the description of files and columns (Frictionless Data Package)");
        Row("LICENSE.md", "ce que l’on peut faire de ces données", "what may be done with these data");
        Row("bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt", "de quoi vérifier que rien ne manque ni n’a changé (BagIt, RFC 8493)", "what it takes to check that nothing is missing or changed (BagIt, RFC 8493)");
        return new($"## Les fichiers\n\n| fichier | contenu |\n|---|---|\n{fr}", $"## The files\n\n| file | what it holds |\n|---|---|\n{en.Replace("SORTE", "KIND", StringComparison.Ordinal).Replace("IDENTIFIANT", "SLUG", StringComparison.Ordinal).Replace("EMPREINTE", "HASH", StringComparison.Ordinal)}");
    }

    private static Phrase Journal { get; } = new(
        """
        ## Le journal

        `data/journal/commits-*.jsonl` se lit de haut en bas, fichier après fichier. Une ligne `{"commit":12,"at":…,"author":…,"why":…}` est un changement : son numéro, son instant (UTC), qui, pourquoi. Les lignes `{"record":…}` qui la suivent sont les versions qu’il a faites :
        l’identifiant de la fiche (`record`), le numéro de la version, la sorte, l’identifiant lisible (`slug`), qui la voit (`sight` : `public`, `members` pour les membres, `desk` pour le bureau, `withdrawn` pour une fiche retirée), la forme de sa description (`schema`), l’empreinte (`hash`), le document entier.
        L’empreinte est le SHA-256 de : la sorte, un octet nul, l’identifiant lisible, un octet nul, puis pour chaque champ dans l’ordre de leurs noms, le nom, un octet nul et le SHA-256 du sel suivi de la valeur en JSON canonique (RFC 8785). Un effacement détruit le sel : les empreintes d’avant restent, et ne se recalculent plus.
        Une version vaut jusqu’à la suivante de la même fiche. `salt` est le secret de la fiche. Un champ `{"redacted":…,"ground":…}` a été effacé, dans toutes les versions, pour la raison dite. `x-merged-into` dit en quelle fiche une autre a été fondue.
        `slugs-*` donne d’autres identifiants qui mènent à une fiche ; `erased-*` les empreintes SHA-256 de ceux qui ont été effacés ; `files-*` décrit les fichiers joints ; `keys-*` les clés publiques qui vérifient les rapports signés.
        Les comptes, mots de passe et brouillons n’y sont pas : `ciel backup` les sauvegarde.

        """,
        """
        ## The journal

        `data/journal/commits-*.jsonl` is read from top to bottom, file after file. A line `{"commit":12,"at":…,"author":…,"why":…}` is a change: its number, its instant (UTC), who, why. The lines `{"record":…}` after it are the versions that it made:
        the identifier of the record (`record`), the number of the version, the kind, the readable identifier (`slug`), who sees it (`sight`: `public`, `members`, `desk` for those who write, `withdrawn` for a record taken away), the form of its description (`schema`), the hash, the whole document.
        The hash is the SHA-256 of: the kind, a zero byte, the slug, a zero byte, then for each field in the order of their names, the name, a zero byte and the SHA-256 of the salt followed by the value in canonical JSON (RFC 8785). An erasure destroys the salt: the hashes of before stay, and cannot be computed any more.
        A version stands until the next one of the same record. `salt` is the secret of the record. A field `{"redacted":…,"ground":…}` was erased, in every version, for the reason given. `x-merged-into` says into which record another was merged.
        `slugs-*` gives other slugs that lead to a record; `erased-*` the SHA-256 hashes of those that were erased; `files-*` describes attached files; `keys-*` the public keys that verify signed reports.
        Accounts, passwords and drafts are not in it: `ciel backup` keeps those.

        """);

    private static Phrase Reading { get; } = new(
        """
        ## Lire sans notre logiciel

        Tout est du texte en UTF-8. Un éditeur de texte ouvre les `.yaml` et les `.jsonl` ; un tableur ouvre les `.csv` (séparateur : virgule, encodage : UTF-8). En Python : `import json; [json.loads(l) for l in open(f, encoding="utf-8")]`.

        """,
        """
        ## Reading it without our program

        All is text in UTF-8. A text editor opens `.yaml` and `.jsonl` files; a spreadsheet opens `.csv` files (separator: comma, encoding: UTF-8). In Python: `import json; [json.loads(l) for l in open(f, encoding="utf-8")]`.

        """);

    private static Phrase Checking { get; } = new(
        """
        ## Vérifier

        ```
        sha256sum -c manifest-sha256.txt
        sha256sum -c tagmanifest-sha256.txt
        ```

        Chaque ligne doit finir par « OK » (ou « Réussi »). Tout outil BagIt fait de même.

        """,
        """
        ## Checking it

        ```
        sha256sum -c manifest-sha256.txt
        sha256sum -c tagmanifest-sha256.txt
        ```

        Each line must end with “OK”. Any BagIt tool does the same.

        """);

    private static Phrase Back(DumpSort sort) => sort == DumpSort.Full
        ? new(
            """
            ## Faire revivre le registre

            Avec le logiciel libre Ciel ouvert (AGPL), de cette version ou d’une plus récente : `ciel load DOSSIER --register nouveau.db`, puis `ciel serve --register nouveau.db`. Le registre doit être vide ; les numéros, dates, auteurs et empreintes reviennent tels quels.
            Pour ne reprendre que l’état présent dans un registre qui existe : `ciel load DOSSIER/data`.
            """,
            """
            ## Bringing the register back to life

            With the free software Ciel ouvert (AGPL), of this version or a later one: `ciel load FOLDER --register new.db`, then `ciel serve --register new.db`. The register must be empty; numbers, instants, authors and hashes come back as they were.
            To take the present state alone into a register that exists: `ciel load FOLDER/data`.
            """)
        : new(
            """
            ## En refaire un registre

            Avec le logiciel libre Ciel ouvert (AGPL) : `ciel load DOSSIER/data --register nouveau.db`, puis `ciel serve --register nouveau.db`. L’historique n’y est pas : les fiches commencent à cette copie.
            """,
            """
            ## Making a register of it again

            With the free software Ciel ouvert (AGPL): `ciel load FOLDER/data --register new.db`, then `ciel serve --register new.db`. The history is not in it: records begin with this copy.
            """);
}

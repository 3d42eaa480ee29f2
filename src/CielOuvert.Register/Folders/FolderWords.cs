using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Folders;

/// <summary>What a folder of plain files is refused for.</summary>
public static class FolderWords
{
    public static Phrase NoFolder(string path) => new(
        $"Le dossier « {path} » n’existe pas. Vérifiez son nom.",
        $"The folder “{path}” does not exist. Check its name.");

    public static Phrase OtherHash { get; } = new(
        "Ce fichier n’est pas celui que dit son nom : son empreinte SHA-256 est autre. Remettez l’original.",
        "This file is not the one its name says: its SHA-256 hash is another. Put the original back.");

    public static Phrase NoDescriptor { get; } = new(
        "Un dossier de registre contient register.yaml, qui dit format, name, languages, publicAddress et instant. Ajoutez-le.",
        "The folder of a register holds register.yaml, which says format, name, languages, publicAddress and instant. Add it.");

    public static Phrase UnknownKey(string key, IReadOnlyList<string> known) => new(
        $"« {key} » n’a pas de sens dans register.yaml : {string.Join(", ", known)}.",
        $"“{key}” means nothing in register.yaml: {string.Join(", ", known)}.");

    public static Phrase NoForm { get; } = new("Ajoutez « format: 1 » : la forme de ce dossier.", "Add “format: 1”: the form of this folder.");

    public static Phrase NewerForm(int form, int known) => new(
        $"Ce dossier a été écrit par une version plus récente (format {form}, cette version lit jusqu’au {known}). Mettez Ciel ouvert à jour ; rien n’a été chargé.",
        $"This folder was written by a newer version (format {form}, this version reads up to {known}). Upgrade Ciel ouvert; nothing was loaded.");

    public static Phrase NoName { get; } = new("Donnez le nom de l’organisation par langue : « name: », puis « fr: … ».", "Give the organisation’s name by language: “name:”, then “fr: …”.");

    public static Phrase NoLanguages { get; } = new("Donnez les langues du site, la principale d’abord, parmi fr et en.", "Give the languages of the site, the main one first, among fr and en.");

    public static Phrase NoAddress { get; } = new(
        "Donnez l’adresse publique du site, comme https://registre.exemple.org : elle entre dans chaque lien imprimé.",
        "Give the public address of the site, like https://register.example.org: it goes into every printed link.");

    public static Phrase NoInstant { get; } = new(
        "Donnez l’instant du dossier en temps universel, comme 2021-07-01T00:00:00Z : c’est celui que la charge écrit.",
        "Give the instant of the folder in universal time, like 2021-07-01T00:00:00Z: it is the one that a load writes.");

    public static Phrase NoMapping { get; } = new(
        "Une fiche est une suite de lignes « champ: valeur », qui commence par kind: et slug:.",
        "A record is a run of lines “field: value”, beginning with kind: and slug:.");

    public static Phrase NoKind(string? kind, IReadOnlyList<string> near) => new(
        kind is null ? "Dites de quelle sorte est la fiche : « kind: event », par exemple." : $"« {kind} » n’est pas une sorte de fiche. {(near.Count == 1 ? $"Vouliez-vous {near[0]} ?" : $"Les sortes sont : {string.Join(", ", near)}.")}",
        kind is null ? "Say of which kind the record is: “kind: event”, for instance." : $"“{kind}” is not a kind of record. {(near.Count == 1 ? $"Did you mean {near[0]}?" : $"The kinds are: {string.Join(", ", near)}.")}");

    public static Phrase NoSlug { get; } = new(
        "Donnez l’identifiant de la fiche : « slug: » suivi du nom de son fichier sans .yaml.",
        "Give the slug of the record: “slug:” followed by the name of its file without .yaml.");

    public static Phrase OtherPlace(string expected) => new(
        $"Ce fichier devrait être à {expected} : le dossier porte la sorte, le fichier porte l’identifiant. Déplacez-le, ou corrigez kind: et slug:.",
        $"This file should be at {expected}: the folder has the name of the kind, the file that of the slug. Move it, or mend kind: and slug:.");

    public static Phrase NoVisibility { get; } = new("visibility: est public, members, desk ou withdrawn.", "visibility: is public, members, desk or withdrawn.");

    public static Phrase NoFormerSlugs { get; } = new(
        "formerSlugs: est une liste d’identifiants, un par ligne : « - ancien-nom ».",
        "formerSlugs: is a list of slugs, one a line: “- former-name”.");

    public static Phrase Unreadable(string why) => new(
        $"Ce fichier ne peut pas être lu ({why}) Rétablissez-le, ou donnez le droit de le lire.",
        $"This file cannot be read ({why}) Restore it, or grant the right to read it.");

    public static Phrase NotEmpty(string path) => new(
        $"Le dossier « {path} » contient autre chose qu’un registre. Donnez un dossier vide, ou qui n’existe pas encore.",
        $"The folder “{path}” holds something else than a register. Give an empty folder, or one that does not exist yet.");

    public static Phrase OtherOrganisation(string path, string name) => new(
        $"Le dossier « {path} » est le registre de « {name} ». Donnez un autre dossier, ou videz celui-ci.",
        $"The folder “{path}” is the register of “{name}”. Give another folder, or empty this one.");

    public static Phrase BadSalts { get; } = new(
        "salts.csv a deux colonnes, slug et salt, et un sel de 32 chiffres hexadécimaux par fiche. Rétablissez ce fichier, ou supprimez-le : « ciel format » en refait un.",
        "salts.csv has two columns, slug and salt, and a salt of 32 hexadecimal digits a record. Restore this file, or delete it: “ciel format” makes a new one.");
}

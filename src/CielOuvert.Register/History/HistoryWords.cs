using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.History;

/// <summary>What a commit says when it refuses.</summary>
public static class HistoryWords
{
    public static Phrase NoSlug(string slug) => new(
        $"« {slug} » n’est pas un identifiant : minuscules sans accent, chiffres et tirets, 96 signes au plus, comme rennes-metropole.",
        $"“{slug}” is no slug: small letters without accents, digits and hyphens, 96 characters at most, like rennes-metropole.");

    public static Phrase SlugIsTaken(string slug) => new(
        $"L’identifiant « {slug} » est déjà pris. Choisissez-en un autre, ou modifiez la fiche qui le porte.",
        $"The slug “{slug}” is taken. Choose another one, or amend the record that has it.");

    public static Phrase WasErased(string slug) => new(
        $"« {slug} » a été effacé avec le nom de la personne, et ne revient pas. Retirez cette fiche, ou donnez un autre identifiant si c’est quelqu’un d’autre.",
        $"“{slug}” was erased with the name of the person, and does not come back. Remove this record, or give another slug if it is somebody else.");

    public static Phrase Twice(string slug, string? file) => new(
        $"L’identifiant « {slug} » est donné deux fois{(file is null ? "" : $", déjà dans {file}")}. Gardez-en une seule fiche, ou renommez l’autre.",
        $"The slug “{slug}” is given twice{(file is null ? "" : $", already in {file}")}. Keep one record, or rename the other.");

    public static Phrase NoSuchRecord(string slug) => new(
        $"Aucune fiche ne porte l’identifiant « {slug} ». Vérifiez-le dans la liste des fiches.",
        $"No record has the slug “{slug}”. Check it in the list of records.");

    public static Phrase ChangedSince(string slug, int revision, int version) => new(
        $"« {slug} » a changé depuis : vous partiez de la version {revision}, elle en est à la {version}. Relisez les deux avant d’enregistrer.",
        $"“{slug}” has changed since: you started from version {revision}, it is at {version}. Read both before saving.");

    public static Phrase KindChanged(string slug, Kind before, Kind after) => new(
        $"« {slug} » est de la sorte « {before.One.Fr} » et ne peut devenir « {after.One.Fr} ». Donnez un autre identifiant à la nouvelle fiche.",
        $"“{slug}” is of the kind “{before.One.En}” and cannot become “{after.One.En}”. Give the new record another slug.");

    public static Phrase Dangling(string role, string target) => new(
        $"Le lien {role} mène à « {target} », qu’aucune fiche ne porte. Créez-la, ou corrigez l’identifiant.",
        $"The link {role} leads to “{target}”, which no record has. Create it, or mend the slug.");

    public static Phrase AsksForPrivate(string slug) => new(
        $"La sélection nomme « {slug} », que ne peuvent voir tous ceux qui verront cette fiche. Retirez-le de la sélection, ou réservez la fiche à ceux qui le voient.",
        $"The selection names “{slug}”, which not all who will see this record may see. Take it out of the selection, or keep the record for those who see it.");

    public static Phrase WrongKind(string role, string target, Kind actual, IReadOnlyList<string> allowed) => new(
        $"Le lien {role} mène à « {target} », de la sorte « {actual.One.Fr} ». Il doit mener à : {string.Join(", ", allowed.Select(code => AllKinds.Find(code)?.One.Fr ?? code))}.",
        $"The link {role} leads to “{target}”, of the kind “{actual.One.En}”. It must lead to: {string.Join(", ", allowed.Select(code => AllKinds.Find(code)?.One.En ?? code))}.");

    public static Phrase Cycle(string role, IReadOnlyList<string> path) => new(
        $"Le lien {role} tourne en rond : {string.Join(" → ", path)}. Retirez l’un de ces liens.",
        $"The link {role} goes round in a circle: {string.Join(" → ", path)}. Remove one of these links.");

    public static Phrase TermInUse(string code, string vocabulary, IReadOnlyList<string> slugs)
    {
        const int Named = 5;
        var some = string.Join(", ", slugs.Take(Named));
        var (fr, en) = slugs.Count > Named ? ($" et {slugs.Count - Named} de plus", $" and {slugs.Count - Named} more") : ("", "");
        return new(
            $"« {code} » ne peut quitter le vocabulaire « {vocabulary} » : des fiches l’emploient ({some}{fr}). Changez-les d’abord, ou gardez le terme.",
            $"“{code}” cannot leave the vocabulary “{vocabulary}”: records use it ({some}{en}). Change them first, or keep the term.");
    }

    public static Phrase CannotMerge(Kind kind) => new(
        $"Deux fiches de la sorte « {kind.One.Fr} » sont attendues, et non une seule ou de deux sortes. Choisissez l’autre fiche.",
        $"Two records of the kind “{kind.One.En}” are expected, not one, nor of two kinds. Choose the other record.");

    public static Phrase NothingToUndo(long number) => new(
        $"Le changement {number} n’a touché aucune fiche : il n’y a rien à annuler.",
        $"The change {number} touched no record: there is nothing to undo.");

    public static Phrase ChangedSinceThen(IReadOnlyList<string> slugs) => new(
        $"Ces fiches ont changé depuis, et l’annulation leur ferait perdre quelque chose : {string.Join(", ", slugs)}. Revenez à une de leurs versions, une par une.",
        $"These records have changed since, and undoing would lose something of them: {string.Join(", ", slugs)}. Go back to one of their versions, one by one.");

    public static Phrase SealedByAct(IReadOnlyList<string> slugs) => new(
        $"Un acte a scellé ces fiches, et rien ne revient dessus : {string.Join(", ", slugs)}. Ce qui y est faux se dit par un erratum.",
        $"An act sealed these records, and nothing goes back on it: {string.Join(", ", slugs)}. What is wrong in them is said by an erratum.");

    public static Phrase NoReason { get; } = new(
        "Un changement dit pourquoi. Donnez une raison, en une phrase.",
        "A change says why. Give a reason, in a sentence.");
}

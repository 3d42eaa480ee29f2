using CielOuvert.Formats.Words;

namespace CielOuvert.Register.History;

/// <summary>What an audit finds.</summary>
public static class AuditWords
{
    public static Phrase UnknownKind(string slug, string kind) => new($"{slug} : la sorte « {kind} » est inconnue de cette version.", $"{slug}: the kind “{kind}” is unknown to this version.");

    public static Phrase OtherHash(string slug) => new(
        $"{slug} : le contenu ne correspond plus à son empreinte. Il a été changé hors du registre : restaurez une sauvegarde, ou enregistrez-le de nouveau.",
        $"{slug}: the content no longer agrees with its hash. It was changed outside the register: restore a backup, or save it again.");

    public static Phrase LinkToNothing(string slug, string role, string target) => new(
        $"{slug} : le lien {role} mène à « {target} », qui a été retiré. Corrigez la fiche.",
        $"{slug}: the link {role} leads to “{target}”, which was withdrawn. Mend the record.");
}

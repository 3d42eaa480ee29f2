using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.WordPress;

/// <summary>What is said of an export that somebody sent.</summary>
internal static class WxrRefusals
{
    public static Refusal NoExport => Refusal.Of(
        "Ce fichier n’est pas une exportation de WordPress. Dans WordPress : Outils, Exporter, Tout le contenu.",
        "This file is no WordPress export. In WordPress: Tools, Export, All content.");

    public static Refusal Declares => Refusal.Of(
        "Ce fichier déclare un type de document (DOCTYPE), ce qu’aucune exportation de WordPress ne fait. Il est refusé ; exportez de nouveau le site.",
        "This file declares a document type (DOCTYPE), which no WordPress export does. It is refused; export the site again.");

    public static Refusal TooLarge(long most) => Refusal.Of(
        $"L’exportation dépasse {most >> 20} Mio. Exportez le site en plusieurs périodes.", $"The export is over {most >> 20} MiB. Export the site in several periods.");

    public static Refusal Replaced => Refusal.Of(
        "Des octets qui ne sont pas du texte ont été remplacés par � dans cette entrée. Relisez-la.", "Bytes that are no text were replaced by � in this item. Read it again.");

    public static Refusal Cut(int items) => Refusal.Of(
        $"Le fichier ne se lit plus à partir d’ici : il est coupé ou abîmé. Les {items} entrées d’avant sont lues, celles d’après ne le sont pas. Exportez de nouveau le site pour les avoir.",
        $"The file cannot be read from here on: it is cut or damaged. The {items} items before are read, those after are not. Export the site again to have them.");
}

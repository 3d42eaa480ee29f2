using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Files;

/// <summary>Why a file is not taken, and what to do.</summary>
public static class FileWords
{
    private const string TakenFr = "Envoyez une image (JPEG, PNG, WebP, AVIF ou GIF) ou un PDF.";
    private const string TakenEn = "Send a picture (JPEG, PNG, WebP, AVIF or GIF) or a PDF.";

    public static Phrase Empty { get; } = new("Ce fichier est vide. Choisissez-en un autre.", "This file is empty. Choose another one.");

    public static Phrase Active { get; } = new(
        $"Ce fichier peut contenir des programmes (HTML, SVG, XML), et ne peut pas être déposé. {TakenFr}",
        $"This file may contain programs (HTML, SVG, XML) and cannot be sent. {TakenEn}");

    public static Phrase Archive { get; } = new(
        $"Ce fichier est une archive ou un document de bureautique. Exportez-le en PDF. {TakenFr}",
        $"This file is an archive or an office document. Export it as PDF. {TakenEn}");

    public static Phrase Program { get; } = new($"Ce fichier est un programme. {TakenFr}", $"This file is a program. {TakenEn}");

    public static Phrase Unknown { get; } = new($"Ce fichier n’est pas d’un type connu ici, quel que soit son nom. {TakenFr}", $"This file is of no type known here, whatever its name. {TakenEn}");

    public static Phrase NotAPicture { get; } = new("C’est un PDF, et il faut ici une image.", "This is a PDF, and a picture is needed here.");

    public static Phrase TwoThings { get; } = new(
        "Ce PDF contient aussi une page web : il ne peut pas être déposé. Exportez-le à nouveau depuis le logiciel d’origine.",
        "This PDF also contains a web page: it cannot be sent. Export it again from the program that made it.");

    public static Phrase BrokenPicture { get; } = new(
        "Cette image est abîmée ou incomplète. Ouvrez l’original, enregistrez-le à nouveau, puis renvoyez-le.",
        "This picture is damaged or incomplete. Open the original, save it again, then send it.");

    public static Phrase NotAsKept { get; } = new(
        "Cette image n’est pas de celles que ce registre garde : elle contient autre chose que ses points (lieu, appareil, suite). Déposez-la au bureau.",
        "This picture is not one that this register keeps: it holds more than its pixels (place, camera, something behind). Send it at the desk.");

    public static Phrase BrokenPdf { get; } = new(
        "Ce PDF est abîmé ou incomplet : sa fin manque, ou il ne se lit pas. Exportez-le à nouveau, puis renvoyez-le.",
        "This PDF is damaged or incomplete: its end is missing, or it cannot be read. Export it again, then send it.");

    public static Phrase LockedPdf { get; } = new(
        "Ce PDF est fermé par un mot de passe : personne ne pourrait le lire. Exportez-le sans protection.",
        "This PDF is locked by a password: nobody could read it. Export it without protection.");

    public static Phrase ActivePdf { get; } = new(
        "Ce PDF contient des programmes, des fichiers joints ou des actions automatiques. Exportez-le à nouveau, sans formulaire ni pièce jointe.",
        "This PDF contains programs, attached files or automatic actions. Export it again, without forms or attachments.");

    public static Phrase PdfTooLarge { get; } = new(
        "Ce PDF grossit démesurément quand on l’ouvre. Exportez-le à nouveau depuis le logiciel d’origine.",
        "This PDF swells out of measure when it is opened. Export it again from the program that made it.");

    public static Phrase PdfTooIntricate { get; } = new(
        "Ce PDF a trop de pages ou d’objets pour être vérifié ici. Exportez-le à nouveau, ou découpez-le.",
        "This PDF has too many pages or objects to be checked here. Export it again, or split it.");

    /// <summary>The same, of the file that somebody called so: several may come at once.</summary>
    public static Phrase Named(string name, Phrase what) => name.Length == 0 ? what : new($"« {name} » : {what.Fr}", $"“{name}”: {what.En}");

    public static Phrase OtherPicture(string type) => new($"Ce fichier est au format {type}, que les navigateurs n’affichent pas tous. {TakenFr}", $"This file is in the {type} format, which not all browsers show. {TakenEn}");

    public static Phrase TooHeavy(long most) => new(
        $"Ce fichier pèse plus de {Megabytes(most)} Mo. Réduisez-le, puis renvoyez-le.",
        $"This file weighs more than {Megabytes(most)} MB. Make it smaller, then send it.");

    public static Phrase TooManyPixels(long width, long height, long most) => new(
        $"Cette image fait {width} × {height} points, plus que les {most / 1_000_000} millions qui sont admis. Réduisez-la, puis renvoyez-la.",
        $"This picture is {width} × {height} pixels, more than the {most / 1_000_000} million that are taken. Make it smaller, then send it.");

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}

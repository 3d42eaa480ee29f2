using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>The few words that every printed report needs, in both languages.</summary>
public static class ReportWords
{
    public static Phrase Contents { get; } = new("Sommaire", "Contents");
    public static Phrase Colophon { get; } = new("Colophon", "Colophon");
    public static Phrase Licence { get; } = new("Licence", "Licence");
    public static Phrase AsOf { get; } = new("État du registre au", "State of the register on");
    public static Phrase Hash { get; } = new("Empreinte", "Hash");
    public static Phrase Address { get; } = new("Adresse", "Address");
    public static Phrase Undated { get; } = new("sans date", "undated");
    public static Phrase Declared { get; } = new("déclaré", "declared");
    public static Phrase Computed { get; } = new("calculé", "computed");
    public static Phrase Source { get; } = new("Source", "Source");
    public static Phrase Proof { get; } = new("Preuve de ce chiffre", "Proof of this figure");
    public static Phrase Colon { get; } = new("\u00A0: ", ": ");
    public static Phrase Or { get; } = new(" ou ", " or ");
    public static Phrase Of { get; } = new(", sur ", ", of ");
    public static Phrase And { get; } = new("et ", "and ");

    /// <summary>« autre » or « autres », after how many more.</summary>
    public static Phrase Others(int count) => count < 2 ? new("autre", "other") : new("autres", "others");

    /// <summary>The tongue whose words a document takes: content may be in any language, our words are in two.</summary>
    public static Tongue TongueOf(Document document) => Tongues.FromCode(document.Language) ?? Tongue.English;
}

using System.Security.Cryptography;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Printing;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>The seal of a frozen edition: SHA-256 of its JSON print in the main language of the register, so that anybody can compute it from the file.</summary>
public static class FrozenPrint
{
    /// <summary>The bytes that are sealed; refused as the print itself is.</summary>
    public static Outcome<byte[]> Of(EditionContent content)
    {
        var composed = Composing.Compose(content with { Afterwards = null }, Tongues.FromCode(content.Descriptor.MainLanguage) ?? Tongue.French);
        return composed.IsDone(out var document) ? ReportJson.Of(document) : Outcome<byte[]>.Refused(composed.Refusals);
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

using CielOuvert.Exchange.Described;
using CielOuvert.Exchange.Schemas;
using CielOuvert.Exchange.Twins;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Exchange;

/// <summary>Which addresses are for programs: whatever goes wrong there is said as problem details, and never as a page.</summary>
public static class ProgramAddress
{
    public static bool Is(string? path) =>
        Path.GetExtension(path) is ['.', .. var extension] && AllTwins.Find(extension) is not null && (Paths.TongueOf(path) is not null || IsOfNoTongue(path));

    /// <summary>What describes the register to programs knows no language.</summary>
    private static bool IsOfNoTongue(string? path) => path == DescribedPages.Description || path?.StartsWith($"{SchemaPages.Folder}/", StringComparison.Ordinal) is true;
}

using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Forms;

namespace CielOuvert.Desk.Files;

/// <summary>A file that came with a form.</summary>
/// <param name="Path">The path of the field that it is for; empty when it is for none.</param>
/// <param name="Name">What it was called, to speak of it: nothing is kept under this name.</param>
public sealed record SentFile(string Path, string Name, long Length, Func<Stream> Open)
{
    private const int LongestName = 120;

    /// <summary>Those that a form brings for its fields.</summary>
    public static IReadOnlyList<SentFile> InFieldsOf(Posted posted) =>
        [.. posted.Files.Where(file => file.Length > 0 && FormNames.FieldOfSent(file.Name) is not null).Select(file => Of(file, FormNames.FieldOfSent(file.Name) ?? ""))];

    /// <summary>Those that a form brings under a name, several at once.</summary>
    public static IReadOnlyList<SentFile> Under(string name, Posted posted) => [.. posted.Files.GetFiles(name).Where(file => file.Length > 0 || file.FileName.Length > 0).Select(file => Of(file, ""))];

    /// <summary>The name without its folders, which some browsers send, nor what would spoil a line.</summary>
    public static string Bare(string name)
    {
        var last = new string([.. name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return last.Length > LongestName ? last[..LongestName] : last;
    }

    private static SentFile Of(IFormFile file, string path) => new(path, Bare(file.FileName), file.Length, file.OpenReadStream);
}

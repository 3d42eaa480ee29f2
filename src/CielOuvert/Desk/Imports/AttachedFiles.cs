using CielOuvert.Formats.WordPress;

namespace CielOuvert.Desk.Imports;

/// <summary>The files attached to the articles of an export, found in the folder that the site kept them in. No address is followed: nothing is asked of the network.</summary>
internal sealed class AttachedFiles(Incoming.Export export, string folder)
{
    /// <summary>The folder of WordPress under which an address and a path go on alike.</summary>
    private const string Uploads = "/uploads/";

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
    private readonly ILookup<long, WxrItem> byParent = export.Sent.Items.Where(item => item.Type == "attachment" && item.File.Length > 0).ToLookup(item => item.Parent);
    private readonly IReadOnlyDictionary<int, long> parents = export.Sent.Items.DistinctBy(item => item.Line).ToDictionary(item => item.Line, item => item.Id);

    /// <summary>Those attached to the item that begins at a line.</summary>
    public IEnumerable<WxrItem> Of(int line) => parents.TryGetValue(line, out var parent) && parent > 0 ? byParent[parent] : [];

    /// <summary>Where a file is; null when it is not in the folder.</summary>
    public string? PathOf(WxrItem item)
    {
        if (!Uri.TryCreate(item.File, UriKind.Absolute, out var address)) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var uploads = path.IndexOf(Uploads, StringComparison.Ordinal);
        var rest = (uploads < 0 ? path : path[(uploads + Uploads.Length)..]).TrimStart('/');
        return ((string[])[rest, $"uploads/{rest}", $"wp-content/uploads/{rest}", rest.Split('/')[^1]]).Select(Inside).FirstOrDefault(found => found is not null);
    }

    /// <summary>A file of the folder; null when there is none, or when the way to it leads outside.</summary>
    private string? Inside(string relative)
    {
        if (relative.Length == 0 || relative.Any(char.IsControl)) return null;
        var full = Path.GetFullPath(Path.Combine(root, relative));
        return full.StartsWith(root, StringComparison.Ordinal) && new FileInfo(full) is { Exists: true, LinkTarget: null } ? full : null;
    }
}

using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Folders;

/// <summary>
/// The salts of a folder's records, <c>salts.csv</c>: with them two registers loaded separately have the same hashes; without the line of a
/// record, which an erasure removes, nobody can try names against its hash.
/// </summary>
internal static class Salts
{
    public const string FileName = "salts.csv";
    private const string Header = "slug,salt";

    public static Outcome<Dictionary<string, byte[]>> Read(string path)
    {
        var file = Path.Combine(path, FileName);
        var salts = new Dictionary<string, byte[]>();
        if (!File.Exists(file)) return salts;
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (index == 0 && line == Header) continue;
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            if (index == 0 || comma < 0 || !IsSalt(line.AsSpan(comma + 1)) || !salts.TryAdd(line[..comma], Convert.FromHexString(line.AsSpan(comma + 1))))
                return new Refusal(FolderWords.BadSalts).At(file, index + 1);
        }

        return salts;
    }

    /// <summary>One line a record, in the order of slugs. Neither column can hold a comma or a quote, so none is ever escaped (RFC 4180, 2.5).</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> salts)
    {
        var text = new StringBuilder().Append(Header).Append('\n');
        foreach (var (slug, salt) in salts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append(slug).Append(',').Append(Convert.ToHexStringLower(salt)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool IsSalt(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (!char.IsAsciiHexDigitLower(character)) return false;
        return text.Length == ContentHash.SaltLength * 2;
    }
}

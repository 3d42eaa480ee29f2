using System.Text;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search.Analysis;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>A passage of a file that a record holds, where the words of a query are.</summary>
/// <param name="File">The hash of the file.</param>
public sealed record FileExtract(string File, Extract Extract)
{
    /// <summary>What is read of a file for an extract, in characters: a report of two hundred pages. All of it is searched.</summary>
    private const int FarEnough = 500_000;

    private const int Around = 1000;

    /// <summary>A word is looked for by its first letters, which its family shares.</summary>
    private const int Root = 5;

    private static readonly char[] Plain = [.. Enumerable.Range(0, 0x250).Select(letter => Bare((char)letter))];

    /// <summary>By key of the record. Whoever sees a record sees the files that its document names; each is looked for there.</summary>
    public static async Task<IReadOnlyDictionary<long, FileExtract>> Of(IReadOnlyCollection<Record> records, string query, Engine engine, CancellationToken stop)
    {
        var found = new Dictionary<long, FileExtract>();
        var holders = records.SelectMany(record => FilesOf(record).Select(hash => (Hash: hash, record.Key))).ToLookup(pair => pair.Hash, pair => pair.Key);
        if (holders.Count == 0) return found;
        var extracting = new Extracting(query);
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT f.hash, substr(f.words, 1, {FarEnough}) FROM files f WHERE f.words IS NOT NULL AND {engine.IsOneOf("f.hash", (string[])[.. holders.Select(file => file.Key)])} ORDER BY f.hash").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            if (extracting.From(Window(reader.GetString(1), query)) is { } extract)
                foreach (var key in holders[reader.GetString(0)]) found.TryAdd(key, new(reader.GetString(0), extract));
        return found;
    }

    /// <summary>The files that the document of a record names in fields that its viewer sees.</summary>
    private static IEnumerable<string> FilesOf(Record record)
    {
        var rows = new IndexRows();
        foreach (var member in record.Document.EnumerateObject())
            if (record.Kind.Fields.Find(member.Name) is { IsPrivate: false } field) field.Index(member.Value, rows);
        return rows.Terms.Where(term => term.Facet == FileShape.Facet).Select(term => term.Code);
    }

    /// <summary>Around the first place that most of the words share: the analysis of a whole report would take longer than the rest of the page.</summary>
    private static string Window(string text, string query)
    {
        var plain = Folded(text);
        var roots = WrittenWord.In(query).Where(word => !SmallWords.Are(word.Folded)).Select(word => word.Folded[..Math.Min(Root, word.Folded.Length)]).Distinct().ToList();
        var best = roots.SelectMany(root => Places(plain, root)).Take(500)
            .Select(place => (Place: place, Words: roots.Count(root => plain.AsSpan(place, Math.Min(Around / 4, plain.Length - place)).Contains(root, StringComparison.Ordinal))))
            .OrderByDescending(one => one.Words).ThenBy(one => one.Place).FirstOrDefault();
        var start = Math.Max(0, best.Place - Around);
        return text[start..Math.Min(text.Length, best.Place + Around)];
    }

    /// <summary>Where words begin so.</summary>
    private static IEnumerable<int> Places(string text, string root)
    {
        for (var place = text.IndexOf(root, StringComparison.Ordinal); place >= 0; place = text.IndexOf(root, place + 1, StringComparison.Ordinal))
            if (place == 0 || !char.IsLetterOrDigit(text[place - 1])) yield return place;
    }

    /// <summary>The same letters without case or accent, each at its place.</summary>
    private static string Folded(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var index = 0; index < letters.Length; index++) letters[index] = from[index] < Plain.Length ? Plain[from[index]] : from[index];
    });

    private static char Bare(char letter) => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using CielOuvert.Exchange;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Records;

namespace CielOuvert.StaticSite.Searching;

/// <summary>
/// The words of an archive, as scripts that a page brings in when somebody searches: from a disk, a page may run a script beside it, and read nothing. Each
/// gives a part to <c>ciel</c>: the words that begin alike, a few hundred titles, or what the facets are counted by.
/// </summary>
internal sealed class StaticIndex(ArchiveFolder folder)
{
    /// <summary>Its folder.</summary>
    public const string Room = "search/";
    private const int Batch = 500;

    /// <summary>Records whose titles are brought in together.</summary>
    private const int Together = 200;

    /// <summary>Characters of a part of words: beyond, it is parted again by one letter more.</summary>
    private const int Heaviest = 200_000;

    /// <summary>Letters by which words are parted at most.</summary>
    private const int MostLetters = 6;

    private const int LongestExtract = 180;

    private readonly SortedDictionary<string, Places> words = new(StringComparer.Ordinal);
    private readonly List<Kind> kinds = [];
    private readonly StringBuilder kindOf = new();
    private readonly List<string> yearOf = [];
    private int count;

    public async Task Write(Func<Tongue, Visit> visits, CancellationToken stop)
    {
        var titles = Tongues.All.ToDictionary(tongue => tongue, _ => new List<Title>());
        foreach (var kind in AllKinds.InOrder)
        {
            var any = visits(Tongue.French);
            await foreach (var batch in any.Register.Stream(Selection.Of(kind.Code), Batch, any.Viewer, any.AsOf, stop))
            {
                foreach (var tongue in Tongues.All) titles[tongue].AddRange(await Titles(batch, visits(tongue), stop));
                await Add(batch, any, stop);
                while (titles[Tongue.French].Count >= Together) await WriteTitles(titles, Together, stop);
            }
        }

        if (titles[Tongue.French].Count > 0) await WriteTitles(titles, titles[Tongue.French].Count, stop);
        var parts = await WriteWords(stop);
        await Put("facets.js", $"ciel.facets({Json(kindOf.ToString())},{Json(string.Join(' ', yearOf))});", stop);
        var names = kinds.Select(kind => Tongues.All.ToDictionary(tongue => tongue.Code, tongue => Letters.Capital(kind.Many.In(tongue))));
        await Put("index.js", $"ciel.index({{\"count\":{count},\"together\":{Together},\"kinds\":{Json(names)},\"parts\":{Json(parts)}}});", stop);
    }

    private static async Task<IEnumerable<Title>> Titles(IReadOnlyList<Record> batch, Visit visit, CancellationToken stop)
    {
        var names = await Names.Around(batch, visit, stop);
        return batch.Select(record =>
        {
            var description = record.Description is { } said && Common.Description.In(record).IsKnown(out _) ? said.In(visit.Tongue) : null;
            return new Title(names.TitleOf(record).Text, ArchivePath.Of(Paths.Of(record, visit.Tongue)), Short(description?.Text), When.Of(record)?.Date?.In(visit.Tongue) ?? "");
        });
    }

    /// <summary>Words come from what twins tell alone: what the reader may not see is in none.</summary>
    private async Task Add(IReadOnlyList<Record> batch, Visit visit, CancellationToken stop)
    {
        var names = await Names.Around(batch, visit, stop);
        foreach (var record in batch)
        {
            if (kinds.LastOrDefault() != record.Kind) kinds.Add(record.Kind);
            kindOf.Append((char)('0' + kinds.Count - 1));
            yearOf.Add(When.Of(record)?.Date?.Earliest?.Year.ToString(CultureInfo.InvariantCulture) ?? "");
            var inTitle = new HashSet<string>(StringComparer.Ordinal);
            var inText = new HashSet<string>(StringComparer.Ordinal);
            foreach (var text in SearchedText.Of(record.Kind, Told.Left(record, names))) (text.IsTitle ? inTitle : inText).UnionWith(StaticWords.Of(text.Text));
            if (inTitle.Count == 0) inTitle.UnionWith(StaticWords.Of(names.TitleOf(record).Text));
            foreach (var word in inTitle) PlacesOf(word).AddTitle(count);
            foreach (var word in inText.Where(word => !inTitle.Contains(word))) PlacesOf(word).AddText(count);
            count++;
        }
    }

    private Places PlacesOf(string word)
    {
        if (!words.TryGetValue(word, out var places)) words.Add(word, places = new());
        return places;
    }

    private int writtenTitles;

    private async Task WriteTitles(Dictionary<Tongue, List<Title>> titles, int number, CancellationToken stop)
    {
        foreach (var (tongue, all) in titles)
        {
            var rows = all.Take(number).Select(title => new[] { title.Name, title.File, title.Extract, title.Date });
            await Put($"titles-{tongue.Code}-{writtenTitles}.js", $"ciel.titles({writtenTitles},{Json(rows)});", stop);
            all.RemoveRange(0, number);
        }

        writtenTitles++;
    }

    /// <summary>Words by their first letters: as many letters as keep a part small.</summary>
    private async Task<IReadOnlyList<string>> WriteWords(CancellationToken stop)
    {
        var parts = new List<string>();
        var waiting = new Stack<(string Start, List<KeyValuePair<string, Places>> Words)>(words.GroupBy(pair => Start(pair.Key, 2)).Select(group => (group.Key, group.ToList())).Reverse());
        while (waiting.TryPop(out var part))
        {
            var size = part.Words.Sum(pair => pair.Key.Length + pair.Value.Size + 6);
            if (size > Heaviest && part.Start.Length < MostLetters && part.Words.Count > 1)
            {
                foreach (var group in part.Words.GroupBy(pair => Start(pair.Key, part.Start.Length + 1)).Reverse())
                    if (group.Key.Length > part.Start.Length) waiting.Push((group.Key, group.ToList()));
                    else await WritePart(group.Key + "-", group, parts, stop);
                continue;
            }

            await WritePart(part.Start, part.Words, parts, stop);
        }

        parts.Sort(StringComparer.Ordinal);
        return parts;
    }

    private async Task WritePart(string name, IEnumerable<KeyValuePair<string, Places>> held, List<string> parts, CancellationToken stop)
    {
        parts.Add(name);
        var text = new StringBuilder("ciel.words(").Append(Json(name)).Append(",{");
        foreach (var (index, (word, places)) in held.Index()) text.Append(index > 0 ? "," : "").Append('"').Append(word).Append("\":\"").Append(places).Append('"');
        await Put($"words-{name}.js", text.Append("});").ToString(), stop);
    }

    private Task Put(string name, string script, CancellationToken stop) => folder.Put(Room + name, Encoding.UTF8.GetBytes(script + "\n"), stop);

    private static string Start(string word, int letters) => word.Length <= letters ? word : word[..letters];

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static readonly JsonSerializerOptions Options = new() { Encoder = PlainJson.Encoder };

    private static string Short(string? text)
    {
        if (text is null || text.Length <= LongestExtract) return text ?? "";
        var space = text.LastIndexOf(' ', LongestExtract);
        return Letters.First(text, space > 0 ? space : LongestExtract) + " …";
    }

    private sealed record Title(string Name, string File, string Extract, string Date);

    /// <summary>The records that hold a word: their numbers, each as how far it is from the one before, in base 36.</summary>
    private sealed class Places
    {
        private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        private readonly StringBuilder titles = new();
        private readonly StringBuilder texts = new();
        private int lastTitle;
        private int lastText;

        public int Size => titles.Length + texts.Length;

        public void AddTitle(int record) => Add(titles, record, ref lastTitle);

        public void AddText(int record) => Add(texts, record, ref lastText);

        public override string ToString() => texts.Length == 0 ? titles.ToString() : $"{titles}|{texts}";

        private static void Add(StringBuilder to, int record, ref int last)
        {
            if (to.Length > 0) to.Append(' ');
            var away = record - last;
            last = record;
            Span<char> digits = stackalloc char[7];
            var at = digits.Length;
            do
            {
                digits[--at] = Digits[away % 36];
                away /= 36;
            }
            while (away > 0);
            to.Append(digits[at..]);
        }
    }
}

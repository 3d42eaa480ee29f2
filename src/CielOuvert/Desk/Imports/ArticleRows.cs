using System.Globalization;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.WordPress;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Desk.Imports;

/// <summary>The posts of a WordPress export, as articles.</summary>
internal sealed class ArticleRows(Incoming.Export export, ImportChoices choices, NameIndex names, Labels labels)
{
    private static readonly HashSet<string> NoCategory = ["uncategorized", "uncategorised", "non classe", "non categorise"];

    private readonly IReadOnlyList<WxrItem> items = export.Taken(choices);
    private readonly IReadOnlyDictionary<string, string> authors = export.Sent.Authors.GroupBy(author => author.Login).ToDictionary(same => same.Key, same => same.First().Name);
    private readonly ILookup<long, string> files = export.Sent.Items.Where(item => item.Type == "attachment" && item.File.Length > 0).ToLookup(item => item.Parent, item => item.File);

    /// <param name="withText">Whether the text is read too, which takes most of the time: not to show what will be.</param>
    public SaidRow Read(int index, bool withText)
    {
        var item = items[index];
        var (state, cells) = (new FormState(), new CellReading(names, labels, choices.MakesMissing));
        var name = NameAt(index);
        state[FormNames.In(Common.Name.Key, "")] = name;
        state[ArticleKind.DatePublished.Key] = item.Date ?? "";
        AddAuthor(item, state, cells);
        AddTerms(item, state, cells);
        if (choices.Medium.Length > 0 && ArticleKind.Medium.Shape is LinkShape medium) state[ArticleKind.Medium.Key] = cells.Slug(ArticleKind.Medium, medium, choices.Medium);
        if (export.Sent.Language is { Length: >= 2 } language) state[FormNames.Row(ArticleKind.InLanguage.Key, 0)] = language.Split('-')[0].ToLowerInvariant();
        if (withText)
        {
            state[FormNames.In(ArticleKind.Body.Key, "")] = WordPressText.ToMarkdown(item.Html, export.Sent.Site);
            state[FormNames.In(Common.Description.Key, "")] = WordPressText.ToMarkdown(item.Excerpt, export.Sent.Site);
        }

        if (IsAddress(item.Link)) state[Common.Url.Key] = item.Link;
        foreach (var (rank, file) in files[item.Id].Where(IsAddress).Take(FormNames.MostRows).Index()) state[FormNames.Row(Common.OtherUrls.Key, rank)] = file;
        foreach (var (rank, path) in FormerPaths(item).Index()) state[FormNames.Row(ArticleKind.FormerAddresses.Key, rank)] = path;
        // What was not public there does not become so here.
        var sight = item.Status == "publish" ? choices.Sight : Sight.Desk;
        return new(item.Line, name, name, state, [.. ArticleKind.Kind.Fields.All.Select(field => field.Key).Where(key => state.Holds(key))], sight, cells.Wrong, cells.Makes);
    }

    public string NameAt(int index) => WordPressText.ToPlain(items[index].Title) is { Length: > 0 } title ? title : $"Article {items[index].Id.ToString(CultureInfo.InvariantCulture)}";

    private void AddAuthor(WxrItem item, FormState state, CellReading cells)
    {
        var name = authors.GetValueOrDefault(item.Author, item.Author).Trim();
        if (name.Length == 0 || ArticleKind.Author.Shape.Item is not LinkShape link) return;
        state[FormNames.Row(ArticleKind.Author.Key, 0)] = cells.Slug(ArticleKind.Author, link, name);
    }

    private void AddTerms(WxrItem item, FormState state, CellReading cells)
    {
        var terms = item.Terms.DistinctBy(term => (term.Domain, term.Name)).Where(term => !NoCategory.Contains(Folding.Fold(term.Name))).ToList();
        var series = choices.CategoriesAreSeries ? terms.FirstOrDefault(term => term.Domain == "category") : null;
        if (series is not null && ArticleKind.IsPartOf.Shape is LinkShape link) state[ArticleKind.IsPartOf.Key] = cells.Slug(ArticleKind.IsPartOf, link, WordPressText.ToPlain(series.Name));
        foreach (var (index, term) in terms.Where(term => term != series).Take(FormNames.MostRows).Index())
            state[FormNames.In(FormNames.Row(ArticleKind.Keywords.Key, index), "")] = WordPressText.ToPlain(term.Name);
    }

    /// <summary>The path of its page, and that of its number, which WordPress answers too. The front page is nobody's.</summary>
    private static IEnumerable<string> FormerPaths(WxrItem item)
    {
        if (Uri.TryCreate(item.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && link.PathAndQuery.Length > 1 && FormerAddressShape.Folded(link.PathAndQuery) is not null)
            yield return link.PathAndQuery;
        if (item.Id > 0 && !item.Link.EndsWith(Numbered(item), StringComparison.Ordinal)) yield return $"/{Numbered(item)}";
    }

    private static string Numbered(WxrItem item) => string.Create(CultureInfo.InvariantCulture, $"?{(item.Type == "page" ? "page_id" : "p")}={item.Id}");

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0;
}

using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Feeds;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;

namespace CielOuvert.Exchange.Feeds;

/// <summary>Records as entries of a feed. Authors, terms and files are those that are certain; what is in doubt is in the words, with its doubt.</summary>
public static class FeedEntries
{
    public static async Task<IReadOnlyList<FeedEntry>> Of(IReadOnlyList<Told> batch, Telling telling, CancellationToken stop)
    {
        var files = await EntryFiles.Of(batch, telling, stop);
        return [.. batch.Select(told => told.Once(typeof(FeedEntry), one => Of(one, files.In(one))))];
    }

    private static FeedEntry Of(Told told, IReadOnlyList<FeedFile> files)
    {
        var description = Common.Description.In(told).IsKnown(out var words) ? words.In(told.Telling.Tongue) : null;
        return new(
            $"urn:uuid:{StableId.Of(told)}", told.Title.Text, told.Telling.Visit.Frame.LanguageOf(told.Title, told.Telling.Tongue), told.Address,
            CertainValue(Common.Url, told) is { Shown: { } elsewhere } ? elsewhere : null,
            told.Times.Published, told.Times.Modified,
            description is null ? null : RichText.Parse(description.Text, description.Language ?? told.Telling.Visit.Frame.MainLanguage).ToPlainText(),
            EntryBody.Of(told, description), DateOf(told), LicenceOf(told), AuthorsOf(told), CategoriesOf(told), files);
    }

    private static FeedDate? DateOf(Told told)
    {
        if (ToldDate.Of(told) is not { } when) return null;
        return new(when.Date?.ToString(), when.Certainty.Code);
    }

    private static FeedLicence? LicenceOf(Told told) =>
        CertainValue(Common.License, told) is { } slug && told.Names.Of(slug) is { Href: { } href } licence ? new(licence.Title.Text, told.Telling.Absolute(href)) : null;

    /// <summary>Who wrote it: people and organisations that the reader may know of.</summary>
    private static IReadOnlyList<FeedAuthor> AuthorsOf(Told told) =>
        told.Kind.Fields.Find(ArticleKind.Author.Key) is Field<IReadOnlyList<string>> authors && CertainValue(authors, told) is { } slugs
            ? [.. told.Names.OfKnown(slugs).Select(named => new FeedAuthor(named.Title.Text, named.Href is { } href ? told.Telling.Absolute(href) : null))]
            : [];

    private static IReadOnlyList<FeedCategory> CategoriesOf(Told told) => [.. ToldTerms.Of(told).Select(term => new FeedCategory(term.Code, told.Telling.Visit.Frame.Absolute($"/ns#{term.Vocabulary}"), term.Label))];

    private static T? CertainValue<T>(Field<T> of, Told told)
        where T : class => of.In(told) is { Certainty: Certainty.Certain } fact && fact.IsKnown(out var value) ? value : null;
}

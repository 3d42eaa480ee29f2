using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Addresses;

/// <summary>
/// The codes of a facet as they are written in addresses: the slug of the term's label in the tongue, or the code where labels would be mixed
/// up. Every code has one form in each tongue, and every form one code.
/// </summary>
public sealed class TermSlugs
{
    private readonly Dictionary<string, string> slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    private TermSlugs(IReadOnlyList<(string Code, string Slug)> terms, Tongue tongue)
    {
        foreach (var (code, words) in ParameterNames.Special) Add(code, words.In(tongue));
        var known = terms.Select(term => term.Code).ToHashSet(StringComparer.Ordinal);
        var times = terms.GroupBy(term => term.Slug).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var (code, slug) in terms)
        {
            var isClear = slug.Length > 0 && times[slug] == 1 && !codes.ContainsKey(slug) && (slug == code || !known.Contains(slug));
            Add(code, isClear ? slug : code);
        }
    }

    /// <param name="facet">The facet of the selection.</param>
    /// <param name="kinds">The kinds asked for; none means all.</param>
    public static TermSlugs Of(string facet, IReadOnlyCollection<string> kinds, Labels labels, Tongue tongue) =>
        // Only what addresses of our own making ask is kept: others may name any mixture of kinds.
        kinds.Count == 1 && AllKinds.Find(kinds.First()) is { } kind
            ? labels.Known((facet, kind.Code, tongue), () => Made(facet, kinds, labels, tongue))
            : Made(facet, kinds, labels, tongue);

    private static TermSlugs Made(string facet, IReadOnlyCollection<string> kinds, Labels labels, Tongue tongue) =>
        new([.. Facets.TermsOf(facet, kinds, labels).Select(term => (term.Code, Slugs.From(term.Label.In(tongue).Text)))], tongue);

    /// <summary>The form of a code; the code itself when no vocabulary has it.</summary>
    public string Of(string code) => slugs.GetValueOrDefault(code, code);

    public string CodeOf(string slug) => codes.GetValueOrDefault(slug, slug);

    private void Add(string code, string slug)
    {
        if (slugs.TryAdd(code, slug)) codes.TryAdd(slug, code);
    }
}

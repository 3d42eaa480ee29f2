using System.Collections.Concurrent;
using System.Collections.Frozen;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Vocabularies;

/// <summary>One term of a vocabulary.</summary>
public sealed record Term(string Code, Localized Label, Localized? Definition, string? Hue, decimal? Latitude, decimal? Longitude);

/// <summary>The terms of every vocabulary, as its records say them: codes become words here and nowhere else.</summary>
public sealed class Labels
{
    private readonly FrozenDictionary<string, IReadOnlyList<Term>> vocabularies;
    private readonly FrozenDictionary<(string Vocabulary, string Code), Term> terms;

    // What is worked out from these labels, such as their forms in addresses, lives as long as they do.
    private readonly ConcurrentDictionary<object, object> workedOut = [];

    private Labels(IEnumerable<Record> records)
    {
        vocabularies = records.ToFrozenDictionary(record => record.Slug, record => (IReadOnlyList<Term>)[.. VocabularyKind.Terms.Or(record, []).Select(TermFrom)]);
        terms = vocabularies.SelectMany(vocabulary => vocabulary.Value.Select(term => (Key: (vocabulary.Key, term.Code), Term: term)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Term);
    }

    public static async Task<Labels> Read(Register register, AsOf asOf, CancellationToken stop)
    {
        var found = await register.Find(Selection.Of(VocabularyKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Keeper, asOf, stop);
        return new(found.Value?.Records ?? []);
    }

    /// <summary>The terms of a vocabulary, in its order; none when there is no such vocabulary.</summary>
    public IReadOnlyList<Term> In(string vocabulary) => vocabularies.GetValueOrDefault(vocabulary, []);

    public Term? Find(string vocabulary, string code) => terms.GetValueOrDefault((vocabulary, code));

    /// <summary>The words of a code; the code itself when the vocabulary lost it.</summary>
    public Said Of(string vocabulary, string code, Tongue tongue) => Find(vocabulary, code)?.Label.In(tongue) ?? new(code, tongue.Code);

    /// <summary>Something worked out from these labels, once.</summary>
    public T Known<T>(object key, Func<T> work)
        where T : class => (T)workedOut.GetOrAdd(key, static (_, make) => make(), work);

    private static Term TermFrom(Group group)
    {
        var code = VocabularyKind.TermCode.Or(group, "");
        return new(
            code,
            VocabularyKind.TermLabel.Or(group, code),
            VocabularyKind.TermDefinition.In(group).IsKnown(out var definition) ? definition : null,
            VocabularyKind.TermHue.In(group).IsKnown(out var hue) ? hue : null,
            VocabularyKind.TermLatitude.In(group).IsKnown(out var latitude) ? latitude : null,
            VocabularyKind.TermLongitude.In(group).IsKnown(out var longitude) ? longitude : null);
    }
}

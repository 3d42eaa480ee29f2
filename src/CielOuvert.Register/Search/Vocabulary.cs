using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace CielOuvert.Register.Search;

/// <summary>The words of an index as they are written there, without their stems.</summary>
internal sealed class Vocabulary(IndexSearcher searcher)
{
    /// <summary>Words that begin alike, of which the most frequent are taken: a letter or two begin more words than anybody reads.</summary>
    private const int MostRead = 20_000;

    private const int MostKeys = 200;

    /// <summary>A stem is marked by a letter below this one.</summary>
    private const int FirstOfWords = ' ';

    private static readonly string[] Fields = [RecordFields.Title, RecordFields.Text];

    /// <summary>The words that resemble one, the nearest first, then the most frequent.</summary>
    /// <param name="edits">How far a word may be: two at most.</param>
    public IReadOnlyList<IndexedWord> Near(string word, int edits, int most)
    {
        var near = new CompiledAutomaton(new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(edits));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in Fields)
            if (MultiFields.GetTerms(searcher.IndexReader, field) is { } terms) Count(near.GetTermsEnum(terms), counts);
        counts.Remove(word);
        return Taken(counts.Select(pair => (pair.Key, Edits.Between(word, pair.Key), pair.Value)).OrderBy(one => one.Item2).ThenByDescending(one => one.Value).Take(most));
    }

    /// <summary>The words that begin so, the most frequent first.</summary>
    public IReadOnlyList<IndexedWord> Beginning(string word, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in Fields)
            if (MultiFields.GetTerms(searcher.IndexReader, field) is { } terms) Count(new PrefixTermsEnum(terms.GetEnumerator(), new BytesRef(word)), counts);
        return Taken(counts.Select(pair => (pair.Key, pair.Key.Length - word.Length, pair.Value)).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(most));
    }

    private static void Count(TermsEnum terms, Dictionary<string, int> counts)
    {
        for (var read = 0; read < MostRead && terms.MoveNext(); read++)
        {
            var word = terms.Term.Utf8ToString();
            if (word[0] < FirstOfWords) continue;
            counts[word] = counts.GetValueOrDefault(word) + terms.DocFreq;
        }
    }

    private IReadOnlyList<IndexedWord> Taken(IEnumerable<(string Word, int Distance, int Records)> words) =>
        [.. words.Select(one => new IndexedWord(one.Word, one.Distance, one.Records, KeysOf(one.Word)))];

    /// <summary>The first records that hold a word: no more is read of a common one.</summary>
    private long[] KeysOf(string word)
    {
        var keys = new SortedSet<long>();
        foreach (var leaf in searcher.IndexReader.Leaves)
            foreach (var field in Fields)
            {
                if (leaf.AtomicReader.GetTermDocsEnum(new Term(field, word)) is not { } docs) continue;
                var (live, values) = (leaf.AtomicReader.LiveDocs, leaf.AtomicReader.GetNumericDocValues(RecordFields.Key));
                while (keys.Count < MostKeys && docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    if (live is null || live.Get(docs.DocID)) keys.Add(values.Get(docs.DocID));
            }

        return [.. keys];
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>English stems, one word at a time: Lucene gives its Porter stemmer only as a filter of streams.</summary>
internal sealed class PorterStems
{
    private readonly OneWord source = new();
    private readonly PorterStemFilter stems;

    public PorterStems() => stems = new(source);

    /// <summary>Writes the stem of a word, never longer than the word, and returns its length.</summary>
    public int Stem(char[] word, int length, Span<char> into)
    {
        source.Say(word, length);
        stems.IncrementToken();
        source.Term.Buffer.AsSpan(0, source.Term.Length).CopyTo(into);
        return source.Term.Length;
    }

    private sealed class OneWord : TokenStream
    {
        public OneWord() => Term = AddAttribute<ICharTermAttribute>();

        public ICharTermAttribute Term { get; }

        public void Say(char[] word, int length) => Term.CopyBuffer(word, 0, length);

        public override bool IncrementToken() => true;
    }
}

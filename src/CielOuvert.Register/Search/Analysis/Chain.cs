using CielOuvert.Formats.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// From a text to its words, the one way for records and for queries: each as written, without article, case or accent, then its stem in the
/// languages that the text may be in. Accents go before the stem is taken, so that a word typed without them has the same one.
/// </summary>
internal sealed class Chain : Analyzer
{
    public static readonly LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Chain French = new(french: true, english: false);
    private static readonly Chain English = new(french: false, english: true);
    private static readonly Chain Neither = new(french: false, english: false);
    private static readonly Analyzer Alone = NewAnonymous((_, reader) => Stemmed(new KeywordTokenizer(reader)));
    private readonly bool french;
    private readonly bool english;

    private Chain(bool french, bool english) => (this.french, this.english) = (french, english);

    /// <summary>For queries, which do not say their language, and for texts of a register that has not said its own.</summary>
    public static Chain Both { get; } = new(french: true, english: true);

    /// <summary>The chain of a language (BCP 47); a third language is found by its words as written.</summary>
    public static Chain Of(string language) => language.Split('-')[0] switch
    {
        "" => Both,
        "fr" => French,
        "en" => English,
        _ => Neither,
    };

    /// <summary>
    /// A text as the chain needs it: accents in one piece with their letter, cut where it is too long. Half of a surrogate pair, left by the
    /// cut or sent on purpose, is no text: it becomes the replacement character.
    /// </summary>
    public static string Sound(string text, int most = int.MaxValue) =>
        SoundText.Of(text.Length > most ? text[..most] : text).Normalize();

    /// <summary>The terms of a text, in its order.</summary>
    public IReadOnlyList<ChainTerm> Terms(string text) => [.. Read(this, text)];

    /// <summary>The words of a text as written, without their stems; of a text that is not read to its end, no more is looked at.</summary>
    public static IEnumerable<ChainTerm> Written(string text) => Read(Neither, text);

    /// <summary>All the terms that a word as written is.</summary>
    public static IEnumerable<string> TermsOf(string written) => Read(Alone, written).Select(term => term.Text);

    /// <summary>No phrase runs from one text of a record into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream words = new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new PartsFilter(new LowerCaseFilter(Version, words));
        words = new StemsFilter(new ASCIIFoldingFilter(words), french, english);
        return new(tokenizer, words);
    }

    private static IEnumerable<ChainTerm> Read(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var position = stream.GetAttribute<IPositionIncrementAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) yield return new(term.ToString(), offset.StartOffset, offset.EndOffset, position.PositionIncrement > 0);
        stream.End();
    }

    /// <summary>A text that is one word, folded already.</summary>
    private static TokenStreamComponents Stemmed(Tokenizer word) => new(word, new StemsFilter(word, french: true, english: true));
}

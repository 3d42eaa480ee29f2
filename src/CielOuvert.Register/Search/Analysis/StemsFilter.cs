using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.TokenAttributes;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// Adds to each word, at its place, its stems, marked by language: so one pass over a text gives its words as written (for names, acronyms
/// and beginnings of words) and their families, and an English stem never meets a French word that is spelled alike.
/// </summary>
internal sealed class StemsFilter : TokenFilter
{
    /// <summary>Marks a French stem; no word starts with it.</summary>
    private const char FrenchMark = '\u0001';

    /// <summary>Marks an English stem.</summary>
    private const char EnglishMark = '\u0002';

    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;
    private readonly FrenchLightStemmer? french;
    private readonly PorterStems? english;
    private char[] word = new char[64];
    private int length;
    private bool owesFrench;
    private bool owesEnglish;

    public StemsFilter(TokenStream input, bool french, bool english)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        position = AddAttribute<IPositionIncrementAttribute>();
        this.french = french ? new() : null;
        this.english = english ? new() : null;
    }

    public override bool IncrementToken()
    {
        if (owesFrench) return EmitFrench();
        if (owesEnglish) return EmitEnglish();
        if (!m_input.IncrementToken()) return false;
        length = term.Length;
        if (word.Length < length + 1) word = new char[length * 2];
        Array.Copy(term.Buffer, word, length);
        var isFamily = !SmallWords.Are(word, length);
        owesFrench = isFamily && french is not null;
        owesEnglish = isFamily && english is not null;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        owesFrench = owesEnglish = false;
    }

    private bool EmitFrench()
    {
        owesFrench = false;
        var letters = term.ResizeBuffer(length + 1);
        Array.Copy(word, letters, length);
        var stem = french?.Stem(letters, length) ?? length;
        Array.Copy(letters, 0, letters, 1, stem);
        letters[0] = FrenchMark;
        term.SetLength(stem + 1);
        position.PositionIncrement = 0;
        return true;
    }

    private bool EmitEnglish()
    {
        owesEnglish = false;
        var letters = term.ResizeBuffer(length + 1);
        letters[0] = EnglishMark;
        term.SetLength(1 + (english?.Stem(word, length, letters.AsSpan(1)) ?? 0));
        position.PositionIncrement = 0;
        return true;
    }
}

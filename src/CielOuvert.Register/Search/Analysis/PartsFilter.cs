using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// What Unicode's word rules (UAX 29) keep in one piece and people do not: <c>fing.org</c>, <c>o’reilly</c>, <c>school:free</c> are two words
/// each. Only initials stay together, without their points: <c>N.E.C.</c> is found as <c>NEC</c>.
/// </summary>
internal sealed class PartsFilter : TokenFilter
{
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly Queue<(string Text, int Start, int End)> parts = new();
    private AttributeSource.State? whole;

    public PartsFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    public override bool IncrementToken()
    {
        while (parts.Count == 0)
        {
            if (!m_input.IncrementToken()) return false;
            // An article that was cut off still counts in the offsets: what is marked in an extract is the word alone.
            var start = Math.Max(offset.StartOffset, offset.EndOffset - term.Length);
            if (!HasSeam())
            {
                offset.SetOffset(start, offset.EndOffset);
                return true;
            }

            Split(start);
        }

        RestoreState(whole);
        var (text, first, last) = parts.Dequeue();
        term.SetEmpty().Append(text);
        offset.SetOffset(first, last);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        parts.Clear();
    }

    private bool HasSeam()
    {
        var letters = term.Buffer;
        for (var index = 0; index < term.Length; index++)
            if (IsSeam(letters[index])) return true;
        return false;
    }

    private void Split(int start)
    {
        whole = CaptureState();
        var text = term.ToString();
        if (IsInitials(text))
        {
            parts.Enqueue((text.Replace(".", "", StringComparison.Ordinal), start, start + text.Length));
            return;
        }

        var begin = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && !IsSeam(text[index])) continue;
            if (index > begin) parts.Enqueue((text[begin..index], start + begin, start + index));
            begin = index + 1;
        }
    }

    private static bool IsInitials(string text)
    {
        for (var index = 0; index < text.Length; index++)
            if (index % 2 == 0 ? !char.IsLetter(text[index]) : text[index] != '.') return false;
        return true;
    }

    private static bool IsSeam(char letter) => letter < 0x80 ? !char.IsAsciiLetterOrDigit(letter) : letter is '’' or '‘' or '·' or '․' or '‧' or '＇' or '．' or '：' or '‿' or '⁀';
}

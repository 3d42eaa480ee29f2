using System.Text;

namespace CielOuvert.Formats.Citing;

/// <summary>Words as one line of a reference.</summary>
internal static class CitedLine
{
    private const char Replacement = '\uFFFD';

    /// <summary>Blanks that would cut a line are a space, and what no reader can show is replaced, not passed over. The rest is as it was.</summary>
    public static string Of(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var one in text.Trim())
        {
            // A no-break space is no blank: it is meant.
            if (one is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                if (to.Length > 0 && to[^1] != ' ') to.Append(' ');
            }
            else
            {
                to.Append(char.IsControl(one) ? Replacement : one);
            }
        }

        return to.ToString();
    }
}

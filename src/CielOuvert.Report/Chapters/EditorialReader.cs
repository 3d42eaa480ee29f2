using System.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>Reads one paragraph of an editorial, sign by sign.</summary>
internal sealed class EditorialReader(string text, string? file, int line, Func<string, Run?> figure)
{
    private readonly List<Refusal> refusals = [];
    private readonly StringBuilder words = new();
    private int at;
    private int here = line;
    private int began = line;
    private int? typed;

    public IReadOnlyList<Refusal> Refusals => refusals;

    public IReadOnlyList<Run> Read() => ReadUntil(null);

    private List<Run> ReadUntil(char? end)
    {
        var runs = new List<Run>();
        while (at < text.Length && text[at] != end)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length:
                    at++;
                    ReadSign();
                    break;
                case '{' when text.IndexOf('}', at) is var close and > 0:
                    Flush(runs);
                    ReadBraces(close, runs);
                    break;
                case '*' when end is not '*' && text.IndexOf('*', at + 1) > at + 1:
                    Flush(runs);
                    at++;
                    runs.Add(new EmphasisRun(ReadUntil('*')));
                    at++;
                    break;
                case '[' when text.IndexOf("](", at, StringComparison.Ordinal) is var middle and > 0 && text.IndexOf(')', middle) > 0:
                    Flush(runs);
                    runs.Add(ReadLink());
                    break;
                default:
                    ReadSign();
                    break;
            }
        }

        Flush(runs);
        return runs;
    }

    private void ReadSign()
    {
        var sign = text[at++];
        if (words.Length == 0) began = here;
        if (NoTypedNumber.HoldsDigit(sign.ToString())) typed ??= here;
        if (sign == '\n') here++;
        words.Append(sign == '\n' ? ' ' : sign);
    }

    private void ReadBraces(int close, List<Run> runs)
    {
        var inside = text[(at + 1)..close];
        at = close + 1;
        if (inside.StartsWith("as-is:", StringComparison.Ordinal))
        {
            runs.Add(new AsIsRun(inside["as-is:".Length..].Trim().Replace('\n', ' '), file, here));
        }
        else if (!inside.StartsWith("figure:", StringComparison.Ordinal))
        {
            Refuse($"« {{{inside}}} » n’est pas compris : écrivez {{figure:nom}} ou {{as-is:…}}.", $"'{{{inside}}}' is not understood: write {{figure:name}} or {{as-is:…}}.");
        }
        else if (figure(inside["figure:".Length..].Trim()) is { } run)
        {
            runs.Add(run);
        }
        else
        {
            var slug = inside["figure:".Length..].Trim();
            Refuse($"Aucun chiffre ne s’appelle « {slug} » : voyez la liste des chiffres du registre.", $"No figure is called '{slug}': see the register's list of figures.");
        }

        here += inside.Count(sign => sign == '\n');
    }

    private Run ReadLink()
    {
        at++;
        var inner = ReadUntil(']');
        var close = text.IndexOf(')', at);
        var address = text[(at + 2)..close].Trim();
        at = close + 1;
        if (WebAddress.IsOne(address)) return new LinkRun(inner, address);
        Refuse($"« {address} » n’est pas une adresse qu’un rapport peut citer : il faut http ou https.", $"'{address}' is not an address that a report may give: http or https is needed.");
        return new EmphasisRun(inner);
    }

    private void Flush(List<Run> runs)
    {
        if (words.Length == 0) return;
        var said = words.ToString();
        words.Clear();
        if (typed is { } lineOfDigit)
        {
            RefuseAt(
                lineOfDigit,
                $"« {said.Trim()} » porte un nombre tapé à la main. Écrivez {{figure:nom}} pour un chiffre du registre, ou {{as-is:…}} s’il ne compte rien.",
                $"'{said.Trim()}' holds a number typed by hand. Write {{figure:name}} for a figure of the register, or {{as-is:…}} if it counts nothing.");
        }

        typed = null;
        runs.Add(new TemplateText(said, file, began));
    }

    private void Refuse(string fr, string en) => RefuseAt(here, fr, en);

    private void RefuseAt(int place, string fr, string en) => refusals.Add(new Refusal(new Phrase(fr, en), file, place));
}

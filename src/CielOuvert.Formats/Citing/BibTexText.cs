using System.Text;
using System.Text.RegularExpressions;

namespace CielOuvert.Formats.Citing;

/// <summary>Words as BibTeX and LaTeX read them, in UTF-8: what would be an order to them is a letter.</summary>
internal static partial class BibTexText
{
    public static string Of(string text)
    {
        var line = CitedLine.Of(text);
        var arePaired = ArePaired(line);
        var to = new StringBuilder(line.Length + 8);
        foreach (var (index, one) in line.Index())
        {
            if (index > 0 && IsLigature(line[index - 1], one)) to.Append("{}");
            to.Append(Letter(one, arePaired));
        }

        return to.ToString();
    }

    /// <summary>Styles write titles in small letters, except what stands in braces: a capital that means something is kept there.</summary>
    public static string Title(string text) => text.AsSpan().ContainsAny('{', '}') ? Kept(Of(text)) : string.Join(' ', CitedLine.Of(text).Split(' ').Select((word, rank) => IsMeant(word, isFirst: rank == 0) ? Kept(Of(word)) : Of(word)));

    /// <summary>A name that must stay whole; BibTeX cuts the others where their commas and spaces are.</summary>
    public static string Name(CitedParty party)
    {
        if (party is { IsPerson: true, Family: { } family }) return party.Given is { } given ? $"{Part(family)}, {Part(given)}" : Kept(Of(family));
        return party.IsPerson && !Cuts().IsMatch(party.Name) ? Of(party.Name) : Kept(Of(party.Name));
    }

    private static string Part(string name) => Cuts().IsMatch(name) ? Kept(Of(name)) : Of(name);

    /// <summary>A group that begins with an order is read as one letter with its accent, unless it stands in another.</summary>
    private static string Kept(string written) => written.StartsWith('\\') ? $"{{{{{written}}}}}" : $"{{{written}}}";

    /// <summary>Every style keeps the capital that a title begins with.</summary>
    private static bool IsMeant(string word, bool isFirst) => word.Skip(isFirst ? 1 : 0).Any(char.IsUpper);

    /// <summary>Two that TeX would make one of: a dash, a quotation mark.</summary>
    private static bool IsLigature(char before, char one) => before == one && one is ('-' or '\'' or ',' or '<' or '>');

    private static bool ArePaired(string line)
    {
        var open = 0;
        foreach (var one in line)
        {
            if (one == '{') open++;
            else if (one == '}' && --open < 0) return false;
        }

        return open == 0;
    }

    /// <summary>BibTeX counts braces even after a backslash: one that has no other is written by its name, which fewer programs read.</summary>
    private static string Letter(char one, bool arePaired) => one switch
    {
        '\\' => @"\textbackslash{}",
        '{' when !arePaired => @"\textbraceleft{}",
        '}' when !arePaired => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '`' => @"\textasciigrave{}",
        '^' => @"\textasciicircum{}",
        '{' or '}' or '%' or '&' or '#' or '_' or '$' => $@"\{one}",
        _ => $"{one}",
    };

    [GeneratedRegex(@",|[{}\\]|(^|\s)(and|others)(\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Cuts();
}

using System.Globalization;
using System.Text.RegularExpressions;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Vocabularies;

namespace CielOuvert.Desk.Sixty;

/// <summary>
/// « webinaire RUDI jeudi 14h avec Rennes Métropole » as a form already filled, in French or English: the type, the day, with whom, and the rest as
/// the name. It asks no service, guesses nothing that is not written, and whoever wrote it reads the form before it is kept.
/// </summary>
public static partial class QuickLine
{
    private static readonly string[] WeekDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <param name="today">The day from which « hier » and « jeudi » are understood.</param>
    public static FormState Read(string line, DateOnly today, Labels labels)
    {
        var state = new FormState();
        var rest = line.Trim();
        rest = TakeType(rest, labels, state);
        rest = TakeCompany(rest, state);
        rest = TakeDay(rest, today, state);
        state[FormNames.In("name", "")] = Letters.Capital(rest.Length > 0 ? rest : line);
        return state;
    }

    /// <summary>The longest label of a type of event that the line holds, in either language.</summary>
    private static string TakeType(string line, Labels labels, FormState state)
    {
        var vocabulary = ((TermShape)EventKind.Type.Shape).Vocabulary;
        var folded = $" {Folding.Fold(line)} ";
        var found = labels.In(vocabulary)
            .SelectMany(term => term.Label.Wordings.Values.Select(wording => (term.Code, Words: Folding.Fold(wording.Text))))
            .Where(one => folded.Contains($" {one.Words} ", StringComparison.Ordinal)).OrderByDescending(one => one.Words.Length).FirstOrDefault();
        // The words stay in the name: « atelier des communs » is called so.
        if (found.Code is { } code) state[EventKind.Type.Key] = code;
        return line;
    }

    /// <summary>What stands after « avec » or “with”, name by name.</summary>
    private static string TakeCompany(string line, FormState state)
    {
        var company = Company().Match(line);
        if (!company.Success) return line;
        var (kept, names) = (line[..company.Index].Trim(), company.Groups[1].Value);
        // A day at the end is no part of the last name.
        var day = Day().Match(names);
        if (day.Success)
        {
            kept = $"{kept} {day.Value}";
            names = names[..day.Index] + names[(day.Index + day.Length)..];
        }

        foreach (var (index, name) in Names().Split(names).Select(name => name.Trim(' ', ',', '.')).Where(name => name.Length > 0).Index())
            state[FormNames.Row(EventKind.Performer.Key, index)] = name;
        return kept;
    }

    private static string TakeDay(string line, DateOnly today, FormState state)
    {
        var day = Day().Match(line);
        if (!day.Success || Understood(Folding.Fold(day.Value), day.Value, today) is not { } edtf) return line;
        state[EventKind.StartDate.Key] = edtf;
        return Spaces().Replace(line[..day.Index] + " " + line[(day.Index + day.Length)..], " ").Trim(' ', ',');
    }

    private static string? Understood(string folded, string typed, DateOnly today)
    {
        var first = folded.Split(' ')[0];
        if (folded is "aujourd hui" or "today") return Written(today);
        if (folded is "hier" or "yesterday") return Written(today.AddDays(-1));
        if (folded is "avant hier") return Written(today.AddDays(-2));
        if (folded is "demain" or "tomorrow") return Written(today.AddDays(1));
        if (Array.IndexOf(WeekDays, first) is >= 0 and var index) return Written(WeekDay((DayOfWeek)(index % 7), today, folded.EndsWith("prochain", StringComparison.Ordinal) || folded.EndsWith("next", StringComparison.Ordinal)));
        var dated = typed.Trim().TrimStart('l', 'e').Trim();
        if (TypedDate.InEdtf(dated) is var whole && whole != dated || Formats.Dates.PartialDate.TryParse(dated, out _)) return whole;
        // Without a year, the day is of this one.
        return TypedDate.InEdtf($"{dated} {today.Year}") is var named && named != $"{dated} {today.Year}" ? named
            : TypedDate.InEdtf($"{dated}/{today.Year}") is var slashed && slashed != $"{dated}/{today.Year}" ? slashed : null;
    }

    /// <summary>The last such day, today included: one writes of what was; the one to come when « prochain » says so.</summary>
    private static DateOnly WeekDay(DayOfWeek wanted, DateOnly today, bool isNext)
    {
        var back = ((int)today.DayOfWeek - (int)wanted + 7) % 7;
        return isNext ? today.AddDays(back == 0 ? 7 : 7 - back) : today.AddDays(-back);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s(?:avec|with)\s+(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Company();

    [GeneratedRegex(@",|\s+(?:et|and|&)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<!\w)(?:aujourd['’]hui|today|avant-hier|hier|yesterday|demain|tomorrow|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\s+(?:dernier|prochain))?|(?:last\s+|next\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:le\s+)?\d{1,2}(?:er)?\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?|(?:le\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?|\d{4}-\d{2}-\d{2})(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

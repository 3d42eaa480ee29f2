using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Own;

/// <summary>
/// The name of a browser, from what it says of itself: enough to tell one's telephone from one's desk. Each claims to be those before it (RFC 9110,
/// 10.1.5), so the most particular is looked for first.
/// </summary>
public static class AgentNames
{
    private const int Longest = 60;

    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"), ("Vivaldi/", "Vivaldi"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Machines =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string In(Tongue tongue, string agent)
    {
        var names = new[] { NameIn(agent, Browsers), NameIn(agent, Machines) }.OfType<string>().ToList();
        if (names.Count > 0) return string.Join(", ", names);
        return agent.Length > 0 ? agent[..Math.Min(agent.Length, Longest)] : new Phrase("Un navigateur qui ne dit pas son nom", "A browser that does not say its name").In(tongue);
    }

    private static string? NameIn(string agent, (string Mark, string Name)[] known) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}

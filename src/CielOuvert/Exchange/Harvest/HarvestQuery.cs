using System.Text.RegularExpressions;

namespace CielOuvert.Exchange.Harvest;

/// <summary>A request of the protocol, whose arguments are those of its verb, each once (OAI-PMH 2.0, 4).</summary>
public sealed partial record HarvestQuery(string Verb, IReadOnlyDictionary<string, string> Arguments)
{
    private const string Token = "resumptionToken";

    /// <summary>What each verb takes; what it must have ends on an exclamation mark.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Taken = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Identify"] = [],
        ["ListMetadataFormats"] = ["identifier"],
        ["ListSets"] = [Token],
        ["ListIdentifiers"] = ["metadataPrefix!", "from", "until", "set", Token],
        ["ListRecords"] = ["metadataPrefix!", "from", "until", "set", Token],
        ["GetRecord"] = ["identifier!", "metadataPrefix!"],
    };

    public static IEnumerable<string> Verbs => Taken.Keys;

    public string? Identifier => Value("identifier");

    public string? Prefix => Value("metadataPrefix");

    public string? Set => Value("set");

    public string? From => Value("from");

    public string? Until => Value("until");

    public string? Resumption => Value(Token);

    /// <summary>The request, or why it is none.</summary>
    public static (HarvestQuery? Query, HarvestReply.Refused? Refused) Read(IReadOnlyList<(string Name, string Value)> arguments)
    {
        var verbs = arguments.Where(one => one.Name == "verb").ToList();
        if (verbs is not [(_, var verb)] || !Taken.TryGetValue(verb, out var taken)) return (null, HarvestReply.BadVerb);
        var others = arguments.Where(one => one.Name != "verb").ToList();
        return Fault(verb, others, taken) is { } why ? (null, HarvestReply.BadArgument(why)) : (new(verb, others.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)), null);
    }

    private static string? Fault(string verb, List<(string Name, string Value)> others, string[] taken)
    {
        var names = taken.Select(name => name.TrimEnd('!')).ToList();
        if (others.FirstOrDefault(one => !names.Contains(one.Name)) is { Name: { } unknown }) return $"{verb} takes {(names.Count == 0 ? "no argument" : string.Join(", ", names))}, and not {unknown}.";
        if (others.GroupBy(one => one.Name).FirstOrDefault(group => group.Count() > 1) is { } repeated) return $"{repeated.Key} is given more than once.";
        if (others.Any(one => one.Name == Token)) return others.Count > 1 ? $"{Token} is given alone: it holds the rest." : null;
        if (taken.Where(name => name.EndsWith('!')).Select(name => name.TrimEnd('!')).FirstOrDefault(name => others.All(one => one.Name != name)) is { } missing) return $"{verb} needs {missing}.";
        return others.Where(one => !HasForm(one.Name, one.Value)).Select(one => $"{one.Name} has not its form: {FormOf(one.Name)}.").FirstOrDefault();
    }

    private static bool HasForm(string name, string value) => name switch
    {
        "identifier" => Uri.IsWellFormedUriString(value, UriKind.Absolute),
        "metadataPrefix" => PrefixForm().IsMatch(value),
        "set" => SetForm().IsMatch(value),
        _ => HarvestDates.IsWellFormed(value),
    };

    private static string FormOf(string name) => name switch
    {
        "identifier" => "a URI",
        "metadataPrefix" => "a prefix that ListMetadataFormats gives",
        "set" => "a setSpec that ListSets gives",
        _ => "YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ",
    };

    private string? Value(string name) => Arguments.GetValueOrDefault(name);

    [GeneratedRegex(@"^[A-Za-z0-9\-_.!~*'()]+\z")]
    private static partial Regex PrefixForm();

    [GeneratedRegex(@"^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*\z")]
    private static partial Regex SetForm();
}

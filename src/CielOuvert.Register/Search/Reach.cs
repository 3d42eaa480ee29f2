using System.Globalization;

namespace CielOuvert.Register.Search;

/// <summary>How far an index has come, kept with each of its commits: killed at any moment, it goes on from the last one.</summary>
/// <param name="Journal">The number of the journal that it holds, or will when it is whole.</param>
/// <param name="After">The last key written while it is first being built; null once it is whole.</param>
/// <param name="Mark">What tells the register, at that number, from another one at the same place: see <see cref="Following"/>.</param>
/// <param name="Language">The language in which it read the texts that name none.</param>
internal sealed record Reach(long Journal, long? After, string Mark, string Language)
{
    /// <summary>Raised whenever the same record would be indexed otherwise.</summary>
    private const string Form = "4";

    public static Reach Nothing { get; } = new(0, null, "", "");

    /// <summary>Reads it back; null when another version of this program wrote it.</summary>
    public static Reach? From(IDictionary<string, string> commit)
    {
        if (!commit.TryGetValue("form", out var form)) return commit.Count == 0 ? Nothing : null;
        if (form != Form || !long.TryParse(commit["journal"], CultureInfo.InvariantCulture, out var journal)) return null;
        return new(journal, long.TryParse(commit["after"], CultureInfo.InvariantCulture, out var after) ? after : null, commit["mark"], commit["language"]);
    }

    public IDictionary<string, string> ToCommit() => new Dictionary<string, string>
    {
        ["form"] = Form,
        ["journal"] = Journal.ToString(CultureInfo.InvariantCulture),
        ["after"] = After?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["mark"] = Mark,
        ["language"] = Language,
    };
}

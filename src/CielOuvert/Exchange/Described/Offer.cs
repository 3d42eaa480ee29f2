using System.Text.Json.Nodes;
using CielOuvert.Formats.Words;

namespace CielOuvert.Exchange.Described;

/// <summary>An address that programs ask, or all those of one form: what the description for programs and the page for people both tell of.</summary>
/// <param name="Code">Names it in all the description, and as an anchor: <c>list-event-fr</c>.</param>
/// <param name="Path">With what varies in braces: <c>/fr/evenements.{extension}</c>.</param>
/// <param name="Name">What is there, in a few words.</param>
/// <param name="Gives">What it answers when all is well.</param>
public sealed record Offer(string Code, OfferFamily Family, string Path, Phrase Name, IReadOnlyList<Given> Gives)
{
    /// <summary>More about it; null where its name says enough.</summary>
    public Phrase? About { get; init; }

    /// <summary>The tongue of its address; null for what knows none.</summary>
    public Tongue? Tongue { get; init; }

    public IReadOnlyList<Asked> Asks { get; init; } = [];

    /// <summary>What else it may answer, where that is expected: each is said as a problem, or leads on.</summary>
    public IReadOnlyList<int> MayAnswer { get; init; } = [];

    /// <summary>Whether some of its forms are files that people follow a link to: what is wrong with those is said by a page.</summary>
    public bool IsTakenByPeople => Gives.Any(given => !ProgramAddress.Is(Path.Replace("{extension}", given.Extension, StringComparison.Ordinal)));

    /// <summary>Whether it says in its own form that it cannot answer (503): it is about that.</summary>
    public bool TellsOfItself { get; init; }

    /// <summary>Whether the protocol has it sent as a form too.</summary>
    public bool IsReadByForm { get; init; }

    /// <summary>An address of this form, that is answered; null where the register holds nothing to give one of.</summary>
    public string? Example { get; init; }
}

/// <summary>Something that an address may ask, in its path or after it.</summary>
/// <param name="Schema">In JSON Schema.</param>
public sealed record Asked(string Name, Phrase About, JsonObject Schema)
{
    public bool IsInPath { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Null when there is none to give.</summary>
    public string? Example { get; init; }

    /// <summary>Whether several values may be given, with commas between.</summary>
    public bool IsList { get; init; }
}

/// <summary>A form of an answer.</summary>
/// <param name="Schema">The name of its schema in the description; null where it is not JSON.</param>
/// <param name="Extension">At which extension; null where there is only one.</param>
public sealed record Given(string MediaType, string? Schema = null, string? Extension = null)
{
    /// <summary>Whether its bytes are no text.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Whether the example of the offer has it.</summary>
    public bool IsInExample { get; init; } = true;
}

/// <summary>What offers are gathered by.</summary>
public enum OfferFamily
{
    /// <summary>Lists and searches.</summary>
    Lists,

    /// <summary>Records, one at a time.</summary>
    Records,

    /// <summary>Figures, with their proof.</summary>
    Figures,

    /// <summary>Reports, their forms and their parts.</summary>
    Reports,

    /// <summary>Everything at once.</summary>
    Whole,

    /// <summary>What describes the register, and the site, to programs.</summary>
    Site,
}

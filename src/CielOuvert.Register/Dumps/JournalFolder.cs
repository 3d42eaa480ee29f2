using System.Text.Encodings.Web;
using System.Text.Json;

namespace CielOuvert.Register.Dumps;

/// <summary>
/// The history of a register as plain lines, each a JSON object: <c>journal/register.json</c>, then commits with the versions that each made, slugs that
/// redirect, slugs erased, files, and keys. Any language reads them; docs/operations.md and the README of a dump tell each member.
/// </summary>
internal static class JournalFolder
{
    /// <summary>Under the payload of a dump.</summary>
    public const string Name = "journal";

    public const string Descriptor = "register.json";

    /// <summary>The form of the journal that this program writes, and the newest it reads.</summary>
    public const int Form = 1;

    public const string Commits = "commits";
    public const string Slugs = "slugs";
    public const string Erased = "erased";
    public const string Files = "files";
    public const string Keys = "keys";

    /// <summary>Where a file of lines gives way to the next: what an editor opens and a mail carries.</summary>
    public const long FileLength = 16L << 20;

    /// <summary>Letters as they are: these lines are read by people too.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

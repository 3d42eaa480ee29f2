using System.Globalization;
using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Files;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Desk.Editing;

/// <summary>A form that was sent: what it says of the record, and what it says around it, under names that begin with a low line.</summary>
/// <param name="Act">The button: <c>save</c>, <c>keep</c> (as a draft), <c>more:path</c> (one more line), <c>take:path:slug</c> (that record is meant), <c>make:path:kind</c> (a record of that name is made).</param>
/// <param name="Why">The reason of the change.</param>
/// <param name="Revision">The version that the form was opened with; null for a new record.</param>
/// <param name="Seen">The version of somebody else that was shown beside the form; null when none was.</param>
/// <param name="Sight">Who shall see it; null leaves it.</param>
/// <param name="Draft">The number of the draft that the form was opened from; null when it was not.</param>
/// <param name="KeepTheirs">Fields of which the version of somebody else is kept.</param>
public sealed record Submission(FormState State, string Act, string Why, int? Revision, int? Seen, Sight? Sight, long? Draft, IReadOnlyList<string> KeepTheirs)
{
    public const string ActName = "_do";
    public const string WhyName = "_why";
    public const string RevisionName = "_revision";
    public const string SeenName = "_seen";
    public const string SightName = "_sight";
    public const string DraftName = "_draft";
    public const string TheirsName = "_theirs";

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>Beside which inputs a file was not taken, and why.</summary>
    public IReadOnlyList<(string Path, Phrase What)> NotTaken { get; init; } = [];

    public static Submission Of(Posted posted)
    {
        var state = new FormState(posted.Fields.Where(field => !IsAround(field)).Select(field => KeyValuePair.Create(field, new StringValues([.. posted.All(field)]))));
        return new(
            state, posted.Text(ActName) is { Length: > 0 } act ? act : "save", posted.Text(WhyName),
            (int?)posted.Number(RevisionName), (int?)posted.Number(SeenName),
            // Only what a form offers: a tombstone is made by withdrawing.
            Sights.FromCode(posted.Text(SightName)) is { } sight and not Register.Access.Sight.Withdrawn ? sight : null,
            posted.Number(DraftName), posted.All(TheirsName)) { Files = SentFile.InFieldsOf(posted) };
    }

    /// <summary>Whether the form is kept as it is, to be finished later. One whose file was not taken comes back first: a draft would not say so.</summary>
    public bool IsKept => Act == "keep" && NotTaken.Count == 0;

    /// <summary>What a button asks to be made: the input that holds its name, and its kind; null when it asks for nothing.</summary>
    public (string Path, Kind Kind)? Makes => Act.Split(':') is ["make", var path, var code] && AllKinds.Find(code) is { IsByAct: false } kind ? (path, kind) : null;

    private static bool IsAround(string field) => field.StartsWith('_') || field == FormToken.Field;

    /// <summary>Does what a button asks of the form itself; false when the button saves.</summary>
    public bool Arrange()
    {
        switch (Act.Split(':'))
        {
            case ["more", var path]:
                State[FormNames.More(path)] = (State.MoreRows(path) + 1).ToString(CultureInfo.InvariantCulture);
                return true;
            case ["take", var path, var slug]:
                State[path] = slug;
                return true;
            default:
                return false;
        }
    }
}

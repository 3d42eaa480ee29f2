using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Remarks;

/// <summary>A visitor reports an error in a public record, without an account, and reads the answer at an address that only they have.</summary>
public sealed class ReportErrorPages(RemarkBook book, TimeProvider clock)
{
    public const int Longest = 2000;
    public const string Text = "what";
    public const string Email = "email";
    private readonly Allowance byCaller = new(5, TimeSpan.FromHours(1), clock);

    public Task<Answer> Show(Visit visit, CancellationToken stop) => WithRecord(visit, record => Task.FromResult(Form(visit, record, "", "", [])), stop);

    public Task<Answer> Send(Visit visit, Posted posted, CancellationToken stop) => WithRecord(visit, async record =>
    {
        var (text, typed) = (posted.Text(Text), posted.Text(Email));
        var email = typed.Length > 0 ? EmailAddress.Parse(typed) : null;
        List<Phrase> refused =
        [
            .. text.Length == 0 ? [RemarkWords.NothingSaid] : text.Length > Longest ? [RemarkWords.TooLong(Longest)] : Array.Empty<Phrase>(),
            .. email?.Refusals.Select(refusal => refusal.What) ?? [],
        ];
        if (refused.Count > 0) return Form(visit, record, text, typed, refused, StatusCodes.Status422UnprocessableEntity);
        if (!byCaller.Take(visit.Browser.Address)) return Form(visit, record, text, typed, [RemarkWords.TooOften], StatusCodes.Status429TooManyRequests);
        var secret = await book.Add(record.Slug, text, email?.Value, visit.Tongue, stop);
        return Answer.SeeOther(RemarkPaths.Followed(secret, visit.Tongue));
    }, stop);

    public async Task<Answer> Follow(Visit visit, CancellationToken stop)
    {
        // The page is for whoever holds its address: nothing may keep it.
        visit.Browser.KeepNothing();
        return Secret.Shown(visit.Value("secret")) is { } secret && await book.Find(secret, stop) is { } remark
            ? Answer.Show<FollowPage, Remark>(visit, remark)
            : await ErrorPages.NotFound(visit, stop);
    }

    private static Answer Form(Visit visit, Record record, string text, string email, IReadOnlyList<Phrase> refused, int status = StatusCodes.Status200OK) =>
        Answer.Show<ReportErrorPage, ReportErrorModel>(visit, new(record, text, email, refused), status);

    private static async Task<Answer> WithRecord(Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) =>
        await visit.Register.Read(visit.Value("slug"), visit.Viewer, visit.AsOf, stop) is Reading.Here(var record) ? await act(record) : await ErrorPages.NotFound(visit, stop);
}

/// <summary>What a visitor has typed so far about a record.</summary>
public sealed record ReportErrorModel(Record Record, string Text, string Email, IReadOnlyList<Phrase> Refused);

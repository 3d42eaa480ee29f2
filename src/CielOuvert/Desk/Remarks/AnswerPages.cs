using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Mail;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Remarks;

/// <summary>What visitors reported, and the answers given.</summary>
public sealed class AnswerPages(RemarkBook book, PostOffice office)
{
    public const string Number = "_remark";
    public const string Words = "_answer";

    public Task<Answer> Show(Visit visit, CancellationToken stop) => Show(visit, "", [], StatusCodes.Status200OK, stop);

    public async Task<Answer> Give(Visit visit, Posted posted, CancellationToken stop)
    {
        var text = posted.Text(Words);
        if (text.Length == 0) return await Show(visit, text, [RemarkWords.NoAnswer], StatusCodes.Status422UnprocessableEntity, stop);
        if (posted.Number(Number) is not { } number || await book.Answer(number, text, visit.Caller, stop) is not { } remark)
            return await Show(visit, text, [RemarkWords.NotWaiting], StatusCodes.Status409Conflict, stop);
        if (remark.Email is { } typed && EmailAddress.Parse(typed).IsDone(out var email)) office.Post(await Letter(visit, remark, email, text, stop));
        return Answer.SeeOther(Paths.Of(RemarkPaths.Answer, visit.Tongue));
    }

    private static async Task<Letter> Letter(Visit visit, Remark remark, EmailAddress email, string text, CancellationToken stop)
    {
        var tongue = Tongues.FromCode(remark.Tongue) ?? visit.Tongue;
        var cards = await visit.Register.Cards([remark.Slug], visit.Viewer, AsOf.Now, stop);
        var address = visit.Frame.Absolute(cards.TryGetValue(remark.Slug, out var card) ? Paths.Of(card, tongue) : Paths.Home(tongue));
        return RemarkWords.Answered(email, remark, text, visit.Frame.OrganisationIn(tongue), address, tongue);
    }

    private async Task<Answer> Show(Visit visit, string typed, IReadOnlyList<Phrase> refused, int status, CancellationToken stop)
    {
        var remarks = await book.All(stop);
        var cards = await visit.Register.Cards([.. remarks.Select(remark => remark.Slug).Distinct()], visit.Viewer, AsOf.Now, stop);
        return Answer.Show<AnswersPage, AnswersModel>(visit, new(remarks, cards, typed, refused), status);
    }
}

/// <param name="Records">What the remarks are about, by slug.</param>
/// <param name="Typed">An answer that was refused.</param>
public sealed record AnswersModel(IReadOnlyList<Remark> Remarks, IReadOnlyDictionary<string, Card> Records, string Typed, IReadOnlyList<Phrase> Refused);

using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Freezes;

/// <summary>Saying that something is wrong in a frozen edition: it is not corrected, it is told, to everybody.</summary>
public static class ErratumPages
{
    public const string French = "_fr";
    public const string English = "_en";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithEdition(
        record => Task.FromResult(Answer.Show<ErratumPage, ErratumModel>(visit, new(new(record, "", "", FrozenEdition.Of(record) is null ? [FreezingWords.NotFrozen.What] : []), ""))), stop);

    public static Task<Answer> Add(Visit visit, Posted posted, CancellationToken stop) => visit.WithEdition(
        async record =>
        {
            var (french, english, why) = (posted.Text(French), posted.Text(English), posted.Text(Submission.WhyName));
            var outcome = await visit.Freezing().AddErratum(record, french, english, visit.Today, visit.Caller.Author, why, stop);
            return outcome.Refusals.Count == 0
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, record, visit.Tongue))
                : Answer.Show<ErratumPage, ErratumModel>(visit, new(new(record, why, french, [.. outcome.Refusals.Select(refusal => refusal.What)]), english), StatusCodes.Status422UnprocessableEntity);
        }, stop);
}

/// <param name="Act">What was typed in French is its <see cref="ActModel.Typed"/>.</param>
/// <param name="English">What was typed in English.</param>
public sealed record ErratumModel(ActModel Act, string English);

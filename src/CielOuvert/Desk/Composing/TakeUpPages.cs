using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Attesting;
using CielOuvert.Desk.Freezes;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Records;
using CielOuvert.Report.Editions.Arranging;
using CielOuvert.Report.Editions.Attested;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Composing;

/// <summary>A new report with the structure of another.</summary>
public static class TakeUpPages
{
    public const string French = "_fr";
    public const string English = "_en";
    public const string Texts = "_texts";
    public const string Named = "_named";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithEdition(edition => Task.FromResult(Answer.Show<TakeUpPage, TakeUpModel>(visit, new(edition))), stop);

    public static Task<Answer> Take(Visit visit, Posted posted, CancellationToken stop) => visit.WithEdition(async edition =>
    {
        var typed = new TakeUpModel(edition) { French = posted.Text(French), English = posted.Text(English), Period = posted.Text(PeriodAsked.Name), KeepsTexts = posted.Has(Texts), KeepsNamed = posted.Has(Named) };
        if (typed.Name is not { } name) return Again(visit, typed, [ArrangingWords.NoName]);
        if (PeriodAsked.Read(typed.Period) is not { } period) return Again(visit, typed, [AttestationWords.NoPeriod]);
        var outcome = await new TakingUp(visit.Register).Take(edition, new(name, period, typed.KeepsTexts, typed.KeepsNamed), visit.Caller.Author, visit.Tongue, stop);
        return outcome.IsDone(out var slug) ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Compose, slug, visit.Tongue)) : Again(visit, typed, outcome.Refusals);
    }, stop);

    private static Answer Again(Visit visit, TakeUpModel typed, IReadOnlyList<Refusal> refused) =>
        Answer.Show<TakeUpPage, TakeUpModel>(visit, typed with { Refused = [.. refused.Select(refusal => refusal.What)] }, StatusCodes.Status422UnprocessableEntity);
}

/// <summary>The form in which a report is taken up, as it was typed so far.</summary>
public sealed record TakeUpModel(Record Edition)
{
    public string French { get; init; } = "";

    public string English { get; init; } = "";

    public string Period { get; init; } = "";

    public bool KeepsTexts { get; init; }

    public bool KeepsNamed { get; init; }

    public IReadOnlyList<Phrase> Refused { get; init; } = [];

    /// <summary>The title in the languages in which it was typed; null when it was in none.</summary>
    public Localized? Name => (French.Length, English.Length) switch
    {
        (0, 0) => null,
        (_, 0) => Localized.Of(Tongue.French.Code, French),
        (0, _) => Localized.Of(Tongue.English.Code, English),
        _ => Localized.Of(Tongue.French.Code, French).With(Tongue.English.Code, English),
    };
}

using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Erasing what a record says of somebody, in every version of it, for ever: the right of a person (GDPR, article 17).</summary>
public static class ErasePages
{
    public const string FieldName = "_field";

    private static readonly Phrase NothingChosen = new("Cochez au moins un champ à effacer.", "Tick at least one field to erase.");

    public static Task<Answer> Show(Visit visit, CancellationToken stop) =>
        visit.WithRecord(record => Task.FromResult(Answer.Show<ErasePage, EraseModel>(visit, new(new(record, "", "", []), Erasable(record), []))), stop);

    public static Task<Answer> Erase(Visit visit, Posted posted, CancellationToken stop) => visit.WithRecord(
        async record =>
        {
            var (why, erasable) = (posted.Text(Submission.WhyName), Erasable(record));
            var chosen = posted.All(FieldName).Where(key => erasable.Any(field => field.Key == key)).Distinct().ToList();
            if (chosen.Count == 0) return Refuse([NothingChosen]);
            var outcome = await visit.Register.Redact(record.Slug, chosen, why, visit.Caller.Author, stop);
            if (!outcome.IsDone(out var commit)) return Refuse([.. outcome.Refusals.Select(refusal => refusal.What)]);
            // Neither the slug, which may hold the name, nor what stood there.
            await new SecurityLog(new AccountRoom(visit.Register), TimeProvider.System).Tell(Happening.Erased, visit, $"{commit.Number}: {string.Join(", ", chosen)}", stop);
            return Answer.SeeOther(DeskPaths.Of(DeskPaths.Journal, $"{commit.Number}", visit.Tongue));

            Answer Refuse(IReadOnlyList<Phrase> refused) =>
                Answer.Show<ErasePage, EraseModel>(visit, new(new(record, why, "", refused), erasable, chosen), StatusCodes.Status422UnprocessableEntity);
        }, stop);

    /// <summary>What the record says; not what an act sealed in it.</summary>
    private static List<Field> Erasable(Register.Records.Record record) => [.. record.Kind.Fields.All.Where(field => field.IsSaidIn(record) && !field.IsByAct && !IsErased(field, record))];

    private static bool IsErased(Field field, Register.Records.Record record) =>
        record.Document.TryGetProperty(field.Key, out var said) && said.ValueKind == System.Text.Json.JsonValueKind.Object && said.TryGetProperty("redacted", out _);
}

/// <param name="Fields">Those that may be erased.</param>
/// <param name="Chosen">The keys of those that were ticked.</param>
public sealed record EraseModel(ActModel Act, IReadOnlyList<Field> Fields, IReadOnlyList<string> Chosen);

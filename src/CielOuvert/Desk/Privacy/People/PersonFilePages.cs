using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Records;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Privacy.People;

/// <summary>
/// Handing over what concerns a person: to themselves from their account, to somebody else by whoever keeps the register. By forms alone: an
/// address would leave the name in logs and histories.
/// </summary>
public sealed class PersonFilePages(AccountBook book, SecurityLog log, TimeProvider clock)
{
    public const string Words = "who";
    public const string RecordField = "record";
    public const string AccountField = "account";
    public const string NameField = "name";
    public const string EmailField = "email";

    /// <summary>The button that asks for JSON.</summary>
    public const string AsJson = "json";

    private const int MostFound = 30;
    private const int MostAuthors = 5000;

    public Task<Answer> ShowSearch(Visit visit, CancellationToken stop) => Task.FromResult(Show(visit, new("", [], [], [], [], [])));

    /// <summary>Looks for a person, or hands over what was chosen of them.</summary>
    public async Task<Answer> Act(Visit visit, Posted posted, CancellationToken stop)
    {
        if (posted.Has(Words)) return await Search(visit, posted.Text(Words), stop);
        var asked = new PersonAsked(posted.All(RecordField), [.. posted.All(AccountField).Select(typed => long.TryParse(typed, out var id) ? id : 0)], posted.All(NameField), posted.All(EmailField));
        if (asked.IsNobody) return Show(visit, new("", [], [], [], [], [PrivacyWords.NothingChosen]), StatusCodes.Status422UnprocessableEntity);
        var file = await new Gathering(visit.Register, visit.Caller.Viewer, clock).Gather(asked, visit.Frame.OrganisationIn(visit.Tongue), stop);
        return await HandOver(visit, file, string.Join(", ", asked.Records.Concat(file.Accounts.Select(one => one.Account.Name)).Concat(asked.Names).Distinct()), posted, stop);
    }

    /// <summary>What concerns whoever asks. Records are found by the name of the account, which anybody may choose: only those that they may read anyway are given.</summary>
    public async Task<Answer> HandOwn(Visit visit, Posted posted, CancellationToken stop)
    {
        var caller = visit.Caller;
        var named = (await Named(visit, caller.Name, stop)).Where(known => known.Folded.Contains(Folding.Fold(caller.Name))).Select(known => known.Slug);
        var asked = new PersonAsked([.. named], [caller.Id], caller.Has(Right.ReadDesk) ? [caller.Name] : [], []);
        return await HandOver(visit, await new Gathering(visit.Register, caller.Viewer, clock).Gather(asked, visit.Frame.OrganisationIn(visit.Tongue), stop), caller.Name, posted, stop);
    }

    private async Task<Answer> Search(Visit visit, string words, CancellationToken stop)
    {
        if (words.Length == 0) return Show(visit, new(words, [], [], [], [], [PrivacyWords.NobodyNamed]), StatusCodes.Status422UnprocessableEntity);
        var folded = Folding.Fold(words);
        var records = (await Named(visit, words, stop)).Take(MostFound).ToList();
        var accounts = (await book.All(stop)).Where(account => Folding.Fold(account.Name).Contains(folded, StringComparison.Ordinal) || account.Email.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(MostFound).ToList();
        var authors = (await visit.Register.Authors(MostAuthors, stop)).Where(author => Folding.Fold(author).Contains(folded, StringComparison.Ordinal)).Take(MostFound).ToList();
        IReadOnlyList<string> emails = EmailAddress.Parse(words).IsDone(out var email) ? [email.Text] : [];
        return Show(visit, new(words, records, accounts, authors, emails, records.Count + accounts.Count + authors.Count + emails.Count == 0 ? [PrivacyWords.NobodyFound] : []));
    }

    /// <summary>The people of the register, private ones too, whose names hold some words, or whose slug they are.</summary>
    private static async Task<IReadOnlyList<KnownName>> Named(Visit visit, string words, CancellationToken stop)
    {
        var folded = Folding.Fold(words);
        var people = await visit.Register.Names([PersonKind.Kind.Code], stop);
        return [.. people.Where(known => known.Slug == words || known.Folded.Any(name => name.Contains(folded, StringComparison.Ordinal))).OrderBy(known => known.Name, StringComparer.Ordinal)];
    }

    private async Task<Answer> HandOver(Visit visit, PersonFile file, string whom, Posted posted, CancellationToken stop)
    {
        await log.Tell(Happening.PersonExported, visit, whom, stop);
        visit.Browser.KeepNothing();
        if (posted.Has(AsJson))
        {
            visit.Browser.Context.Response.Headers.ContentDisposition = "attachment; filename=\"person.json\"";
            return new Answer.File(PersonFileJson.Write(file), "application/json; charset=utf-8", IsText: true);
        }

        var seen = visit with { Viewer = visit.Caller.Viewer };
        var names = await Names.Around([.. file.Records.Select(one => one.Current), .. file.Records.SelectMany(one => one.Links).Select(link => link.From)], seen, stop);
        return Answer.Show<PersonFilePage, PersonFileModel>(seen, new(file, names, new Showing(seen, names)));
    }

    private static Answer Show(Visit visit, PersonSearchModel model, int status = StatusCodes.Status200OK) => Answer.Show<PersonSearchPage, PersonSearchModel>(visit, model, status);
}

/// <summary>Who was looked for, and what bears that name.</summary>
public sealed record PersonSearchModel(string Typed, IReadOnlyList<KnownName> Records, IReadOnlyList<Account> Accounts, IReadOnlyList<string> Authors, IReadOnlyList<string> Emails, IReadOnlyList<Phrase> Refused)
{
    public bool HasFound => Records.Count + Accounts.Count + Authors.Count + Emails.Count > 0;
}

/// <param name="Names">Of all that the records link to.</param>
public sealed record PersonFileModel(PersonFile File, Names Names, Showing Showing);

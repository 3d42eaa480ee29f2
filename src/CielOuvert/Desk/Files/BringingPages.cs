using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Files;

/// <summary>Several files at once: each becomes a record that the desk alone sees, to be completed.</summary>
public static class BringingPages
{
    public const string FilesField = "files";
    public const string DocumentsField = "documents";

    /// <summary>In an address, a record that was just made.</summary>
    private const string MadeName = "fiche";

    private const int MostFiles = 60;

    /// <summary>What documents may become; pictures become pictures.</summary>
    public static readonly IReadOnlyList<Kind> DocumentKinds = [PublicationKind.Kind, SourceDocumentKind.Kind];

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var made = QueryHelpers.ParseQuery(visit.Query).TryGetValue(MadeName, out var slugs) ? slugs.OfType<string>().Take(MostFiles).ToList() : [];
        return Answer.Show<BringingPage, BringingModel>(visit, new(await Cards(made, visit, stop), [], DocumentKinds[0]));
    }

    public static async Task<Answer> Bring(Visit visit, Posted posted, CancellationToken stop)
    {
        var documents = DocumentKinds.FirstOrDefault(kind => kind.Code == posted.Text(DocumentsField)) ?? DocumentKinds[0];
        var files = SentFile.Under(FilesField, posted);
        if (files.Count is 0 or > MostFiles) return Again(visit, [], [files.Count == 0 ? FilesDeskWords.NothingChosen : FilesDeskWords.TooMany(MostFiles)], documents);
        var (made, wrong) = (new List<string>(), new List<Phrase>());
        foreach (var file in files)
        {
            var outcome = await visit.Receiving().Take(file, FileShape.Any, stop);
            wrong.AddRange(outcome.Refusals.Select(refusal => FileWords.Named(file.Name, refusal.What)));
            if (!outcome.IsDone(out var taken)) continue;
            if (await visit.Register.Files.HolderOf(taken.Hash, visit.Viewer, stop) is { } holder)
            {
                wrong.Add(FilesDeskWords.AlreadyHere(file.Name));
                made.Add(holder.Slug);
            }
            else if (await Add(visit, taken.Type.IsPicture ? PictureKind.Kind : documents, taken, file.Name, stop) is { } slug) made.Add(slug);
        }

        if (wrong.Count > 0) return Again(visit, await Cards(made, visit, stop), wrong, documents);
        return Answer.SeeOther(QueryHelpers.AddQueryString(visit.Path, made.Select(slug => KeyValuePair.Create<string, string?>(MadeName, slug))));
    }

    private static async Task<string?> Add(Visit visit, Kind kind, TakenFile taken, string name, CancellationToken stop)
    {
        var state = new FormState
        {
            [FormNames.In(Common.Name.Key, "")] = NameFrom(name, taken),
            [kind == PublicationKind.Kind ? FormNames.Member(FormNames.Row(PublicationKind.Versions.Key, 0), PublicationKind.VersionHeld.Key) : PictureKind.Hash.Key] = taken.Hash,
        };
        if (kind == SourceDocumentKind.Kind) state[SourceDocumentKind.FileName.Key] = name;
        if (kind == PublicationKind.Kind && taken.Pages is { } pages) state[PublicationKind.Pages.Key] = pages.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var sent = new Submission(state, "save", FilesDeskWords.Brought.In(visit.Tongue), null, null, Sight.Desk, null, []);
        return (await visit.Editing().Add(kind, sent, stop)).Saved;
    }

    /// <summary>A name for people to mend: that of the file without its end, or the title that the document gives itself.</summary>
    private static string NameFrom(string file, TakenFile taken)
    {
        var bare = Path.GetFileNameWithoutExtension(file).Replace('_', ' ').Trim();
        return bare.Length > 0 ? bare : taken.Title ?? taken.Hash[..12];
    }

    private static async Task<IReadOnlyList<Card>> Cards(IReadOnlyList<string> slugs, Visit visit, CancellationToken stop)
    {
        var cards = await visit.Register.Cards(slugs, visit.Viewer, visit.AsOf, stop);
        return [.. slugs.Where(cards.ContainsKey).Select(slug => cards[slug])];
    }

    private static Answer Again(Visit visit, IReadOnlyList<Card> made, IReadOnlyList<Phrase> why, Kind documents) =>
        Answer.Show<BringingPage, BringingModel>(visit, new(made, why, documents), StatusCodes.Status422UnprocessableEntity);
}

/// <param name="Made">The records that files became, or that held them already.</param>
/// <param name="Why">What was not taken, and why.</param>
/// <param name="Documents">What documents become.</param>
public sealed record BringingModel(IReadOnlyList<Card> Made, IReadOnlyList<Phrase> Why, Kind Documents);

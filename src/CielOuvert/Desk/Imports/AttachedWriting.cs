using CielOuvert.Desk.Files;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.WordPress;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Imports;

/// <summary>
/// Makes records of the files attached to articles: a picture illustrates its article, and is seen as it is; a document becomes a publication that the
/// desk alone sees, since a site attaches what others published too.
/// </summary>
internal sealed class AttachedWriting(Register.Register register, AttachedFiles attached, SlugGiving slugs, Import import, string source, string language)
{
    /// <summary>The changes that the files of some articles come to, each under the line of its article; and what was not taken.</summary>
    public async Task<AttachedChanges> Changes(IReadOnlyList<(int Line, Change Change)> articles, CancellationToken stop)
    {
        var (changes, left) = (new List<(int, Change)>(), new List<LeftOut>());
        foreach (var (line, change) in articles)
        {
            if (change is not Change.Added { Draft: var article }) continue;
            foreach (var item in attached.Of(line))
            {
                var taken = await Take(item, stop);
                left.AddRange(taken.Refusals.Select(refusal => new LeftOut(item.Line, NameOf(item), refusal.What.Fr, refusal.What.En)));
                if (taken.IsDone(out var file)) changes.Add((line, await Record(item, file, article, stop)));
            }
        }

        return new(changes, left);
    }

    private async Task<Outcome<TakenFile>> Take(WxrItem item, CancellationToken stop)
    {
        if (attached.PathOf(item) is not { } path) return ImportingWords.NotInFolder(item.File);
        var (length, name) = (new FileInfo(path).Length, Path.GetFileName(path));
        return await new Receiving(register).Take(new(Path: "", name, length, () => File.OpenRead(path)), FileShape.Any, stop);
    }

    private async Task<Change> Record(WxrItem item, TakenFile file, Draft article, CancellationToken stop)
    {
        var kind = file.Type.IsPicture ? PictureKind.Kind : PublicationKind.Kind;
        var state = new FormState { [FormNames.In(Common.Name.Key, "")] = NameOf(item) };
        if (file.Type.IsPicture)
        {
            state[PictureKind.Hash.Key] = file.Hash;
            state[FormNames.In(PictureKind.AlternativeText.Key, "")] = WordPressText.ToPlain(item.Instead);
            state[FormNames.Row(PictureKind.About.Key, 0)] = article.Slug;
        }
        else state[FormNames.Member(FormNames.Row(PublicationKind.Versions.Key, 0), PublicationKind.VersionHeld.Key)] = file.Hash;

        state[FormNames.In(Common.Description.Key, "")] = WordPressText.ToMarkdown(item.Excerpt, null);
        SourceOf.Add(state, source, item.Line, language);
        var slug = (await slugs.Give([(kind, NameOf(item))], stop))[0];
        var sight = file.Type.IsPicture ? article.EffectiveSight : Sight.Desk;
        var draft = new Draft(kind, slug.Slug, FormReading.Document(kind, state, null, language), sight) { Origin = new(import.File, _ => item.Line) };
        return slug.ComesBack ? Change.Amend(draft) : Change.Add(draft);
    }

    private static string NameOf(WxrItem item) => WordPressText.ToPlain(item.Title) is { Length: > 0 } title ? title : SentFile.Bare(item.File);
}

/// <param name="Left">The files that were not taken, and why.</param>
internal sealed record AttachedChanges(IReadOnlyList<(int Line, Change Change)> Changes, IReadOnlyList<LeftOut> Left);

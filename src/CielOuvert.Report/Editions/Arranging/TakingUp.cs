using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions.Arranging;

/// <summary>What of a report the next one takes up.</summary>
/// <param name="Name">The title of the new one.</param>
/// <param name="KeepsTexts">Whether introductions and texts are copied, to be written again; otherwise they are empty.</param>
/// <param name="KeepsNamed">Whether parts that name their records one by one keep them; otherwise those parts are left out.</param>
public sealed record TakenUp(Localized Name, PartialDate Period, bool KeepsTexts, bool KeepsNamed);

/// <summary>Makes a report with the structure of another: its blocks, their order, their selections and figures. What was said of the other's year stays behind.</summary>
public sealed class TakingUp(Register.Register register)
{
    private static readonly IReadOnlyList<Field> OfAnEdition = [EditionKind.Subtitle, EditionKind.Genre, EditionKind.Author, EditionKind.InLanguage, Common.License];
    private static readonly IReadOnlyList<Field> OfAChapter = [Common.Name, ChapterKind.Content, ChapterKind.Figures];

    /// <summary>The new edition and its chapters, in one commit, for the desk alone; the slug of the edition.</summary>
    public async Task<Outcome<string>> Take(Record edition, TakenUp taken, Author by, Tongue tongue, CancellationToken stop)
    {
        if (EditionKind.Period.In(edition).IsKnown(out var period) && period == taken.Period) return ArrangingWords.SamePeriod;
        var slug = await register.FreeSlug(Slugs.From($"{taken.Name.OriginalWording.Text}-{taken.Period.ToString().Replace('/', '-')}"), stop);
        var draft = Copy(edition, OfAnEdition, slug).With(Common.Name, taken.Name).With(EditionKind.Period, taken.Period).With(EditionKind.State, "draft");
        List<Change> changes = [Change.Add(draft)];
        foreach (var (at, chapter) in (await new Arranging(register).Chapters(edition, Viewer.Keeper, stop)).Where(chapter => !ChapterKind.Hidden.Or(chapter, false)).Index())
            changes.Add(Change.Add(Chapter(chapter, edition.Slug, slug, at + 1, taken) with { Slug = await register.FreeSlug(Slugs.From($"{slug}-{chapter.Slug}"), stop) }));
        var outcome = await register.Commit(changes, by, ArrangingWords.Taken(edition.Title(tongue).Text).In(tongue), stop);
        return outcome.Refusals.Count > 0 ? Outcome<string>.Refused(outcome.Refusals) : slug;
    }

    private static Draft Chapter(Record chapter, string from, string to, int rank, TakenUp taken)
    {
        IReadOnlyList<Field> kept = taken.KeepsTexts ? [.. OfAChapter, ChapterKind.Intro, ChapterKind.Text] : OfAChapter;
        var parts = ChapterKind.Parts.Or(chapter, []).Where(part => taken.KeepsNamed || !ChapterKind.PartAbout.IsSaidIn(part)).Select(part => Part(part, from, to)).ToList();
        var draft = Copy(chapter, kept, chapter.Slug).With(ChapterKind.IsPartOf, to).With(Common.Position, rank);
        return parts.Count == 0 ? draft : draft.With(ChapterKind.Parts, Fact<IReadOnlyList<Group>>.Certain(parts));
    }

    /// <summary>A selection on what is within the report is on what is within the new one.</summary>
    private static Group Part(Group part, string from, string to)
    {
        if (!ChapterKind.PartSelection.In(part).IsKnown(out var selection)) return part;
        foreach (var (key, values) in selection.Criteria.Where(one => one.Value.Contains(from))) selection = selection.Where(key, values.Replace(from, to));
        var written = JsonObject.Create(part.Document) ?? [];
        written[ChapterKind.PartSelection.Key] = selection.ToString();
        return new Group(JsonSerializer.SerializeToElement(written));
    }

    /// <summary>A draft of some fields alone, whatever their certainty.</summary>
    private static Draft Copy(Record record, IReadOnlyList<Field> fields, string slug)
    {
        var keys = fields.Select(field => field.Key).ToHashSet();
        var kept = new JsonObject(record.Document.EnumerateObject().Where(member => keys.Contains(member.Name)).Select(member => KeyValuePair.Create(member.Name, JsonNode.Parse(member.Value.GetRawText()))));
        return new(record.Kind, slug, JsonSerializer.SerializeToElement(kept), Sight.Desk);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Dates;
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

/// <summary>Composes an edition: the order of its blocks, what they hide, who signs their texts.</summary>
public sealed class Arranging(Register.Register register)
{
    /// <summary>Its chapters, hidden ones too, in their order.</summary>
    public Task<IReadOnlyList<Record>> Chapters(Record edition, Viewer viewer, CancellationToken stop) => ChaptersOf.Read(edition, register, viewer, AsOf.Now, stop);

    /// <summary>Moves a chapter before the one above it, or after the one below; each then has its place as its rank. One that is at the end already stays.</summary>
    public async Task<Outcome<bool>> Move(Record edition, string slug, int by, Author author, Tongue tongue, CancellationToken stop)
    {
        var chapters = (await Chapters(edition, Viewer.Keeper, stop)).ToList();
        var (from, to) = (chapters.FindIndex(chapter => chapter.Slug == slug), chapters.FindIndex(chapter => chapter.Slug == slug) + by);
        if (from < 0 || to < 0 || to >= chapters.Count) return false;
        (chapters[from], chapters[to]) = (chapters[to], chapters[from]);
        var changes = chapters.Index().Where(pair => Common.Position.Or(pair.Item, 0) != pair.Index + 1)
            .Select(pair => Change.Amend(Draft.From(pair.Item).With(Common.Position, pair.Index + 1), pair.Item.Version)).ToList();
        var outcome = await register.Commit(changes, author, ArrangingWords.Ordered.In(tongue), stop);
        return outcome.Refusals.Count == 0 ? true : Outcome<bool>.Refused(outcome.Refusals);
    }

    /// <summary>Hides a record from a chapter, with its reason.</summary>
    public Task<Outcome<Commit>> Hide(Record chapter, string slug, Localized because, Author by, string why, CancellationToken stop)
    {
        var hidden = new Group(JsonSerializer.SerializeToElement(new JsonObject { [ChapterKind.HiddenRecord.Key] = slug, [ChapterKind.HiddenRecordBecause.Key] = Wordings(because) }));
        return Keep(chapter, [.. ChapterKind.HiddenRecords.Or(chapter, []).Where(one => ChapterKind.HiddenRecord.Or(one, "") != slug), hidden], by, why, stop);
    }

    public Task<Outcome<Commit>> Unhide(Record chapter, string slug, Author by, string why, CancellationToken stop) =>
        Keep(chapter, [.. ChapterKind.HiddenRecords.Or(chapter, []).Where(one => ChapterKind.HiddenRecord.Or(one, "") != slug)], by, why, stop);

    /// <summary>Signs the text of a chapter as it stands.</summary>
    /// <param name="quality">In what quality; null when nobody said.</param>
    public async Task<Outcome<Commit>> Sign(Record chapter, Localized? quality, DateOnly on, Author by, string why, CancellationToken stop)
    {
        if (!ChapterKind.Text.In(chapter).IsKnown(out _)) return ArrangingWords.NothingToSign;
        var signed = new JsonObject { [ChapterKind.SignedBy.Key] = by.Name };
        if (quality is not null) signed[ChapterKind.SignedAs.Key] = Wordings(quality);
        signed[ChapterKind.SignedOn.Key] = PartialDate.Of(on).ToString();
        signed[ChapterKind.SignedHash.Key] = Signature.HashOf(chapter);
        var draft = Draft.From(chapter).With(ChapterKind.Signed, Fact<Group>.Certain(new Group(JsonSerializer.SerializeToElement(signed))));
        return await register.Commit(Change.Amend(draft, chapter.Version), by, why, stop);
    }

    private Task<Outcome<Commit>> Keep(Record chapter, IReadOnlyList<Group> hidden, Author by, string why, CancellationToken stop)
    {
        var draft = Draft.From(chapter);
        draft = hidden.Count == 0 ? draft.Without(ChapterKind.HiddenRecords) : draft.With(ChapterKind.HiddenRecords, Fact<IReadOnlyList<Group>>.Certain(hidden));
        return register.Commit(Change.Amend(draft, chapter.Version), by, why, stop);
    }

    private static JsonNode Wordings(Localized words) => words.Original is null && words.Wordings.Count == 1
        ? JsonValue.Create(words.OriginalWording.Text)
        : new JsonObject(words.Wordings.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value.Text))));
}

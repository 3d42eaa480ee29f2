using System.Text.Json;
using CielOuvert.Accounts;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Frames;

namespace CielOuvert.Desk.Editing;

/// <summary>Adds and amends records by their form: reads it, places each refusal beside its input, commits. What is refused keeps all that was typed.</summary>
public sealed class RecordEditing(Register.Register register, Frame frame, Signed by)
{
    /// <summary>How often one tries again who was overtaken.</summary>
    private const int MostAttempts = 200;

    private static readonly IReadOnlyList<string> OfOneDay = [EventKind.StartDate.Key, EventKind.EndDate.Key, EventKind.Attendance.Key, Common.Sources.Key, Common.ReportedFor.Key, Common.Position.Key];

    /// <summary>The form of a record as it stands.</summary>
    public Task<FormView> Open(Record record, CancellationToken stop) => Draw(FormView.Of(record.Kind, record, FormOpening.Of(record.Kind, record.Document), frame), stop);

    /// <summary>A form with the names of what it links to.</summary>
    public async Task<FormView> Draw(FormView form, CancellationToken stop)
    {
        var links = await new LinkTyping(register, by.Viewer).Read(form.Kind, form.State, stop);
        return form with { Names = links.Names, Choices = links.Choices, Files = await FilesIn(form.State, stop) };
    }

    /// <summary>The form of a new record that begins like another: what is of one day only is left empty.</summary>
    public async Task<FormView> OpenLike(Record record, CancellationToken stop)
    {
        var form = await Open(record, stop);
        foreach (var key in OfOneDay) form.State.Clear(key);
        return form with { Record = null };
    }

    /// <summary>Adds a record; the form again when it was refused, or only arranged.</summary>
    public async Task<Saving> Add(Kind kind, Submission sent, CancellationToken stop)
    {
        var arranged = sent.Arrange() || await Make(sent, stop);
        var form = await Read(kind, null, sent, stop);
        if (arranged || form.Refused.Count > 0) return new(arranged ? Arranged(form, sent) : form, null);
        var document = Document(form, null);
        var (why, sight) = (sent.Why.Length > 0 ? sent.Why : EditingWords.Added.In(TongueOf(frame)), by.Has(Right.AmendRecords) ? sent.Sight : Sight.Desk);
        // Of two who add the same name at once, the second takes the next number.
        for (var attempt = 0; ; attempt++)
        {
            var draft = new Draft(kind, await register.FreeSlug(SlugFor(kind, form, document), stop), document, sight);
            var saving = await Commit(Change.Add(draft), why, form, draft.Slug, stop);
            if (saving.Saved is not null || attempt == MostAttempts || await register.Read(draft.Slug, Viewer.Keeper, AsOf.Now, stop) is Reading.Nothing) return saving;
        }
    }

    /// <summary>Amends some fields of a record: the shortest form. The others stay as they are.</summary>
    public Task<Saving> AmendOnly(Record record, IReadOnlyList<Field> fields, Submission sent, CancellationToken stop)
    {
        var whole = FormOpening.Of(record.Kind, record.Document);
        foreach (var field in fields) whole.Take(field.Key, sent.State);
        return Amend(record, sent with { State = whole }, stop);
    }

    /// <summary>
    /// Amends a record. When somebody else did meanwhile, what does not collide is merged, and what collides is shown. Somebody else may be faster
    /// between the reading and the writing too: then it is read and merged again.
    /// </summary>
    public async Task<Saving> Amend(Record record, Submission sent, CancellationToken stop)
    {
        var saving = await AmendOnce(record, sent, stop);
        for (var attempt = 0; attempt < MostAttempts && saving.Saved is null && await Newer(record, stop) is { } newer; attempt++)
        {
            sent = sent with { Revision = sent.Revision ?? record.Version };
            record = newer;
            saving = await AmendOnce(record, sent, stop);
        }

        return saving;
    }

    private async Task<Saving> AmendOnce(Record record, Submission sent, CancellationToken stop)
    {
        var arranged = sent.Arrange() || await Make(sent, stop);
        var collisions = sent.Revision is { } revision && revision != record.Version
            ? Merging.Merge(await DocumentAt(record, revision, stop), record, sent.State, sent.KeepTheirs, frame.MainLanguage)
            : [];
        var form = (await Read(record.Kind, record, sent, stop)) with { Meanwhile = collisions };
        if (arranged) return new(Arranged(form, sent), null);
        // Who has seen the other version, and did not take it, keeps their own.
        if (collisions.Count > 0 && sent.Seen != record.Version) form = Refuse(form, collisions.Select(collision => (collision.Field.Key, EditingWords.ChangedMeanwhile)));
        if (sent.Why.Length == 0) form = Refuse(form, [("", HistoryWords.NoReason)]);
        if (form.Refused.Count > 0) return new(form, null);
        var draft = Draft.From(record) with { Document = Document(form, record), Sight = by.Has(Right.AmendRecords) ? sent.Sight ?? record.Sight : record.Sight };
        return await Commit(Change.Amend(draft, record.Version), sent.Why, form, record.Slug, stop);
    }

    /// <summary>The record as somebody else left it meanwhile; null when nobody did.</summary>
    private async Task<Record?> Newer(Record record, CancellationToken stop) =>
        await register.Read(record.Slug, by.Viewer, AsOf.Now, stop) is Reading.Here(var now) && now.Version != record.Version ? now : null;

    /// <summary>Makes the record that a link was typed for and nobody had: its name is all that is known of it, and the desk alone sees it.</summary>
    private async Task<bool> Make(Submission sent, CancellationToken stop)
    {
        if (sent.Makes is not var (path, kind) || sent.State[path] is not { Length: > 0 } name) return false;
        var draft = Draft.Of(kind, await register.FreeSlug(Slugs.From(name), stop)).With(Common.Name, (Register.Facts.Localized)name) with { Sight = Sight.Desk };
        var outcome = await register.Commit(Change.Add(draft), by.Author, EditingWords.Added.In(TongueOf(frame)), stop);
        if (outcome.Refusals.Count == 0) sent.State[path] = draft.Slug;
        return true;
    }

    private async Task<FormView> Read(Kind kind, Record? record, Submission sent, CancellationToken stop)
    {
        var links = await new LinkTyping(register, by.Viewer).Read(kind, sent.State, stop);
        var form = FormView.Of(kind, record, sent.State, frame) with { Names = links.Names, Choices = links.Choices, Files = await FilesIn(sent.State, stop) };
        var unclear = links.Choices.Select(pair => (pair.Key, LinksTyped.Unclear(sent.State[pair.Key], pair.Value.Count))).ToList();
        var checking = new Checking(new FrameTerms(frame.Labels));
        var (document, rows) = FormReading.Read(kind, form.State, record?.Document, frame.MainLanguage);
        kind.Check(document, checking);
        // A link that is not clear yet is said once, in the words of somebody who types a name.
        var faults = checking.Faults.Select(fault => (Path: FormNames.PathOf(fault.Path, document, rows), fault.What)).Where(fault => !links.Choices.ContainsKey(fault.Path));
        return Refuse(form, [.. unclear, .. faults, .. sent.NotTaken]);
    }

    /// <summary>The files that stand in a form, to be shown there.</summary>
    private Task<IReadOnlyDictionary<string, KeptFile>> FilesIn(FormState state, CancellationToken stop) =>
        register.Files.Find([.. state.Values.SelectMany(pair => pair.Value).OfType<string>().Where(FileShape.IsHash)], stop);

    private JsonElement Document(FormView form, Record? record) => FormReading.Document(form.Kind, form.State, record?.Document, frame.MainLanguage);

    private async Task<Saving> Commit(Change change, string why, FormView form, string slug, CancellationToken stop)
    {
        var outcome = await register.Commit(change, by.Author, why, stop);
        return outcome.Refusals.Count == 0 ? new(form, slug) : new(Refuse(form, outcome.Refusals.Select(refusal => (refusal.Field ?? "", refusal.What))), null);
    }

    /// <summary>The document of a version; what stands when that version is not to be seen any more.</summary>
    private async Task<JsonElement> DocumentAt(Record record, int version, CancellationToken stop) =>
        (await register.History(record.Slug, by.Viewer, stop)).FirstOrDefault(past => past.Record.Version == version)?.Record.Document ?? record.Document;

    /// <summary>A slug made of the name, or of what the record ties together.</summary>
    private static string SlugFor(Kind kind, FormView form, JsonElement document)
    {
        var name = Common.Name.In(new Register.Kinds.Shapes.Group(document)).IsKnown(out var known) ? known.OriginalWording.Text : "";
        var words = name.Length > 0 ? name : string.Join(' ', kind.NamedAfter.Select(field => form.State[field.Key]).Where(text => text.Length > 0));
        return Slugs.From(words.Length > 0 ? words : kind.One.Fr);
    }

    /// <summary>A form that was only arranged is not judged, but for the files that came with it.</summary>
    private static FormView Arranged(FormView form, Submission sent) => Refuse(form with { Refused = FormView.NoRefusal }, sent.NotTaken);

    private static FormView Refuse(FormView form, IEnumerable<(string Path, Phrase What)> why) =>
        form with { Refused = form.Refused.SelectMany(group => group.Select(what => (Path: group.Key, What: what))).Concat(why).ToLookup(one => one.Path, one => one.What) };

    private static Tongue TongueOf(Frame frame) => Tongues.FromCode(frame.MainLanguage.Split('-')[0]) ?? Tongue.French;
}

/// <summary>What came of a form: the record's slug when it was saved, else the form to be shown again.</summary>
public sealed record Saving(FormView Form, string? Saved);

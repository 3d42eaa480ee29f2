using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions;

/// <summary>The values of records as runs: each knows the record and the field it comes from, and shows its doubt.</summary>
internal sealed class FactRuns(EditionContent content, Addresses addresses, Tongue tongue)
{
    /// <summary>A field of a record; empty when the record does not say anything of it.</summary>
    public IReadOnlyList<Run> Of(Field field, Record record) => Of(field, record, record.Slug);

    /// <summary>A record's name, leading to its page.</summary>
    public RecordRun Name(Card card) => new([Quoted(card.Title(tongue), card.Slug, Common.Name.Key)], card.Slug, addresses.Record(card.Kind, card.Slug));

    /// <summary>A record's title: its name, or the names of what it is named after.</summary>
    public IReadOnlyList<Run> Title(Record record)
    {
        if (record.Name is { } name) return [new RecordRun([Quoted(name.In(tongue), record.Slug, Common.Name.Key)], record.Slug, addresses.Record(record.Kind, record.Slug))];
        var named = record.Kind.NamedAfter.Select(field => Of(field, record)).Where(runs => runs.Count > 0 && runs[0] is RecordRun).ToList();
        return named.Count > 0 ? Joined(named, " — ") : [new RecordRun([new QuotedRun(record.Slug, record.Slug, "slug")], record.Slug, addresses.Record(record.Kind, record.Slug))];
    }

    public QuotedRun Quoted(Said said, string slug, string field) => new(said.Text, slug, field, LanguageOf(said));

    /// <summary>The name that a slug leads to; empty when the viewer may not see it.</summary>
    public IReadOnlyList<Run> Linked(string slug) => content.Cards.TryGetValue(slug, out var card) ? [Name(card)] : [];

    public static IReadOnlyList<Run> Joined(IReadOnlyList<IReadOnlyList<Run>> parts, string between)
    {
        var runs = new List<Run>();
        foreach (var part in parts.Where(part => part.Count > 0))
        {
            if (runs.Count > 0) runs.Add(new TemplateText(between));
            runs.AddRange(part);
        }

        return runs;
    }

    /// <summary>The reason of a doubt, in the words of the record.</summary>
    public IReadOnlyList<Run> Reason(string? because, string slug, string field) => because is null ? [] : [Quoted(new(because, null), slug, field)];

    private IReadOnlyList<Run> Of(Field field, IHolder holder, string slug)
    {
        if (!holder.Document.TryGetProperty(field.Key, out var whole) || content.Unseen.Left(whole, field) is not { } json) return [];
        if (!FactForm.Is(json)) return Value(field.Shape, json, slug, field.Key);
        var reason = Reason(json.TryGetProperty("because", out var because) ? because.GetString() : null, slug, field.Key);
        return FactForm.CertaintyOf(json) switch
        {
            Certainty.Certain => Value(field.Shape, json.GetProperty("value"), slug, field.Key),
            Certainty.Deduced => [new DoubtRun(Doubt.Deduced, Value(field.Shape, json.GetProperty("value"), slug, field.Key), reason)],
            Certainty.Ambiguous => [new DoubtRun(Doubt.Ambiguous, Candidates(field, json, slug), reason)],
            _ => [new DoubtRun(Doubt.Unknown, [], reason)],
        };
    }

    private IReadOnlyList<Run> Candidates(Field field, JsonElement json, string slug) =>
        Joined([.. json.GetProperty("candidates").EnumerateArray().Select(one => Value(field.Shape, one.GetProperty("value"), slug, field.Key))], EditionWords.Or.In(tongue));

    private IReadOnlyList<Run> Value(Shape shape, JsonElement json, string slug, string key) => shape switch
    {
        { Item: { } item } => Listed([.. json.EnumerateArray().Select(one => Value(item, one, slug, key))], Between(item)),
        LocalizedShape words => [Quoted(words.Read(json).In(tongue), slug, key)],
        TermShape term => [Label(term, term.Read(json))],
        LinkShape link => Linked(link.Read(json)),
        NumberShape number => [new DeclaredRun(Printed.Number(number.Read(json), tongue), slug, key, number.Read(json))],
        DateShape date => [new DateRun(date.Read(json).ToString(), date.Read(json).In(tongue))],
        YesNoShape yes => [new TemplateText((yes.Read(json) ? EditionWords.Yes : EditionWords.No).In(tongue))],
        AddressShape address => address.Read(json).Shown is { } shown ? [new LinkRun([], shown.AbsoluteUri)] : [],
        GroupShape group => Joined([.. group.Fields.All.Select(field => Of(field, group.Read(json), slug))], " — "),
        TextShape text => [new QuotedRun(text.Read(json), slug, key)],
        FileShape file => [new QuotedRun(file.Read(json), slug, key)],
        FormerAddressShape former => [new QuotedRun(former.Read(json), slug, key)],
        _ => [],
    };

    /// <summary>Several values on one line; a whole sentence needs nothing after its full stop.</summary>
    private static IReadOnlyList<Run> Listed(IReadOnlyList<IReadOnlyList<Run>> values, string between)
    {
        var runs = new List<Run>();
        foreach (var value in values.Where(value => value.Count > 0))
        {
            if (runs.Count > 0) runs.Add(new TemplateText(runs[^1] is QuotedRun { Text: [.., '.' or '?' or '!'] } ? " " : between));
            runs.AddRange(value);
        }

        return runs;
    }

    private static string Between(Shape item) => item is GroupShape or LocalizedShape ? " ; " : ", ";

    private QuotedRun Label(TermShape term, string code) => Quoted(content.Labels.Of(term.Vocabulary, code, tongue), term.Vocabulary, code);

    private string? LanguageOf(Said said)
    {
        var language = said.Language ?? content.Descriptor.MainLanguage;
        return language == tongue.Code ? null : language;
    }
}

using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Facts;

/// <summary>Reads the fields of documents as pages show them, from the description of their kind alone.</summary>
/// <param name="files">The files that the documents name and the register holds; none where pages do not give them.</param>
public sealed class Showing(Visit visit, Names names, IReadOnlyDictionary<string, KeptFile>? files = null)
{
    /// <summary>The fact of a field; null when the document does not speak of it, or only of what the visitor may not see.</summary>
    public ShownFact? Fact(Field field, IHolder holder, Kind? kind) =>
        holder.Document.TryGetProperty(field.Key, out var json) && names.Left(json, field) is { } left ? Read(left, field, kind) : null;

    /// <summary>The fields that a document speaks of, in order. What is only unknown is shown where one expects it.</summary>
    public IReadOnlyList<ShownField> Fields(IEnumerable<Field> fields, IHolder holder, Kind? kind) =>
    [
        .. fields.Select(field => Fact(field, holder, kind) is { } fact ? new ShownField(field, fact) : null).OfType<ShownField>()
            .Where(shown => shown.Fact.Certainty != Certainty.Unknown || shown.Field.IsExpected || shown.Fact.Because is not null || shown.Fact.Redacted is not null),
    ];

    public IReadOnlyList<ShownSource> Sources(IReadOnlyList<SourceRef> sources) =>
        [.. sources.Where(source => names.Knows(source.Document)).Select(source => new ShownSource(names.Of(source.Document), source.Page, source.Heading))];

    private ShownFact Read(JsonElement json, Field field, Kind? kind)
    {
        if (!FactForm.Is(json)) return new(Certainty.Certain, Value(json, field.Shape, field, kind), null, [], [], null);
        if (json.TryGetProperty("redacted", out var on))
            return new(Certainty.Unknown, null, null, [], [], new(on.ToString(), json.TryGetProperty("ground", out var ground) ? ground.ToString() : ""));
        return new(
            FactForm.CertaintyOf(json),
            json.TryGetProperty("value", out var value) ? Value(value, field.Shape, field, kind) : null,
            json.TryGetProperty("because", out var because) && because.GetString() is { Length: > 0 } reason ? new(reason, null) : null,
            json.TryGetProperty("candidates", out var candidates) ? [.. candidates.EnumerateArray().Select(one => Candidate(one, field, kind))] : [],
            SourcesIn(json), null);
    }

    private ShownCandidate Candidate(JsonElement json, Field field, Kind? kind) => new(Value(json.GetProperty("value"), field.Shape, field, kind), SourcesIn(json));

    private IReadOnlyList<ShownSource> SourcesIn(JsonElement json) => json.TryGetProperty("sources", out var sources) ? Sources(SourceFields.Read(sources)) : [];

    private Shown Value(JsonElement json, Shape shape, Field field, Kind? kind) => shape switch
    {
        LocalizedShape words => new Shown.Words(words.Read(json).In(visit.Tongue)),
        TextShape text => new Shown.Plain(text.Read(json)),
        FormerAddressShape former => new Shown.Plain(former.Read(json)),
        FileShape file => new Shown.File(file.Read(json), files?.GetValueOrDefault(file.Read(json))),
        LinkShape link => new Shown.Link(names.Of(link.Read(json))),
        TermShape term => Term(term.Read(json), term.Vocabulary, field, kind),
        DateShape date => new Shown.Date(date.Read(json)),
        NumberShape number => new Shown.Number(number.Read(json)),
        YesNoShape yesNo => new Shown.YesNo(yesNo.Read(json)),
        AddressShape address => new Shown.Address(address.Read(json)),
        SelectionShape selection => Question(selection.Read(json)),
        GroupShape group => new Shown.Fields(Fields(group.Fields.All, new Group(json), null)),
        ListShape<Localized> list => Several(json, list.Item, field, kind),
        ListShape<string> list => Several(json, list.Item, field, kind),
        ListShape<decimal> list => Several(json, list.Item, field, kind),
        ListShape<WebAddress> list => Several(json, list.Item, field, kind),
        ListShape<Group> list => Several(json, list.Item, field, kind),
        _ => throw new InvalidOperationException($"No page knows how to show the shape of “{field.Key}”: {shape.GetType().Name}. Add it here."),
    };

    private Shown.Several Several(JsonElement json, Shape item, Field field, Kind? kind) => new([.. json.EnumerateArray().Select(one => Value(one, item, field, kind))]);

    private Shown.Term Term(string code, string vocabulary, Field field, Kind? kind)
    {
        var href = kind is not null && field.Facet is { } facet ? SelectionAddress.Of(Selection.Of(kind.Code).Where(facet, code), visit.Tongue, visit.Frame.Labels) : null;
        return new(visit.Frame.Labels.Of(vocabulary, code, visit.Tongue), href);
    }

    private Shown.Question Question(Selection selection) => new(selection, SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels));
}

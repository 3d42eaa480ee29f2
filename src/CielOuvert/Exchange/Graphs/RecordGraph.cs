using System.Globalization;
using System.Text.Json;
using CielOuvert.Exchange.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Rdf;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Graphs;

/// <summary>
/// A record as statements. Only what is certain is stated of it; what is deduced, ambiguous or unknown is said of the fact, with its reason and
/// candidates, so that no reader takes a doubt for true. A date keeps its precision.
/// </summary>
public sealed class RecordGraph(Telling telling)
{
    private readonly Namespaces names = new(telling.Visit.Frame);

    public RdfPrefixes Prefixes => names.Prefixes;

    public RdfNode Of(Told told)
    {
        var statements = new List<RdfStatement>();
        var doubts = new List<RdfValue>();
        // Its name may be that of what it ties together.
        if (!told.Document.TryGetProperty(Common.Name.Key, out _)) statements.Add(new(Namespaces.Schema + "name", [Words(told.Title)]));
        foreach (var one in told.Fields)
        {
            var json = told.Document.GetProperty(one.Key);
            if (FactForm.Is(json) && FactForm.CertaintyOf(json) != Certainty.Certain) doubts.Add(Doubt(one, json, told));
            else statements.Add(new(names.Property(one), Values(FactForm.Is(json) ? json.GetProperty("value") : json, one.Shape, told)));
        }

        if (doubts.Count > 0) statements.Add(new(names.Own + "fact", doubts));
        statements.Add(new(Namespaces.Schema + "mainEntityOfPage", [new RdfValue.Resource(told.Address.AbsoluteUri)]));
        statements.Add(new(Namespaces.Schema + "sdDatePublished", [Instant(told.Times.Modified)]));
        return new(Iri(told.Kind, told.Record.Slug), [names.Class(told.Kind)], statements);
    }

    /// <summary>What a thing is called: the same in every tongue, and another than its page.</summary>
    public static string IriOf(Kind kind, string slug, Frame frame) => $"{new Uri(frame.Absolute(Paths.Of(kind, slug, frame.MainTongue))).AbsoluteUri}#it";

    private string Iri(Kind kind, string slug) => IriOf(kind, slug, telling.Visit.Frame);

    private RdfValue Doubt(Field of, JsonElement json, Told told) => Doubting.Of(
        names.Own, names.Property(of), FactForm.CertaintyOf(json),
        json.TryGetProperty("because", out var because) ? new(because.GetString() ?? "", null) : null,
        json.TryGetProperty("value", out var value) ? Values(value, of.Shape, told) : null,
        json.TryGetProperty("candidates", out var candidates) ? [.. candidates.EnumerateArray().Select(one => Values(one.GetProperty("value"), of.Shape, told))] : null);

    private IReadOnlyList<RdfValue> Values(JsonElement json, Shape shape, Told told) => shape switch
    {
        LocalizedShape words => [.. words.Read(json) is var text ? text.Wordings.Select(pair => Words(new(pair.Value.Text, pair.Key.Length == 0 ? text.Original : pair.Key))) : []],
        LinkShape link => [told.Names.Of(link.Read(json)) is { Kind: { } kind } named ? new RdfValue.Resource(Iri(kind, named.Slug)) : new RdfValue.Text(json.GetString() ?? "", null)],
        TermShape term => [new RdfValue.Resource(names.Own + $"{term.Vocabulary}/{term.Read(json)}")],
        DateShape date => [Date(date.Read(json))],
        NumberShape number => [new RdfValue.Typed(number.Read(json).ToString(CultureInfo.InvariantCulture), Namespaces.Xsd + "decimal")],
        YesNoShape yesNo => [new RdfValue.Typed(yesNo.Read(json) ? "true" : "false", Namespaces.Xsd + "boolean")],
        AddressShape address => [address.Read(json) is { Shown: { } shown } ? new RdfValue.Resource(shown.AbsoluteUri) : new RdfValue.Text(address.Read(json).Printed, null)],
        GroupShape group => [new RdfValue.Blank(Group(json, group, told))],
        { Item: LinkShape or GroupShape } => [new RdfValue.List([.. json.EnumerateArray().SelectMany(one => Values(one, shape.Item, told))])],
        { Item: { } item } => [.. json.EnumerateArray().SelectMany(one => Values(one, item, told)).Distinct()],
        _ => [new RdfValue.Text(json.ToString(), null)],
    };

    private RdfNode Group(JsonElement json, GroupShape group, Told told)
    {
        var statements = new List<RdfStatement>();
        var doubts = new List<RdfValue>();
        foreach (var member in json.EnumerateObject())
        {
            if (group.Fields.Find(member.Name) is not { } one) continue;
            if (FactForm.Is(member.Value) && FactForm.CertaintyOf(member.Value) != Certainty.Certain) doubts.Add(Doubt(one, member.Value, told));
            else statements.Add(new(names.Property(one), Values(FactForm.Is(member.Value) ? member.Value.GetProperty("value") : member.Value, one.Shape, told)));
        }

        if (doubts.Count > 0) statements.Add(new(names.Own + "fact", doubts));
        return new(null, [], statements);
    }

    private RdfValue Words(Said said) => new RdfValue.Text(said.Text, said.Language ?? telling.Visit.Frame.MainLanguage);

    private static RdfValue Instant(DateTime instant) => new RdfValue.Typed(Instants.Write(instant), Namespaces.Xsd + "dateTime");

    /// <summary>As precise as it is known: a day, a month or a year of XML Schema when it is sure, and EDTF for the rest.</summary>
    internal static RdfValue Date(PartialDate date)
    {
        var text = date.ToString();
        var type = date.IsUncertain || date.IsApproximate || !text.All(one => char.IsAsciiDigit(one) || one == '-') ? Namespaces.Edtf
            : date.Precision switch
            {
                DatePrecision.Day => Namespaces.Xsd + "date",
                DatePrecision.Month => Namespaces.Xsd + "gYearMonth",
                DatePrecision.Year => Namespaces.Xsd + "gYear",
                _ => Namespaces.Edtf,
            };
        return new RdfValue.Typed(text, type);
    }
}

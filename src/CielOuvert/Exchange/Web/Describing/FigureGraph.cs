using System.Globalization;
using CielOuvert.Exchange.Graphs;
using CielOuvert.Exchange.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Rdf;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;
using static CielOuvert.Exchange.Web.Describing.Stating;

namespace CielOuvert.Exchange.Web.Describing;

/// <summary>
/// A figure for a period, in the words of schema.org: an observation of what its record defines. Its value is stated when the register computes it
/// from all that it counts; otherwise what is known of it is said with its doubt, as of the facts of records, and no reader takes it for a number.
/// </summary>
public sealed class FigureGraph(FigureModel model, Visit visit)
{
    private readonly string own = new Namespaces(visit.Frame).Own;

    private FigureValue Figure => model.Figure;

    /// <summary>The same whichever page of its list is shown.</summary>
    private FigureAsked Asked => model.Asked with { After = null };

    public string Text => JsonLdTwin.TextOf(
        new(Absolute(Asked.In(visit.Frame.MainTongue), visit) + "#it", [Class("Observation")],
        [
            Words("name", $"{model.Definition.Name.In(visit.Tongue).Text}{CountingWords.During(Figure.Period, visit.Tongue)}", visit),
            Said("variableMeasured", Variable()),
            .. Figure.Period is { } period ? [Said("observationDate", RecordGraph.Date(period)), .. LengthOf(period)] : (RdfStatement[])[],
            .. Value(),
            .. Figure.Shares.Count > 0 ? [Said("additionalProperty", [.. Figure.Shares.Select(Share)])] : (RdfStatement[])[],
            Plain("measurementTechnique", Figure.Counted.FirstPage.ToString()),
            new(own + "hash", [new RdfValue.Text(Figure.Hash, null)]),
            Page("mainEntityOfPage", Asked.In(visit.Tongue), visit),
            Thing("subjectOf", "DataDownload", Plain("encodingFormat", JsonTwin.Twin.MediaType), Page("contentUrl", FigureTwinPages.TwinOf(Asked, visit.Tongue).Href, visit)),
            .. Figure.AsOf is { } instant ? [Instant("sdDatePublished", instant)] : (RdfStatement[])[],
        ]), visit);

    /// <summary>What is measured, whatever the period.</summary>
    private RdfValue Variable() => Thing("StatisticalVariable",
    [
        Words("name", model.Definition.Name.In(visit.Tongue), visit),
        .. model.Definition.Definition is { } definition ? [Words("description", definition.In(visit.Tongue), visit)] : (RdfStatement[])[],
        Words("measurementTechnique", CountingWords.What(model.Definition, visit), visit),
        Page("url", FigureAddress.Of(model.Definition.Slug, null, visit.Tongue), visit),
    ]);

    private IEnumerable<RdfStatement> Value()
    {
        if (model.Definition.UnitMany is { } unit) yield return Words("unitText", unit.In(visit.Tongue), visit);
        if (Figure.Value is not { } value) yield return Doubt(model.IsAmbiguous ? Certainty.Ambiguous : Certainty.Unknown, Figure.WhyNot?.In(visit.Tongue), value: null);
        else if (Figure.Missing == 0) yield return Said("value", Decimal(value));
        else yield return Doubt(Certainty.Deduced, CountingWords.Missing(Figure, visit.Tongue), [Decimal(value)]);
    }

    private RdfStatement Doubt(Certainty certainty, string? because, IReadOnlyList<RdfValue>? value) => new(own + "fact",
        [Doubting.Of(own, Namespaces.Schema + "value", certainty, because is null ? null : new(because, visit.Tongue.Code), value, value is null ? Candidates() : null)]);

    private IReadOnlyList<IReadOnlyList<RdfValue>>? Candidates() => model is { IsAmbiguous: true, Declared.Candidates: var candidates } ? [.. candidates.Select(one => (IReadOnlyList<RdfValue>)[Decimal(one.Value)])] : null;

    private RdfValue Share(FacetCount share) => Thing("PropertyValue",
    [
        Words("name", Facets.LabelOf(model.Definition.Operand ?? "", share.Code, Figure.Counted.Kinds, visit.Frame.Labels, visit.Tongue), visit),
        Number("value", share.Count),
    ]);

    /// <summary>How long it was observed (ISO 8601); of an interval or a doubtful date, its date alone says so.</summary>
    private static IEnumerable<RdfStatement> LengthOf(PartialDate period) => period is { IsUncertain: false, IsApproximate: false }
        ? period.Precision switch
        {
            DatePrecision.Year => [Plain("observationPeriod", "P1Y")],
            DatePrecision.Month => [Plain("observationPeriod", "P1M")],
            DatePrecision.Day => [Plain("observationPeriod", "P1D")],
            _ => [],
        }
        : [];
}

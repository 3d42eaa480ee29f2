using CielOuvert.Formats.Rdf;
using CielOuvert.Register.Facts;

namespace CielOuvert.Exchange.Graphs;

/// <summary>What is not certain, as a statement about a fact: never as a statement of the thing itself.</summary>
internal static class Doubting
{
    /// <param name="own">The namespace of the register's own words.</param>
    /// <param name="property">The property that would state it.</param>
    /// <param name="because">Why it is in doubt; null when nothing says.</param>
    /// <param name="value">What is deduced; null when nothing is.</param>
    /// <param name="candidates">What it may be; null when nothing says.</param>
    public static RdfValue Of(string own, string property, Certainty certainty, RdfValue.Text? because, IReadOnlyList<RdfValue>? value, IReadOnlyList<IReadOnlyList<RdfValue>>? candidates)
    {
        List<RdfStatement> said = [new(own + "property", [new RdfValue.Resource(property)]), new(own + "certainty", [new RdfValue.Resource(own + certainty.Code)])];
        if (because is not null) said.Add(new(own + "because", [because]));
        if (value is not null) said.Add(new(own + "value", value));
        if (candidates is not null) said.Add(new(own + "candidate", [.. candidates.Select(one => new RdfValue.Blank(new(null, [], [new(own + "value", one)])))]));
        return new RdfValue.Blank(new(null, [], said));
    }
}

using System.Text;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Rdf;

namespace CielOuvert.Exchange.Graphs;

/// <summary>Statements in RDF 1.1 Turtle.</summary>
public static class TurtleTwin
{
    public static Twin Twin { get; } = new("ttl", "text/turtle", new("Turtle (RDF)", "Turtle (RDF)"), Write);

    private static async Task Write(Telling telling, Stream to, CancellationToken stop)
    {
        var graph = new RecordGraph(telling);
        var turtle = new TurtleWriting(graph.Prefixes);
        await to.WriteAsync(Encoding.UTF8.GetBytes(TurtleWriting.Begin(graph.Prefixes)), stop);
        await foreach (var batch in telling.Records(stop))
            await to.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(batch.Select(told => told.Once(Twin, one => turtle.Write(graph.Of(one)))))), stop);
    }
}

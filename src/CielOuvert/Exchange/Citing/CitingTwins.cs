using System.Text;
using System.Text.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Citing;

namespace CielOuvert.Exchange.Citing;

/// <summary>Works for lists of references: what programs of writers and of libraries take in.</summary>
public static class CitingTwins
{
    public static Twin BibTex { get; } = new("bib", BibTexWriting.MediaType, new("BibTeX", "BibTeX"), (telling, to, stop) => Write(telling, BibTexWriting.Of, to, stop)) { Suits = CitedTypes.Suits, IsOfReports = true };

    public static Twin Ris { get; } = new("ris", RisWriting.MediaType, new("RIS", "RIS"), (telling, to, stop) => Write(telling, RisWriting.Of, to, stop)) { Suits = CitedTypes.Suits, IsOfReports = true };

    public static Twin Csl { get; } = new("csl", CslWriting.MediaType, new("CSL-JSON", "CSL-JSON"), WriteCsl) { Suits = CitedTypes.Suits, IsOfReports = true };

    /// <summary>Those that a work has, in the order in which its page names them.</summary>
    public static IReadOnlyList<Twin> All { get; } = [BibTex, Ris, Csl];

    private static async Task Write(Telling telling, Func<CitedWork, string> write, Stream to, CancellationToken stop)
    {
        await foreach (var batch in telling.Records(stop))
            await to.WriteAsync(Encoding.UTF8.GetBytes(string.Concat((await CitedWorks.Of(batch, stop)).Select(write))), stop);
    }

    private static async Task WriteCsl(Telling telling, Stream to, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(to, PlainJson.Options);
        json.WriteStartArray();
        await foreach (var batch in telling.Records(stop))
        {
            foreach (var work in await CitedWorks.Of(batch, stop)) CslWriting.Write(work, json);
            await json.FlushAsync(stop);
        }

        json.WriteEndArray();
        await json.FlushAsync(stop);
    }
}

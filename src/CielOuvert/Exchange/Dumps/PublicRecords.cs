using System.Runtime.CompilerServices;
using System.Text.Json;
using CielOuvert.Exchange.Json;
using CielOuvert.Exchange.Tables;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Access;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Dumps;

/// <summary>Writes what everybody may read of each record, as lines of JSON and as plain files: as <see cref="Told"/> leaves it, and never as it is kept.</summary>
internal sealed class PublicRecords(BagWriting bag, DumpReading dump, Visit visit, IProgress<Progress>? progress)
{
    private const int Pace = 1000;

    /// <summary>The records of a kind that a package holds, as its reader may read them.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Told>> Of(Kind kind, DumpReading dump, Visit visit, [EnumeratorCancellation] CancellationToken stop)
    {
        var asked = await Telling.Of(Selection.Of(kind.Code) with { Order = Order.Name }, CsvTwin.Twin, visit, stop);
        if (!asked.IsDone(out var telling)) throw new InvalidOperationException(asked.Refusals[0].What.En);
        await foreach (var batch in telling.Records(stop))
        {
            var wanted = dump.Part is { } part ? [.. batch.Where(told => part.Keys.Contains(told.Record.Key))] : batch;
            if (wanted.Count > 0) yield return wanted;
        }
    }

    /// <returns>How many records were written.</returns>
    public async Task<int> Write(CancellationToken stop)
    {
        await bag.Put(BagWriting.Payload + FolderDescriptor.FileName, CanonicalYaml.Write(new FolderDescriptor(dump.Descriptor, dump.Instant).ToYaml()), stop);
        var total = (int)await visit.Register.Count(Selection.Everything, visit.Viewer, visit.AsOf, stop);
        var former = await dump.PublicFormerSlugs(stop);
        var done = 0;
        foreach (var kind in AllKinds.InOrder.OrderBy(kind => kind.Code, StringComparer.Ordinal))
        {
            await foreach (var batch in Of(kind, dump, visit, stop))
                foreach (var told in batch)
                {
                    await bag.Put($"{BagWriting.Payload}{kind.Code}/{told.Record.Slug}.yaml", RecordFile.Write(kind, told.Record.Slug, Sight.Public, [.. former[told.Record.Slug]], told.Document), stop);
                    if (++done % Pace == 0) progress?.Report(new(done, total));
                }

            await Lines(kind, stop);
        }

        return done;
    }

    private async Task Lines(Kind kind, CancellationToken stop)
    {
        await using var batches = Of(kind, dump, visit, stop).GetAsyncEnumerator(stop);
        if (!await batches.MoveNextAsync()) return;
        await bag.Put($"{BagWriting.Payload}records/{kind.Code}.jsonl", async stream =>
        {
            using var lines = new MemoryStream();
            do
            {
                lines.SetLength(0);
                foreach (var told in batches.Current)
                {
                    await using (var json = new Utf8JsonWriter(lines, PlainJson.Options)) RecordJson.Write(told, json);
                    lines.WriteByte((byte)'\n');
                }

                await stream.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), stop);
            }
            while (await batches.MoveNextAsync());
        });
    }
}

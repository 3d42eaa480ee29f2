using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CielOuvert.Formats.Bags;

namespace CielOuvert.Register.Dumps;

/// <summary>Writes lines of one sort into files of bounded length, <c>commits-00001.jsonl</c> and so on: none when there is no line.</summary>
internal sealed class LineWriting(BagWriting bag, string folder, string sort)
{
    public async Task Write(IAsyncEnumerator<Action<Utf8JsonWriter>> lines, CancellationToken stop)
    {
        var waiting = await lines.MoveNextAsync();
        for (var number = 1; waiting; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{sort}-{number:00000}.jsonl");
            await bag.Put(path, async stream =>
            {
                var line = new ArrayBufferWriter<byte>(4096);
                await using var json = new Utf8JsonWriter(line, JournalFolder.Options);
                for (var length = 0L; waiting && length < JournalFolder.FileLength; waiting = await lines.MoveNextAsync())
                {
                    lines.Current(json);
                    await json.FlushAsync(stop);
                    line.Write("\n"u8);
                    await stream.WriteAsync(line.WrittenMemory, stop);
                    length += line.WrittenCount;
                    line.ResetWrittenCount();
                    json.Reset();
                }
            });
        }
    }
}

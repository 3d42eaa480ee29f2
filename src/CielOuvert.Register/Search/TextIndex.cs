using System.Diagnostics;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Search.Analysis;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>
/// Search by words in a Lucene index that follows the journal. The index is a cache: whatever befalls it, it is made again from the register,
/// and a search waits rather than answer what is no longer so. Nothing is opened before the first search.
/// </summary>
public sealed class TextIndex : ITextSearch, IAsyncDisposable
{
    private readonly string folder;
    private readonly Engine engine;
    private readonly Action<Phrase> say;
    private readonly SemaphoreSlim gate = new(1);
    private readonly RecentAnswers recent = new();
    private volatile OpenedIndex? opened;

    /// <param name="folder">Where the index is, or will be.</param>
    /// <param name="say">Hears what a keeper may want to know (made again, in memory): by default the trace of the program.</param>
    public TextIndex(string folder, Engine engine, Action<Phrase>? say = null) =>
        (this.folder, this.engine, this.say) = (folder, engine, say ?? (phrase => Trace.TraceInformation(phrase.En)));

    /// <summary>The index of a register: in <c>FILE.index</c> for SQLite, in the user's cache for PostgreSQL, or in the folder that CIEL_INDEX names.</summary>
    public static ITextSearch Beside(string location, Engine engine) => new TextIndex(IndexFolder.Of(location, engine), engine);

    public long? Reached => opened?.Served is >= 0 and var served ? served : null;

    public async Task<IReadOnlyList<long>> Find(string text, long journal, CancellationToken stop) => (await Look(text, journal, stop)).Ranked();

    public async Task<Matches> Look(string text, long journal, CancellationToken stop)
    {
        var words = QueryWords.Of(text);
        return words.AreNone ? Matches.None : await Answer(index => recent.Of(words, index), journal, anew: false, progress: null, stop);
    }

    public Task<IReadOnlyList<IndexedWord>> Near(string word, int edits, int most, long journal, CancellationToken stop) =>
        Answer(index => index.Near(word, edits, most), journal, anew: false, progress: null, stop);

    public Task<IReadOnlyList<IndexedWord>> Beginning(string word, int most, long journal, CancellationToken stop) =>
        Answer(index => index.Beginning(word, most), journal, anew: false, progress: null, stop);

    public Task Follow(IProgress<Progress>? progress, CancellationToken stop) => Answer(index => index.Served, long.MaxValue, anew: false, progress, stop);

    public Task Rebuild(IProgress<Progress>? progress, CancellationToken stop) => Answer(index => index.Served, long.MaxValue, anew: true, progress, stop);

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        opened?.Close(say);
        opened = null;
        gate.Dispose();
    }

    /// <summary>Asks the index, once it has reached a number. One that fails is made again; if its folder fails too, in memory.</summary>
    private async Task<T> Answer<T>(Func<OpenedIndex, T> ask, long journal, bool anew, IProgress<Progress>? progress, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var used = opened;
            try
            {
                return ask(used = await Reaching(journal, anew, progress, stop));
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException && attempt < 3)
            {
                say(SearchWords.Failed(error.Message));
                await Replace(used, inMemory: attempt > 1, stop);
            }
        }
    }

    /// <summary>Of several that wait, one does the work, and the others find it done.</summary>
    private async Task<OpenedIndex> Reaching(long journal, bool anew, IProgress<Progress>? progress, CancellationToken stop)
    {
        if (opened is { } ready && ready.Served >= journal) return ready;
        await gate.WaitAsync(stop);
        try
        {
            var index = opened ??= OpenedIndex.Open(folder, say);
            if (anew) index.Clear();
            if (index.Served < journal) await new Following(engine, index, say, progress).Run(stop);
            return index;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task Replace(OpenedIndex? failed, bool inMemory, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            // Another search may have replaced it already.
            if (failed is null || opened != failed) return;
            failed.Abandon(say);
            opened = inMemory ? OpenedIndex.InMemory() : OpenedIndex.Emptied(folder, say);
        }
        finally
        {
            gate.Release();
        }
    }
}

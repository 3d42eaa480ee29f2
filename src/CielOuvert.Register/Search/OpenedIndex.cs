using CielOuvert.Formats.Words;
using CielOuvert.Register.Search.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace CielOuvert.Register.Search;

/// <summary>An index that this process writes: the folder's own, or, when another process has that one, a copy in memory.</summary>
internal sealed class OpenedIndex
{
    private const double Megabytes = 64;
    private static readonly BM25Similarity Likeness = new();
    private const int OneMoment = 1000;

    private readonly Lucene.Net.Store.Directory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private Reach saved;
    private long served = -1;

    private OpenedIndex(Lucene.Net.Store.Directory directory)
    {
        this.directory = directory;
        writer = new(directory, new(Chain.Version, Chain.Both)
        {
            RAMBufferSizeMB = Megabytes,
            Similarity = Likeness,
            WriteLockTimeout = OneMoment,
            // What was redacted must go, be it one record in a large segment.
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
        });
        try
        {
            saved = Reach = Reach.From(writer.CommitData) ?? throw new IndexFormatTooOldException(directory.ToString(), "Ciel ouvert");
            searchers = new(writer, applyAllDeletes: true, searcherFactory: null);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    /// <summary>How far it has come.</summary>
    public Reach Reach { get; private set; }

    /// <summary>The number at which searches are answered; -1 until it was compared with the register.</summary>
    public long Served => Interlocked.Read(ref served);

    /// <summary>Opens the index of a folder; an empty one when there is none, or when it cannot be read.</summary>
    public static OpenedIndex Open(string folder, Action<Phrase> say)
    {
        try
        {
            return new(Directory(folder));
        }
        catch (Exception error) when (error is LockObtainFailedException or UnauthorizedAccessException)
        {
            say(SearchWords.HeldByAnother(folder));
            return Borrowed(folder);
        }
        catch (Exception error)
        {
            // Damaged in whatever way, it is only a cache. Nobody else has it, or the lock would have said so first.
            say(SearchWords.Unreadable(folder, error.Message));
            return Emptied(folder, say);
        }
    }

    /// <summary>Empties a folder, whatever is in it, and opens it.</summary>
    public static OpenedIndex Emptied(string folder, Action<Phrase> say)
    {
        try
        {
            var directory = Directory(folder);
            using (var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME))
            {
                if (!held.Obtain(OneMoment)) throw new LockObtainFailedException(folder);
                foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME)) directory.DeleteFile(file);
            }

            return new(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            say(SearchWords.InMemory(folder, error.Message));
            return InMemory();
        }
    }

    public static OpenedIndex InMemory() => new(new RAMDirectory());

    public Matches Find(Query query) => Read(searcher =>
    {
        var matches = new AllMatches();
        searcher.Similarity = Likeness;
        searcher.Search(query, matches);
        return matches.ToMatches();
    });

    /// <summary>Words that resemble one.</summary>
    public IReadOnlyList<IndexedWord> Near(string word, int edits, int most) => Read(searcher => new Vocabulary(searcher).Near(word, edits, most));

    /// <summary>Words that begin so.</summary>
    public IReadOnlyList<IndexedWord> Beginning(string word, int most) => Read(searcher => new Vocabulary(searcher).Beginning(word, most));

    public void Put(long key, Document document) => writer.UpdateDocument(RecordFields.TermOf(key), document);

    public void TakeOut(long key) => writer.DeleteDocuments(RecordFields.TermOf(key));

    /// <summary>Rewrites the files that still hold words of records replaced or taken out.</summary>
    public void Forget() => writer.ForceMergeDeletes();

    /// <summary>Notes how far it has come; the disk will know with the next <see cref="Save"/>.</summary>
    public void Note(Reach reach) => Reach = reach;

    /// <summary>Writes all to disk, with how far it has come.</summary>
    public void Save()
    {
        writer.SetCommitData(Reach.ToCommit());
        writer.Commit();
        saved = Reach;
    }

    /// <summary>Lets searches see what was written, which is the register at a number.</summary>
    public void Serve(long journal)
    {
        searchers.MaybeRefreshBlocking();
        Interlocked.Exchange(ref served, journal);
    }

    public void Clear()
    {
        Interlocked.Exchange(ref served, -1);
        writer.DeleteAll();
        Note(Reach.Nothing);
        Save();
    }

    /// <summary>Leaves it as its last save was, as far as one that fails can.</summary>
    public void Abandon(Action<Phrase> say) => Ended(say, writer.Rollback);

    /// <summary>Saves and closes it. A folder that went meanwhile is no loss: the index will be made again.</summary>
    public void Close(Action<Phrase> say) => Ended(say, () =>
    {
        if (Reach != saved) Save();
        writer.Dispose();
    });

    private T Read<T>(Func<IndexSearcher, T> ask)
    {
        var searcher = searchers.Acquire();
        try
        {
            return ask(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private void Ended(Action<Phrase> say, Action end)
    {
        try
        {
            searchers.Dispose();
            end();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            say(SearchWords.Failed(error.Message));
        }
        finally
        {
            directory.Dispose();
        }
    }

    private static FSDirectory Directory(string folder) => FSDirectory.Open(new DirectoryInfo(folder), new OneHolder(folder));

    /// <summary>
    /// The last commit of an index that another process writes, copied into memory, so that only what came since is left to index. That
    /// process may delete its files meanwhile: then we begin from nothing.
    /// </summary>
    private static OpenedIndex Borrowed(string folder)
    {
        var copy = new RAMDirectory();
        try
        {
            using var source = FSDirectory.Open(folder);
            using var reader = DirectoryReader.Open(source);
            foreach (var file in reader.IndexCommit.FileNames) source.Copy(copy, file, file, IOContext.READ_ONCE);
            return new(copy);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            copy.Dispose();
            return InMemory();
        }
    }
}

using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>What helps a person who searches: other words, the rest of a word, the passage of a file.</summary>
public sealed class Hints
{
    private readonly Engine engine;
    private readonly ITextSearch search;

    internal Hints(Engine engine, ITextSearch search) => (this.engine, this.search) = (engine, search);

    /// <summary>What may have been meant by words that find nothing, or hardly anything.</summary>
    /// <param name="total">What the selection finds.</param>
    public Task<IReadOnlyList<Suggestion>> Corrections(Selection selection, long total, Viewer viewer, CancellationToken stop) =>
        new Suggesting(engine, search, viewer).Corrections(selection, total, stop);

    /// <summary>What words that are being typed may become.</summary>
    public Task<IReadOnlyList<string>> Completions(string text, int most, Viewer viewer, CancellationToken stop) => new Suggesting(engine, search, viewer).Completions(text, most, stop);

    /// <summary>By key, a passage of the files of some records where words are.</summary>
    public Task<IReadOnlyDictionary<long, FileExtract>> OfFiles(IReadOnlyCollection<Record> records, string query, CancellationToken stop) =>
        FileExtract.Of(records, query, engine, stop);
}

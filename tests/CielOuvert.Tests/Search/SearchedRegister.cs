using System.Collections.Concurrent;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Search;

/// <summary>A register of events that have a name and perhaps a description, and an index of it in a folder of the test's own.</summary>
public sealed class SearchedRegister : IAsyncDisposable
{
    private readonly TestDatabase database;

    private SearchedRegister(TestDatabase database, Register.Register register, string folder)
    {
        (this.database, Register, Folder) = (database, register, folder);
        Index = AnotherIndex();
    }

    public Register.Register Register { get; }

    public string Folder { get; }

    public TextIndex Index { get; private set; }

    /// <summary>What the indexes said to their keeper.</summary>
    public ConcurrentQueue<Phrase> Said { get; } = [];

    public static async Task<SearchedRegister> Empty()
    {
        var database = await TestDatabase.Fresh();
        var opened = await CielOuvert.Register.Register.OpenOrCreate(database.Location, TimeProvider.System, TestContext.Current.CancellationToken);
        var register = opened.IsDone(out var done) ? done : throw new InvalidOperationException(opened.Refusals[0].What.En);
        await register.Commit(In("fr"), [], Author.Keeper, "for a test", new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), default);
        return new(database, register, Path.Combine(Directory.CreateTempSubdirectory("ciel-index-").FullName, "index"));
    }

    public static async Task<SearchedRegister> Holding(params IReadOnlyList<Draft> drafts)
    {
        var given = await Empty();
        await given.Commit([.. drafts.Select(Change.Add)]);
        return given;
    }

    /// <summary>What a register of a main language says of itself.</summary>
    public static Descriptor In(string language) => new(new Dictionary<string, string> { [language] = "A society" }, [language], new("https://example.org"), null);

    public static Draft Event(string slug, Localized name, Localized? description = null)
    {
        var named = Draft.Of(EventKind.Kind, slug).With(Common.Name, name);
        return description is null ? named : named.With(Common.Description, description);
    }

    public async Task<long> Commit(params IReadOnlyList<Change> changes)
    {
        var outcome = await Register.Commit(changes, Author.Keeper, "for a test", default);
        return outcome.IsDone(out var done) ? done.Number : throw new InvalidOperationException(outcome.Refusals[0].What.En);
    }

    /// <summary>The slugs of what holds the words, the best first, at the number that the journal has now.</summary>
    public Task<IReadOnlyList<string>> Find(string words) => Find(words, Index);

    public async Task<IReadOnlyList<string>> Find(string words, TextIndex index)
    {
        var keys = await index.Find(words, await Register.JournalNumber(default), default);
        var all = await Register.Find(Selection.Everything with { Size = 500 }, Viewer.Keeper, AsOf.Now, default);
        var slugs = all.IsDone(out var found) ? found.Records.ToDictionary(record => record.Key, record => record.Slug) : throw new InvalidOperationException(all.Refusals[0].What.En);
        return [.. keys.Select(key => slugs.GetValueOrDefault(key, $"no live record has the key {key}"))];
    }

    /// <summary>As another process would open it.</summary>
    public TextIndex AnotherIndex() => new(Folder, Register.Engine, Said.Enqueue);

    /// <summary>As a program that ends and starts again.</summary>
    public async Task Restart(Action? meanwhile = null)
    {
        await Index.DisposeAsync();
        meanwhile?.Invoke();
        Index = AnotherIndex();
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        await Register.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Folder) ?? Folder, recursive: true);
    }
}

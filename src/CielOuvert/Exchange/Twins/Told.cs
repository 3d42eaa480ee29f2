using System.Collections.Concurrent;
using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;

namespace CielOuvert.Exchange.Twins;

/// <summary>A record as it is taken away: what the reader may not see of it, or of what it links to, is not in it.</summary>
/// <param name="Document">Its document, less what is not for the reader; every twin reads facts from it alone.</param>
/// <param name="Names">The names of what it links to.</param>
/// <param name="Title">Its name, or that of what it ties together.</param>
public sealed record Told(Telling Telling, Record Record, JsonElement Document, Names Names, Said Title, RecordTimes Times) : IHolder
{
    private ConcurrentDictionary<object, object>? made;
    private IndexRows? rows;

    public Kind Kind => Record.Kind;

    /// <summary>What the register would be asked it by.</summary>
    public IndexRows Rows => rows ??= Kind.Index(Document);

    /// <summary>Of its page, absolute.</summary>
    public Uri Address => Telling.Absolute(Paths.Of(Record, Telling.Tongue));

    /// <summary>What it links to that the reader may know of, each once, in the order of slugs.</summary>
    public IReadOnlyList<Named> Linked => Names.OfKnown(LinksIn.Of(Record).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The fields that it speaks of, in the order of its kind.</summary>
    public IEnumerable<Field> Fields => Kind.Fields.All.Where(said => said.IsSaidIn(this));

    /// <summary>
    /// What is made of it for a form. The living site makes it each time; an archive, in which many lists tell the same record, keeps it with the record.
    /// </summary>
    /// <param name="form">What makes it, so that two forms do not take each other's.</param>
    public T Once<T>(object form, Func<Told, T> make)
        where T : class => Telling.Visit.Archive is null ? make(this) : (T)LazyInitializer.EnsureInitialized(ref made, () => new(concurrencyLevel: 1, capacity: 7)).GetOrAdd(form, _ => make(this));

    /// <summary>A record without what the names leave out.</summary>
    public static JsonElement Left(Record record, Names names) => names.Left(record);
}

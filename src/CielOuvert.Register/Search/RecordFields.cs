using System.Globalization;
using System.Text.Json;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Field = Lucene.Net.Documents.Field;

namespace CielOuvert.Register.Search;

/// <summary>A record as the index holds it: its key, its words and its traits. No text is stored; the register has it.</summary>
internal static class RecordFields
{
    /// <summary>The key, as the term by which a record is replaced or taken out.</summary>
    public const string Id = "id";

    /// <summary>The key, as the value that an answer reads.</summary>
    public const string Key = "key";

    /// <summary>Words that name the record.</summary>
    public const string Title = "title";

    /// <summary>All its other words.</summary>
    public const string Text = "text";

    private static readonly FieldType Words = Frozen();

    public static Term TermOf(long key) => new(Id, key.ToString(CultureInfo.InvariantCulture));

    public static Document DocumentOf(long key, IEnumerable<(string Text, string? Language, bool IsTitle)> texts, string mainLanguage, Traits traits)
    {
        var document = new Document
        {
            new StringField(Id, key.ToString(CultureInfo.InvariantCulture), Field.Store.NO),
            new NumericDocValuesField(Key, key),
        };
        foreach (var (text, language, isTitle) in texts)
            document.Add(new WordsField(isTitle ? Title : Text, SoundText.Of(text).Normalize(), Chain.Of(language ?? mainLanguage)));
        traits.AddTo(document);
        return document;
    }

    /// <summary>
    /// The texts of a document that anybody may search. Fields for the desk alone are left out: a visitor who finds a record by them has read them.
    /// </summary>
    public static IReadOnlyList<(string Text, string? Language, bool IsTitle)> TextsOf(Kind kind, JsonElement document)
    {
        var rows = new IndexRows();
        foreach (var member in document.EnumerateObject())
            if (kind.Fields.Find(member.Name) is { IsPrivate: false } field) field.Index(member.Value, rows);
        return rows.Texts;
    }

    /// <summary>Frequencies serve ranking, and positions phrases.</summary>
    private static FieldType Frozen()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };
        type.Freeze();
        return type;
    }

    /// <summary>A text with the chain of its own language, whatever that of its neighbours in the same field.</summary>
    private sealed class WordsField(string name, string text, Chain chain) : Field(name, text, Words)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => chain.GetTokenStream(Name, GetStringValue());
    }
}

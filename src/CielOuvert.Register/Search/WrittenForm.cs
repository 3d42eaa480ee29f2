using CielOuvert.Register.Records;
using CielOuvert.Register.Search.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CielOuvert.Register.Search;

/// <summary>How a record writes a word that the index holds folded: <c>ecole</c> is <c>école</c> there.</summary>
internal static class WrittenForm
{
    private const int FarEnough = 20_000;

    /// <summary>In small letters when the record writes it so anywhere; null when none of its texts has it.</summary>
    public static string? In(Record record, string folded)
    {
        string? capital = null;
        foreach (var (text, _, _) in RecordFields.TextsOf(record.Kind, record.Document))
            foreach (var form in Forms(Chain.Sound(text, FarEnough), folded))
            {
                if (!form.Any(char.IsUpper)) return form;
                capital ??= form;
            }

        return capital;
    }

    private static List<string> Forms(string text, string folded)
    {
        var forms = new List<string>();
        using var stream = Chain.Both.GetTokenStream("form", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            if (term.Length == folded.Length && term.ToString() == folded) forms.Add(text[offset.StartOffset..offset.EndOffset]);
        stream.End();
        return forms;
    }
}

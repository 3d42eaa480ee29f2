using CielOuvert.Register.Records;
using CielOuvert.Register.Search.Analysis;

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
        {
            var sound = Chain.Sound(text, FarEnough);
            foreach (var term in Chain.Both.Terms(sound).Where(term => term.Text == folded))
            {
                var form = sound[term.Start..term.End];
                if (!form.Any(char.IsUpper)) return form;
                capital ??= form;
            }
        }

        return capital;
    }
}

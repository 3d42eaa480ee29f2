using System.Globalization;
using CielOuvert.Desk.Forms;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Imports;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Imports;

/// <summary>Where what was imported comes from: a source document for the file, with its name and its hash, and on each record the line.</summary>
internal static class SourceOf
{
    public static Kind Kind => SourceDocumentKind.Kind;

    public static string Words(Import import) => $"import {import.File}";

    public static Draft Document(Import import, string slug, Sight sight, DateOnly today) => Draft.Of(Kind, slug)
        .With(Common.Name, Fact<Localized>.Certain(import.File))
        .With(SourceDocumentKind.FileName, Fact<string>.Certain(import.File))
        .With(SourceDocumentKind.Hash, Fact<string>.Certain(import.Sha256))
        .With(SourceDocumentKind.ReadOn, PartialDate.Parse(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Match(day => Fact<PartialDate>.Certain(day), _ => Fact<PartialDate>.Unknown)) with { Sight = sight };

    /// <summary>Says in a form, after what it says already, which line of the file it was read from.</summary>
    public static void Add(FormState state, string document, int line, string language)
    {
        var row = FormNames.Row(Common.Sources.Key, state.Rows(Common.Sources.Key).Select(index => index + 1).LastOrDefault());
        state[FormNames.Member(row, SourceFields.Document.Key)] = document;
        state[FormNames.Member(row, SourceFields.Heading.Key)] = string.Create(CultureInfo.InvariantCulture, $"{(language.StartsWith("fr", StringComparison.Ordinal) ? "ligne" : "line")} {line}");
    }
}

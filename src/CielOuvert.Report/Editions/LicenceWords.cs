using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions;

/// <summary>A licence in words, and what is not known of it: a claim is never larger than the source's.</summary>
internal sealed class LicenceWords(EditionContent content, FactRuns facts, Tongue tongue)
{
    public IReadOnlyList<Run> Of(Record record)
    {
        var named = facts.Of(Common.License, record);
        var licence = content.Chapters.SelectMany(chapter => chapter.Parts).SelectMany(part => part.Records)
            .FirstOrDefault(one => one.Kind == LicenceKind.Kind && one.Slug == Common.License.Or(record, ""));
        return licence is null ? named : Words(licence);
    }

    public IReadOnlyList<Run> Words(Record licence)
    {
        var name = facts.Title(licence);
        return LicenceKind.Variant.CertaintyIn(licence) == Certainty.Unknown ? [.. name, new TemplateText(EditionWords.UnknownVariant.In(tongue))] : name;
    }
}

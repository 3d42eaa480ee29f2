using System.Text.RegularExpressions;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions;

/// <summary>The figures that the words of a chapter name, as <c>{figure:slug}</c>.</summary>
internal static partial class EditorialFigures
{
    public static IEnumerable<string> In(Record chapter) => ((IEnumerable<Field<Localized>>)[ChapterKind.Intro, ChapterKind.Text])
        .Select(field => field.In(chapter)).SelectMany(fact => fact.IsKnown(out var words) ? words.Wordings.Values : [])
        .SelectMany(wording => Named().Matches(wording.Text)).Select(match => match.Groups[1].Value.Trim());

    [GeneratedRegex(@"\{figure:([^}]*)\}")]
    private static partial Regex Named();
}

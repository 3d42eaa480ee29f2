using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions;

/// <summary>The public addresses that a report prints: absolute, in the language of the report.</summary>
public sealed class Addresses(Descriptor descriptor, Tongue tongue, IReadOnlyList<string> around)
{
    /// <summary>The parameter of a figure's page that narrows it to what is around some records.</summary>
    public static readonly Phrase Around = new("autour", "around");

    public string Record(Kind kind, string slug) => $"{descriptor.PublicAddress.OriginalString.TrimEnd('/')}/{tongue.Code}/{kind.Path.In(tongue)}/{slug}";

    public string Figure(string slug, string? period) =>
        (period is null ? Record(FigureKind.Kind, slug) : $"{Record(FigureKind.Kind, slug)}/{period}") + (around.Count == 0 ? "" : $"?{Around.In(tongue)}={string.Join(',', around)}");

    /// <summary>Where a part of an edition is: beside its page.</summary>
    public string Part(string slug, Parts.Narrowing narrowing) => $"{Record(EditionKind.Kind, slug)}/{narrowing.Path(tongue)}";
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions;

/// <summary>The public addresses that a report prints: absolute, in the language of the report.</summary>
internal sealed class Addresses(Descriptor descriptor, Tongue tongue)
{
    public string Record(Kind kind, string slug) => $"{descriptor.PublicAddress.OriginalString.TrimEnd('/')}/{tongue.Code}/{kind.Path.In(tongue)}/{slug}";

    public string Figure(string slug, string? period) => period is null ? Record(FigureKind.Kind, slug) : $"{Record(FigureKind.Kind, slug)}/{period}";
}

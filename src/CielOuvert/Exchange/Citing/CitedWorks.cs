using CielOuvert.Exchange.Feeds;
using CielOuvert.Exchange.Harvest;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Citing;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Reports;

namespace CielOuvert.Exchange.Citing;

/// <summary>Records as works that are cited. Who, when and under which licence are taken from what is certain; a deduced date alone is kept, as deduced.</summary>
public sealed class CitedWorks
{
    private readonly EntryFiles files;
    private readonly Licences licences;
    private readonly IReadOnlyDictionary<string, Uri> identities;

    private CitedWorks(EntryFiles files, Licences licences, IReadOnlyDictionary<string, Uri> identities) => (this.files, this.licences, this.identities) = (files, licences, identities);

    /// <summary>Those of a batch that can be cited, in its order.</summary>
    public static async Task<IReadOnlyList<CitedWork>> Of(IReadOnlyList<Told> batch, CancellationToken stop) =>
        [.. await Of([.. batch.Where(told => CitedTypes.Suits(told.Kind))], new Dictionary<string, Uri>(), stop)];

    /// <summary>One alone, with what registries call its authors; null when it is no work.</summary>
    public static async Task<CitedWork?> Of(Told told, CancellationToken stop) =>
        CitedTypes.Suits(told.Kind) ? (await Of([told], await PartyIdentities.Of([.. AuthorsOf(told).Select(named => named.Slug)], told.Telling, stop), stop)).Single() : null;

    private static async Task<IEnumerable<CitedWork>> Of(IReadOnlyList<Told> cited, IReadOnlyDictionary<string, Uri> identities, CancellationToken stop)
    {
        if (cited is not [{ Telling: var telling }, ..]) return [];
        var reading = new CitedWorks(await EntryFiles.Of(cited, telling, stop), await Licences.Of(cited, telling.Visit, stop), identities);
        return cited.Select(told => identities.Count == 0 ? told.Once(typeof(CitedWork), reading.From) : reading.From(told));
    }

    private CitedWork From(Told told)
    {
        var tongue = told.Telling.Tongue;
        return new(told.Record.Slug, CitedTypes.Of(told), Text(told.Title, told), told.Address, tongue)
        {
            Genre = CitedTypes.GenreOf(told),
            Authors = [.. AuthorsOf(told).Select(named => Party(named, told) with { Identity = identities.GetValueOrDefault(named.Slug) })],
            Contributors = ContributorsOf(told),
            Issued = One<PartialDate>(ArticleKind.DatePublished.Key, told) is { } date && date.In(told) is var issued && issued.IsKnown(out var day) ? new(day, issued.Certainty == Certainty.Deduced) : null,
            Publisher = PublisherOf(told),
            Container = ContainerOf(told),
            Series = told.Kind == ArticleKind.Kind ? NameAt(Certain(ArticleKind.IsPartOf, told), told) : null,
            Number = told.Kind == ArticleKind.Kind && ArticleKind.PositionInSeries.In(told) is { Certainty: Certainty.Certain } rank && rank.IsKnown(out var number) ? $"{number:0}" : null,
            Version = VersionOf(told),
            Pages = told.Kind == PublicationKind.Kind && PublicationKind.Pages.In(told) is { Certainty: Certainty.Certain } pages && pages.IsKnown(out var count) ? $"{count:0}" : null,
            Identifiers = CitedIdentifiers.In(AddressesOf(told)),
            Address = Certain(Common.Url, told) is { } own ? Followed(own) : null,
            Licence = licences.Of(new SureFacts(told)).FirstOrDefault() is { } licence ? new(licence.Name.Text, licence.Code, licence.Address, licence.IsWhole) : null,
            Abstract = Certain(Common.Description, told) is { } words ? Plain(words.In(tongue), told) : null,
            Languages = Certain(Many(SourceLanguage, told), told) ?? [],
            Files = FilesOf(told),
            HasText = told.Kind == ArticleKind.Kind && ArticleKind.Body.In(told).IsKnown(out _),
            Doubts = CitedDoubts.Of(told),
        };
    }

    private const string SourceLanguage = "inLanguage";

    /// <summary>What is kept of it or pointed to, and the prints that are made of a report.</summary>
    private IReadOnlyList<CitedFile> FilesOf(Told told)
    {
        IReadOnlyList<CitedFile> given = [.. files.In(told).Select(file => new CitedFile(file.Address, file.MediaType, IsHeld: file.Bytes is not null))];
        return told.Kind == EditionKind.Kind && EditionKind.Period.In(told).IsKnown(out _)
            ? [.. given, .. EditionForms.All.Select(form => new CitedFile(new($"{told.Address.AbsoluteUri}.{form.Extension}"), form.MediaType, IsHeld: true))]
            : given;
    }

    private static CitedText Text(Said said, Told told) => new(said.Text, said.Language ?? told.Telling.Visit.Frame.MainLanguage);

    private static CitedText Plain(Said said, Told told)
    {
        var text = Text(said, told);
        return text with { Text = RichText.Parse(text.Text, text.Language).ToPlainText() };
    }

    private static IReadOnlyList<Named> AuthorsOf(Told told) => told.Names.OfKnown(Certain(Many(ArticleKind.Author.Key, told), told) ?? []);

    private static CitedParty Party(Named named, Told told) => new(named.Title.Text, named.Kind == PersonKind.Kind, Page: named.Href is { } href ? told.Telling.Absolute(href) : null);

    private static IReadOnlyList<CitedContributor> ContributorsOf(Told told) => told.Kind != PublicationKind.Kind || Certain(PublicationKind.Contributor, told) is not { } groups ? [] :
    [
        .. from one in groups
           let slug = Certain(PublicationKind.ContributorParty, one)
           where slug is not null && told.Names.Knows(slug)
           let role = Certain(PublicationKind.ContributorRole, one)
           select new CitedContributor(Party(told.Names.Of(slug), told), RoleOf(role), role is null ? null : told.Telling.Visit.Frame.Labels.Of("contributor-role", role, told.Telling.Tongue).Text),
    ];

    private static ContributorRole RoleOf(string? code) => code switch
    {
        "editing" => ContributorRole.Editor,
        "translation" => ContributorRole.Translator,
        "design" => ContributorRole.Illustrator,
        _ => ContributorRole.Other,
    };

    /// <summary>What these kinds are is what the organisation publishes; of a work cited, its record says who does.</summary>
    private static string? PublisherOf(Told told) =>
        told.Kind == PublicationKind.Kind || told.Kind == EditionKind.Kind || told.Kind == EditorialKind.Kind ? told.Telling.Visit.Frame.OrganisationIn(told.Telling.Tongue)
        : told.Kind == WorkKind.Kind && told.Names.OfKnown(Certain(WorkKind.Publisher, told) ?? []) is { Count: > 0 } publishers ? string.Join(", ", publishers.Select(one => one.Title.Text))
        : null;

    private static string? ContainerOf(Told told) =>
        told.Kind == ArticleKind.Kind ? NameAt(Certain(ArticleKind.Medium, told), told)
        : told.Kind == EditorialKind.Kind ? NameAt(Certain(EditorialKind.IsPartOf, told), told)
        : told.Kind == ReplayKind.Kind ? Certain(ReplayKind.Platform, told)
        : null;

    /// <summary>The last one: earlier ones are cited by who read them then.</summary>
    private static string? VersionOf(Told told) =>
        told.Kind == EditionKind.Kind ? Certain(EditionKind.Version, told)
        : told.Kind == PublicationKind.Kind && Certain(PublicationKind.Versions, told) is [.., var last] ? Certain(PublicationKind.VersionNumber, last)
        : null;

    private static IEnumerable<Uri> AddressesOf(Told told) =>
        [.. (Certain(Common.Url, told) is { } own ? [own] : (IEnumerable<WebAddress>)[]).Concat(Certain(Common.OtherUrls, told) ?? []).Select(Followed).OfType<Uri>()];

    /// <summary>One that leads elsewhere is evidence, and is not cited.</summary>
    private static Uri? Followed(WebAddress address) => address.State == AddressState.Wrong ? null : address.Shown;

    private static string? NameAt(string? slug, Told told) => slug is not null && told.Names.Knows(slug) ? told.Names.Of(slug).Title.Text : null;

    private static Field<IReadOnlyList<string>>? Many(string key, Told told) => told.Kind.Fields.Find(key) as Field<IReadOnlyList<string>>;

    private static Field<T>? One<T>(string key, Told told) => told.Kind.Fields.Find(key) as Field<T>;

    private static T? Certain<T>(Field<T>? of, IHolder holder)
        where T : class => of?.In(holder) is { Certainty: Certainty.Certain } fact && fact.IsKnown(out var value) ? value : null;
}

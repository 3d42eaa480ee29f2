using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>Every kind has its page, also those of which the demonstration holds no record: fundings, pictures.</summary>
public sealed class ShowingASampleOfEveryKind : IClassFixture<ServedSamples>
{
    private readonly ServedSamples samples;

    public ShowingASampleOfEveryKind(ServedSamples samples) => this.samples = samples;

    public static IEnumerable<TheoryDataRow<string, Tongue>> KindsInBothTongues => VisitingEveryKind.KindsInBothTongues;

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Each_is_a_whole_page_with_few_fields_with_all_and_with_all_in_doubt(string code, Tongue tongue)
    {
        var kind = AllKinds.Find(code) ?? throw new InvalidOperationException(code);

        foreach (var draft in SampleRecords.Of(kind))
        {
            var path = Paths.Of(kind, draft.Slug, tongue);
            WholePage.Check(await samples.Site.Page(path), path, tongue, ARegister.Descriptor.PublicAddress.OriginalString);
        }
    }
}

/// <summary>A register of samples, with its site.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private ServedRegister? served;

    public ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty();
        var drafts = SampleRecords.Vocabularies.Concat(SampleRecords.All);
        ARegister.Done(await served.Register.Commit(ARegister.Descriptor, [.. drafts.Select(Change.Add)], Author.Keeper, "begun", AClock.Beginning, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }
}

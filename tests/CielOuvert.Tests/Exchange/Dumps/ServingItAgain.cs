using CielOuvert.Exchange.Dumps;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using static CielOuvert.Site.Addresses.Paths;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Dumps;

/// <summary>It outlives its owner: what a whole dump brings back is served as it was, each page and each twin to the byte.</summary>
public sealed class ServingItAgain
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_and_every_twin_is_the_same_byte_for_byte()
    {
        await using var first = await ServedRegister.Demo();
        await first.Commit(Change.Add(AnEvent.Named("Veillée").On("2020-11")), Change.Rename("reset", "reset-2020"));
        await first.Commit(Change.Withdraw("veillee"));
        using var dump = await APackage.Of(first.Register, DumpSort.Full);
        await using var second = await ServedRegister.Empty();

        ARegister.Done(await dump.TryRestore(second.Register));

        var compared = 0;
        foreach (var path in await Addresses(first))
        {
            using var was = await first.Get(path);
            using var answer = await second.Get(path);
            answer.StatusCode.ShouldBe(was.StatusCode, path);
            var (before, after) = (await was.Content.ReadAsByteArrayAsync(Stop), await answer.Content.ReadAsByteArrayAsync(Stop));
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(after)).ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before)), path);
            compared++;
        }

        compared.ShouldBeGreaterThan(2000);
    }

    private static async Task<IReadOnlyList<string>> Addresses(ServedRegister site)
    {
        var records = ARegister.Done(await site.Register.Find(Selection.Everything with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, Stop)).Records.ToList();
        var paths = new List<string> { "/signing-keys.pem", "/fr/initiatives/reset", "/fr/evenements/veillee", "/fr/evenements/nulle-part", "/data/fing-public.zip", "/fr/inconnus", "/en/unknowns", "/fr/annees/2020", "/en/years/2020", "/fr/a-propos", "/en/about" };
        foreach (var tongue in Tongues.All)
        {
            paths.AddRange(["/" + tongue.Code, tongue == Tongue.French ? "/fr/recherche?q=donn%C3%A9es" : "/en/search?q=data", tongue == Tongue.French ? "/fr/donnees" : "/en/data"]);
            foreach (var kind in AllKinds.InOrder)
            {
                paths.Add(Of(kind.Path, tongue));
                paths.AddRange(AllTwins.InOrder.Where(twin => twin.IsOfList([kind.Code])).Select(twin => $"{Of(kind.Path, tongue)}.{twin.Extension}"));
            }

            foreach (CielOuvert.Register.Records.Record record in records)
            {
                paths.Add(Of(record, tongue));
                paths.AddRange(AllTwins.InOrder.Where(twin => twin.IsOfRecord(record)).Select(twin => TwinAddress.Of(record, twin, tongue)));
                if (record.Kind == EditionKind.Kind) paths.AddRange([$"{Of(record, tongue)}.json", $"{Of(record, tongue)}.txt"]);
                if (record.Kind == FigureKind.Kind) paths.Add($"{Of(record, tongue)}.json");
            }
        }

        return paths;
    }
}

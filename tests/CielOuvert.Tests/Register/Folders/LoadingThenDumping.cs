using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

/// <summary>A folder rebuilds the register byte for byte, whatever people have written in it.</summary>
public sealed class LoadingThenDumping
{
    private static readonly SourceRef[] Sources = [new("rapport", "4", "Agenda : « tout »"), new("rapport", null, null)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_same_bytes_come_back(int seed)
    {
        var random = new Random(seed);
        await using var first = await ARegister.With([ASource.Named("Rapport"), AnInitiative.Named("Chantier"), .. Enumerable.Range(0, 80).Select(index => AnyEvent(random, index))]);
        using var dump = await AFolder.DumpedFrom(first);
        await using var second = await ARegister.Empty();
        await dump.LoadInto(second);
        using var again = await AFolder.DumpedFrom(second);

        again.Files().ShouldBe(dump.Files());
        (await dump.LoadInto(first)).Changed.ShouldBe(0);
        ARegister.Done(await FolderWriting.Format(dump.Path, TestContext.Current.CancellationToken)).ShouldBe(0);
        foreach (var record in (await first.Find("kind=event&size=1000", Viewer.Keeper)).Records)
            (await second.Record(record.Slug)).Hash.ShouldBe(record.Hash, record.Document.GetRawText());
    }

    private static Draft AnyEvent(Random random, int index)
    {
        var draft = AnEvent.Named(Text(random)).Called($"e-{index}")
            .With(Common.Description, Any(random, (Localized)Text(random)))
            .With(EventKind.OurRole, Any(random, Localized.Of("fr", Text(random)).With("en", Text(random), random.Next(2) == 0 ? 3 : null)))
            .With(EventKind.Attendance, Any<decimal>(random, random.Next(1000)))
            .With(EventKind.StartDate, Any(random, Drafting.Date(random.Next(2) == 0 ? "2020-04" : "2019-12/2020-01?")))
            .With(EventKind.CallEdition, Any(random, Text(random)))
            .With(EventKind.About, Any<IReadOnlyList<Localized>>(random, [Text(random), Text(random)]))
            .With(Common.Url, Any(random, new WebAddress(Text(random), null, AddressState.WithoutProtocol)))
            .With(EventKind.Initiative, Any<IReadOnlyList<string>>(random, ["chantier"]));
        if (random.Next(3) == 0) draft = draft.Holding("x-own", $$"""{"text":{{System.Text.Json.JsonSerializer.Serialize(Text(random))}},"number":2.50,"yes":true}""");
        return random.Next(4) == 0 ? draft.SeenBy((Sight)random.Next(3)) : draft;
    }

    private static string Text(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Hostile.Texts[random.Next(Hostile.Texts.Count)]));
        return string.IsNullOrWhiteSpace(text) ? "x" : text;
    }

    private static Fact<T> Any<T>(Random random, T value) => random.Next(6) switch
    {
        0 => Fact<T>.Certain(value, Sources),
        1 => Fact<T>.Deduced(value, Text(random), Sources),
        2 => Fact<T>.Ambiguous([new(value, Sources), new(value, [])], Text(random)),
        3 => Fact<T>.UnknownBecause(Text(random)),
        4 => Fact<T>.Erased(new("2021-01-01", Text(random))),
        _ => Fact<T>.Certain(value),
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>Freezes editions, as everybody sees them, and says their errata: the acts that alone write these fields.</summary>
/// <param name="sign">Signs the bytes of the print.</param>
public sealed class Freezing(Register.Register register, Func<byte[], CancellationToken, Task<FrozenSignature>> sign)
{
    private const string FrozenState = "frozen";

    /// <summary>What would be frozen now; refused when it is frozen already, or could not be printed.</summary>
    public async Task<Outcome<ToFreeze>> Prepare(Record edition, CancellationToken stop)
    {
        if (FrozenEdition.Of(edition) is { } frozen) return FreezingWords.AlreadyFrozen(frozen);
        if (edition.Sight != Sight.Public) return FreezingWords.NotPublic;
        if (!EditionKind.Period.In(edition).IsKnown(out var period)) return FreezingWords.NoPeriod;
        var at = new AsOf(await register.JournalNumber(stop));
        var read = await new EditionReading(register, Viewer.Visitor, at).Read(edition, period, stop);
        if (!read.IsDone(out var content)) return Outcome<ToFreeze>.Refused(read.Refusals);
        // What is refused in one language may be printed in the other: it is frozen in both, or not at all.
        var refusals = Tongues.All.SelectMany(tongue => Composing.Compose(content, tongue).Refusals).Distinct().ToList();
        if (refusals.Count > 0) return Outcome<ToFreeze>.Refused(refusals);
        return FrozenPrint.Of(content).IsDone(out var bytes) ? new ToFreeze(content, at, bytes) : FreezingWords.NoPeriod;
    }

    /// <summary>Freezes it, in one commit.</summary>
    public async Task<Outcome<Commit>> Freeze(Record edition, Author by, string why, CancellationToken stop)
    {
        var prepared = await Prepare(edition, stop);
        if (!prepared.IsDone(out var print)) return Outcome<Commit>.Refused(prepared.Refusals);
        // Another commit of the same millisecond would be within the instant, and not within what is frozen.
        if (await register.At(print.Content.AsOf, stop) != print.At) return FreezingWords.SomebodyWrites;
        var signature = await sign(print.Bytes, stop);
        var draft = Draft.From(edition)
            .With(EditionKind.State, Fact<string>.Certain(FrozenState))
            .With(EditionKind.Frozen, Fact<Group>.Certain(Group(new()
            {
                [EditionKind.FrozenAsOf.Key] = FrozenEdition.Text(print.Content.AsOf),
                [EditionKind.FrozenBy.Key] = by.Name,
                [EditionKind.FrozenHash.Key] = print.Hash,
                [EditionKind.FrozenSignature.Key] = Convert.ToBase64String(signature.Value),
                [EditionKind.FrozenKey.Key] = Convert.ToBase64String(signature.Key),
            })))
            .With(EditionKind.Published, Fact<IReadOnlyList<Group>>.Certain([.. print.Figures.Select(Published)]));
        if (print.Figures.Count == 0) draft = draft.Without(EditionKind.Published);
        return await register.Commit(Change.Amend(draft, edition.Version), by, why, stop);
    }

    /// <summary>Adds an erratum to a frozen edition, after those that it has.</summary>
    public async Task<Outcome<Commit>> AddErratum(Record edition, string french, string english, DateOnly on, Author by, string why, CancellationToken stop)
    {
        if (FrozenEdition.Of(edition) is null) return FreezingWords.NotFrozen;
        if (french.Length == 0 || english.Length == 0) return FreezingWords.TextInBoth;
        var erratum = Group(new()
        {
            [EditionKind.ErratumOn.Key] = PartialDate.Of(on).ToString(),
            [EditionKind.ErratumText.Key] = new JsonObject { [Tongue.English.Code] = english, [Tongue.French.Code] = french },
            [EditionKind.ErratumBy.Key] = by.Name,
        });
        var draft = Draft.From(edition).With(EditionKind.Errata, Fact<IReadOnlyList<Group>>.Certain([.. EditionKind.Errata.Or(edition, []), erratum]));
        return await register.Commit(Change.Amend(draft, edition.Version), by, why, stop);
    }

    private static Group Published(Register.Figures.FigureValue figure)
    {
        var published = new JsonObject { [EditionKind.PublishedFigure.Key] = figure.Definition.Slug };
        if (figure.Value is { } value) published[EditionKind.PublishedValue.Key] = value;
        published[EditionKind.PublishedHash.Key] = figure.Hash;
        return Group(published);
    }

    private static Group Group(JsonObject fields) => new(JsonSerializer.SerializeToElement(fields));
}

/// <summary>An edition as it would be frozen.</summary>
/// <param name="At">The journal number that it is read at.</param>
/// <param name="Bytes">Its JSON print in the main language.</param>
public sealed record ToFreeze(EditionContent Content, AsOf At, byte[] Bytes)
{
    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash => FrozenPrint.HashOf(Bytes);

    /// <summary>The figures that it prints, by slug.</summary>
    public IReadOnlyList<Register.Figures.FigureValue> Figures => [.. Content.Figures.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
}

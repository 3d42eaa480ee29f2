using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Formats.Files;
using CielOuvert.Tests.Registers;
using Engine = CielOuvert.Tests.Databases.Engine;

namespace CielOuvert.Tests.Exchange.Dumps;

/// <summary>A register to which everything happened that a history can tell: changes, renamings, a withdrawal, a merge, an erasure, files, texts that break things.</summary>
internal static class ALivedRegister
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ARegister> On(Engine? engine = null)
    {
        var register = await ARegister.Begun(engine);
        var (first, second) = (await Keep(register, SomeFile.Photograph()), await Keep(register, SomeFile.Photograph(640, 480)));
        await register.Given(
            APerson.Named("Camille Secrète"), APerson.Named("Dominique Connu").SeenBy(Sight.Public), APerson.Named("Dominique Connue").SeenBy(Sight.Public), AnInitiative.Named("Reset"),
            AnEvent.Named("Assises").On("2020-05-01").Linking(EventKind.Initiative, "reset").Linking(EventKind.Performer, "camille-secrete"),
            AnEvent.Named("Colloque").On("2020~").Linking(EventKind.Performer, "dominique-connue"),
            AnEvent.Named("Débat").With(EventKind.Performer, Fact<IReadOnlyList<string>>.Deduced(["camille-secrete"], "The photograph shows Camille Secrète.")),
            AnEvent.Named("Veillée") with { FormerSlugs = ["soiree", "nuit"] }, AnEvent.Named("Retirée"),
            Drafting.Named(PictureKind.Kind, "Pont").With(PictureKind.Hash, first));
        await register.Given([.. Hostile.Texts.Index().Select(text => Drafting.Named(EventKind.Kind, $"Hostile {text.Index}").With(Common.Description, (Localized)(text.Item + string.Concat(Enumerable.Repeat("très long ", text.Index == 0 ? 20_000 : 0)))))]);
        await register.Commit(Change.Amend(Drafting.Named(PictureKind.Kind, "Pont").With(PictureKind.Hash, second)));
        await register.Commit(Change.Rename("colloque", "colloque-2020"));
        await register.Commit(Change.Withdraw("retiree"));
        await register.Commit(Change.Amend(AnEvent.Named("Veillée").SeenBy(Sight.Desk)));
        ARegister.Done(await register.It.Merge(await register.Record("dominique-connue"), await register.Record("dominique-connu"), ARegister.Somebody, "the same \"person\"\nindeed", Stop));
        ARegister.Done(await register.It.Redact("camille-secrete", [Common.Name.Key], "asked by the person", ARegister.Somebody, Stop));
        return register;
    }

    private static async Task<string> Keep(ARegister register, byte[] bytes)
    {
        var taken = ARegister.Done(TakenFile.From(bytes, FileShape.Any));
        await register.It.Files.Keep(taken, Stop);
        return taken.Hash;
    }
}

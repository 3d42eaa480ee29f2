using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Formats.Files;

namespace CielOuvert.Tests.Registers;

/// <summary>Files follow their register: once each, into folders and backups, and away with what is erased.</summary>
public sealed class KeepingFiles
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_file_is_kept_once()
    {
        await using var register = await ARegister.Begun();

        await Keep(register, SomeFile.Photograph());
        await Keep(register, SomeFile.Photograph());

        (await register.Stored("SELECT count(*) FROM files f WHERE NOT EXISTS (SELECT 1 FROM file_sizes s WHERE s.file = f.hash)")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_folder_takes_them_along_and_gives_them_back()
    {
        await using var first = await ARegister.Begun();
        var large = await Keep(first, SomeFile.Photograph(3000, 2000));
        var (picture, pdf) = (await Keep(first, SomeFile.Photograph()), await Keep(first, SomeFile.Pdf()));
        await Keep(first, SomeFile.Png());
        await first.Given(APicture("pont", picture), APicture("grand-pont", large), Draft.Of(Register.Kinds.Evidence.SourceDocumentKind.Kind, "rapport").With(Register.Kinds.Evidence.SourceDocumentKind.Hash, pdf));

        using var dump = await AFolder.DumpedFrom(first);
        await using var second = await ARegister.Empty();
        await dump.LoadInto(second);
        using var again = await AFolder.DumpedFrom(second);

        again.Files().ShouldBe(dump.Files());
        dump.Files().Keys.Where(name => name.StartsWith("files", StringComparison.Ordinal)).Select(name => Path.GetFileName(name) ?? "").Order(StringComparer.Ordinal)
            .ShouldBe(new[] { $"{picture}.jpg", $"{large}.jpg", $"{pdf}.pdf" }.Order(StringComparer.Ordinal));
        (await second.It.Files.Find(picture, Stop))?.Sizes.ShouldBe((await first.It.Files.Find(picture, Stop))?.Sizes);
        // A file that nobody holds any more leaves the folder at the next dump.
        await first.Commit(Change.Amend(APicture("pont", null)));
        ARegister.Done(await FolderWriting.Dump(first.It, dump.Path, Stop));
        dump.Files().Keys.ShouldNotContain($"files/{picture}.jpg");
    }

    [Fact]
    public async Task A_folder_whose_file_is_another_is_refused_whole()
    {
        await using var first = await ARegister.Begun();
        var pdf = await Keep(first, SomeFile.Pdf());
        await first.Given(Draft.Of(Register.Kinds.Evidence.SourceDocumentKind.Kind, "rapport").With(Register.Kinds.Evidence.SourceDocumentKind.Hash, pdf));
        using var dump = await AFolder.DumpedFrom(first);
        dump.With($"files/{pdf}.pdf", SomeFile.Pdf("Autre chose"));
        await using var second = await ARegister.Empty();

        var refusals = (await dump.TryLoadInto(second)).Refusals;

        refusals.Single().What.ShouldBe(FolderWords.OtherHash);
        (await second.Stored("SELECT count(*) FROM files")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_backup_holds_them_from_either_engine_to_either()
    {
        foreach (var from in Archived.Reachable)
        foreach (var to in Archived.Reachable)
        {
            using var archived = new Archived();
            await using var first = await ARegister.Begun(from);
            var picture = await Keep(first, SomeFile.Photograph(700, 500));
            await first.Given(APicture("pont", picture));
            await archived.BackUp(first.Location);
            await using var fresh = await Databases.TestDatabase.Fresh(to);
            ARegister.Done(await archived.TryRestore(fresh.Location));
            await using var second = ARegister.Done(await Register.Register.Open(fresh.Location, TimeProvider.System, Stop));

            (await Bytes(second, picture)).ShouldBe(await Bytes(first.It, picture));
            (await second.Files.HolderOf(picture, Viewer.Visitor, Stop))?.Slug.ShouldBe("pont");
        }
    }

    [Fact]
    public async Task An_erasure_takes_a_file_that_nothing_else_holds_and_no_other()
    {
        await using var register = await ARegister.Begun();
        var (alone, shared) = (await Keep(register, SomeFile.Photograph()), await Keep(register, SomeFile.Png()));
        await register.Given(APicture("un", alone), APicture("deux", shared), APicture("trois", shared));

        foreach (var slug in (string[])["un", "deux"]) ARegister.Done(await register.It.Redact(slug, [PictureKind.Hash.Key], "demandé", ARegister.Somebody, Stop));

        (await register.It.Files.Find(alone, Stop)).ShouldBeNull();
        (await register.It.Files.Find(shared, Stop)).ShouldNotBeNull();
        (await register.Stored("SELECT count(*) FROM file_pieces p WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.hash = p.file)")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task One_that_nobody_came_back_for_goes_and_those_that_are_held_or_waited_for_stay()
    {
        await using var register = await ARegister.Begun();
        var (held, forgotten) = (await Keep(register, SomeFile.Photograph()), await Keep(register, SomeFile.Png()));
        await register.Given(APicture("pont", held));
        await register.Commit(Change.Amend(APicture("pont", null)));
        register.Clock.Advance(FileBook.Patience + TimeSpan.FromDays(1));

        var recent = await Keep(register, SomeFile.Pdf());

        (await register.It.Files.Find([held, forgotten, recent], Stop)).Keys.Order(StringComparer.Ordinal).ShouldBe(new[] { held, recent }.Order(StringComparer.Ordinal));
    }

    private static Draft APicture(string slug, string? hash)
    {
        var draft = Draft.Of(PictureKind.Kind, slug).With(Register.Kinds.Common.Name, (Localized)slug);
        return hash is null ? draft : draft.With(PictureKind.Hash, hash);
    }

    private static async Task<string> Keep(ARegister register, byte[] sent)
    {
        var taken = ARegister.Done(TakenFile.From(sent, FileShape.Any));
        await register.It.Files.Keep(taken, Stop);
        return taken.Hash;
    }

    private static async Task<byte[]> Bytes(Register.Register register, string hash)
    {
        using var bytes = new MemoryStream();
        await foreach (var piece in register.Files.Bytes(hash, Stop)) bytes.Write(piece);
        return bytes.ToArray();
    }
}

using System.Text;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Formats.Files;
using CielOuvert.Tests.Formats.WordPress;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Desk.Imports;

/// <summary>The real program brings a file, shows before it writes, and takes back.</summary>
public sealed class ImportingFromTheCommandLine
{
    [Fact]
    public async Task It_shows_then_writes_then_undoes_and_its_exit_codes_say_so()
    {
        await using var register = await ARegister.Begun();
        var file = Path.Combine(Path.GetTempPath(), $"ciel-import-{Guid.CreateVersion7():N}.csv");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("Nom;Adresse\nLe Pont d'Été;pont.example\nMauvais;http://\n"), TestContext.Current.CancellationToken);
        try
        {
            var preview = await Run(register, file, "--kind", "organization", "--preview");
            (preview.Code, preview.Said.Contains("1 à ajouter", StringComparison.Ordinal), preview.Said.Contains(":3:", StringComparison.Ordinal)).ShouldBe((0, true, true), preview.Said);
            (await register.Read("le-pont-d-ete", Viewer.Keeper)).ShouldBeOfType<Reading.Nothing>();

            var written = await Run(register, file, "--kind", "organization", "--sight", "public");
            (written.Code, written.Said.Contains("--undo 1", StringComparison.Ordinal)).ShouldBe((0, true), written.Said);
            (await register.Record("le-pont-d-ete")).Sight.ShouldBe(Sight.Public);

            var undone = await Run(register, "--undo", "1");
            undone.Code.ShouldBe(0, undone.Said);
            (await register.Read("le-pont-d-ete", Viewer.Keeper)).ShouldBeOfType<Reading.Gone>();

            (await Run(register, file)).Code.ShouldBe(1);
            (await Run(register, file, "--kind", "bateau")).Code.ShouldBe(1);
            (await Run(register, file, "--sight", "nobody")).Code.ShouldBe(2);
            (await Run(register, "--undo", "12")).Code.ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_site_brings_its_files_from_their_folder_and_nothing_from_outside_it()
    {
        await using var register = await ARegister.With(AnInitiative.Named("La revue"));
        using var folder = AFolder.Empty();
        folder.With("uploads/2020/11/pont.jpg", SomeFile.Photograph()).With("uploads/plan.pdf", SomeFile.Pdf()).With("uploads/dessin.svg", SomeFile.Svg()).With("secret.png", SomeFile.Png());
        folder.With("revue.xml", AnExport.Of(
            AnExport.Post(7, "Un pont", "x"),
            Attached(8, "Le pont", "https://revue.example/wp-content/uploads/2020/11/pont.jpg", "<wp:postmeta><wp:meta_key><![CDATA[_wp_attachment_image_alt]]></wp:meta_key><wp:meta_value><![CDATA[Un pont de pierre]]></wp:meta_value></wp:postmeta>"),
            Attached(9, "Le plan", "https://revue.example/wp-content/uploads/plan.pdf"),
            Attached(10, "Le dessin", "https://revue.example/wp-content/uploads/dessin.svg"),
            Attached(11, "Ailleurs", "https://revue.example/wp-content/uploads/%2e%2e/secret.png"),
            Attached(12, "Perdue", "https://revue.example/wp-content/uploads/perdue.jpg")));

        var (code, said) = await Run(register, folder.FileAt("revue.xml"), "--files", folder.FileAt("uploads"), "--medium", "la revue");

        code.ShouldBe(0, said);
        var picture = await register.Record("le-pont");
        (picture.Sight, PictureKind.About.Or(picture, []).Single(), PictureKind.AlternativeText.Or(picture, "").OriginalWording.Text).ShouldBe((Sight.Public, "un-pont", "Un pont de pierre"));
        (await register.It.Files.Find(PictureKind.Hash.Or(picture, ""), TestContext.Current.CancellationToken))?.Sizes.ShouldNotBeEmpty();
        ((await register.Record("le-plan")).Kind, (await register.Record("le-plan")).Sight).ShouldBe((PublicationKind.Kind, Sight.Desk));
        ArticleKind.Medium.Or(await register.Record("un-pont"), "").ShouldBe("la-revue");
        foreach (var (slug, why) in ((string, string)[])[("le-dessin", "SVG"), ("ailleurs", "secret.png"), ("perdue", "perdue.jpg")])
        {
            (await register.Read(slug, Viewer.Keeper)).ShouldBeOfType<Reading.Nothing>();
            said.ShouldContain(why);
        }

        (await Run(register, "--undo", "1")).Code.ShouldBe(0);
        (await register.Read("le-pont", Viewer.Keeper)).ShouldBeOfType<Reading.Gone>();
        (await Run(register, folder.FileAt("revue.xml"), "--files", folder.FileAt("nowhere"))).Code.ShouldBe(1);
    }

    private static string Attached(int id, string title, string address, string more = "") =>
        AnExport.Post(id, title, "", "attachment", "inherit", more: $"<wp:attachment_url>{address}</wp:attachment_url>{more}").Replace("<wp:post_parent>0", "<wp:post_parent>7", StringComparison.Ordinal);

    private static Task<(int Code, string Said)> Run(ARegister register, params string[] arguments) => TheProgram.Run("fr_FR.UTF-8", ["import", .. arguments, "--register", register.Location]);
}

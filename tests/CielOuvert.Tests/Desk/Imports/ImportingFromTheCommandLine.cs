using System.Text;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
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

    private static Task<(int Code, string Said)> Run(ARegister register, params string[] arguments) => TheProgram.Run("fr_FR.UTF-8", ["import", .. arguments, "--register", register.Location]);
}

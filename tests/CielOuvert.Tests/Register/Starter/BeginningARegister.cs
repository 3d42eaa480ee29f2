using System.Text.RegularExpressions;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Register.Starter;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

public sealed partial class BeginningARegister
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_the_axes_the_colleges_and_the_vocabularies_and_says_whose_it_is()
    {
        await using var register = await ARegister.Empty();

        await Begin(register, ["Explorer", "Relier"], ["Villes", "Écoles"]);

        (await register.Slugs("kind=axis&order=position")).ShouldBe(["explorer", "relier"]);
        (await register.Slugs("kind=college&order=position")).ShouldBe(["college-villes", "college-ecoles"]);
        (await register.Slugs("kind=vocabulary")).ShouldContain("event-type");
        (await register.Slugs("kind=organization")).ShouldBe(["atelier-du-pont"]);
        (await register.It.Descriptor(Stop)).ShouldNotBeNull().NameIn("fr").ShouldBe("Atelier du Pont");
        (await Auditing.Audit(register.It, Stop)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_beginning_is_refused()
    {
        await using var register = await ARegister.Begun();

        var again = await Starting.Begin(register.It, new(ARegister.Descriptor, [], []), Author.Keeper, AClock.Beginning, Stop);

        again.Refusals.ShouldHaveSingleItem().What.ShouldBe(StartingWords.AlreadyBegun("Atelier du Pont"));
    }

    [Fact]
    public async Task A_name_that_is_that_of_a_vocabulary_or_of_no_letter_still_has_its_place()
    {
        await using var register = await ARegister.Empty();

        await Begin(register, ["Place", "★", "Relier", "Relier !"], ["Villes", "villes"]);

        (await register.Slugs("kind=axis&order=position")).Count.ShouldBe(4);
        (await register.Slugs("kind=college")).Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_of_the_model_organisation_is_shipped()
    {
        foreach (var draft in Starting.Shipped())
            ModelOrganisation().Matches($"{draft.Slug} {draft.Document.GetRawText()}").Select(match => match.Value).ShouldBeEmpty(draft.Slug);
    }

    [Fact]
    public async Task From_the_command_line_options_suffice()
    {
        await using var database = await TestDatabase.Fresh();

        var (code, said) = await TheProgram.Run(
            "en_GB.UTF-8", "init", "--name", "Atelier du Pont", "--languages", "fr,en", "--address", "https://register.example", "--axis", "Explorer", "--axis", "Relier", "--college", "Villes",
            "--register", database.Location);

        code.ShouldBe(0, said);
        await using var register = ARegister.Done(await CielOuvert.Register.Register.Open(database.Location, TimeProvider.System, Stop));
        var found = ARegister.Done(await register.Find(Drafting.Selection("kind=axis,college&order=name"), Viewer.Visitor, Register.Selections.AsOf.Now, Stop));
        found.Records.Select(record => record.Slug).ShouldBe(["explorer", "relier", "college-villes"]);
    }

    [Fact]
    public async Task A_vocabulary_of_its_own_takes_the_place_of_the_shipped_one()
    {
        await using var database = await TestDatabase.Fresh();
        var folder = Directory.CreateTempSubdirectory("ciel-own-");
        var file = Path.Combine(folder.FullName, "place.yaml");
        await File.WriteAllTextAsync(file, "kind: vocabulary\nslug: place\nname: lieux\nterms:\n  - code: grange\n    label: la grange\n", Stop);

        var (code, said) = await TheProgram.Run("en_GB.UTF-8", "init", "--name", "Atelier du Pont", "--languages", "fr,en", "--address", "https://register.example", "--vocabulary", file, "--register", database.Location);
        var (refused, why) = await TheProgram.Run("en_GB.UTF-8", "init", "--name", "X", "--address", "https://register.example", "--vocabulary", file + ".not", "--register", database.Location + ".other");

        folder.Delete(recursive: true);
        code.ShouldBe(0, said);
        await using var register = ARegister.Done(await CielOuvert.Register.Register.Open(database.Location, TimeProvider.System, Stop));
        (await Labels.Read(register, Register.Selections.AsOf.Now, Stop)).In("place").Select(term => term.Code).ShouldBe(["grange"]);
        (refused, why.Contains("place.yaml.not", StringComparison.Ordinal)).ShouldBe((1, true), why);
    }

    private static async Task Begin(ARegister register, string[] axes, string[] colleges) =>
        ARegister.Done(await Starting.Begin(register.It, new Beginning(ARegister.Descriptor, axes, colleges), Author.Keeper, AClock.Beginning, Stop));

    [GeneratedRegex(@"\b(fing|reset|internetactu|rudi|capacity lab|self ?data|questionn|fityourtech|incub-o|numérique tous risques)", RegexOptions.IgnoreCase)]
    private static partial Regex ModelOrganisation();
}

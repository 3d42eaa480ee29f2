using CielOuvert.Formats.Words;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Kinds.Activities;

namespace CielOuvert.Tests.Registers;

/// <summary>Each fault of a folder is told once, with its file and line, in both languages; and nothing is loaded.</summary>
public sealed class RefusingAFolder
{
    private const string Event = "kind: event\nslug: assises\nname: Assises\n";

    [Theory]
    [InlineData("name: [a", 4, "YAML")]
    [InlineData("eventType: webinr", 4, "webinar")]
    [InlineData("startDate: 2020-02-30", 4, "2020-02-30")]
    [InlineData("attendance: many", 4, "many")]
    [InlineData("nmae: x", 4, "name")]
    [InlineData("organizer:\n  - mairie\n  - nobody", 6, "nobody")]
    [InlineData("initiative:\n  - mairie", 5, "mairie")]
    [InlineData("attendance:\n  certainty: deduced\n  value: 3", 4, "because:")]
    [InlineData("formerSlugs: ancien", 4, "formerSlugs")]
    [InlineData("formerSlugs:\n  - Ancien nom", 4, "Ancien nom")]
    [InlineData("visibility: secret", 4, "members")]
    public Task What_is_wrong_in_a_record_is_told_at_its_line(string lines, int line, string says) =>
        Refuses(new AFolder().With(AnOrganization.Named("Mairie")).With("event/assises.yaml", Event + lines + "\n"), "event/assises.yaml", line, says);

    [Theory]
    [InlineData("slug: assises\n", 1, "kind:")]
    [InlineData("kind: evnt\nslug: assises\n", 1, "event")]
    [InlineData("kind: event\n", 1, "slug:")]
    [InlineData("- kind: event\n", 1, "kind:")]
    [InlineData("kind: event\nslug: autre\n", 1, "event/autre.yaml")]
    [InlineData("kind: person\nslug: assises\n", 1, "person/assises.yaml")]
    public Task What_is_no_record_is_told(string text, int line, string says) => Refuses(new AFolder().With("event/assises.yaml", text), "event/assises.yaml", line, says);

    [Theory]
    [InlineData("assises.yaml")]
    [InlineData("event/2020/assises.yaml")]
    [InlineData("events/assises.yaml")]
    [InlineData("event/assises.yml")]
    public Task A_file_at_the_wrong_place_is_told_and_not_passed_over(string file) => Refuses(new AFolder().With(file, Event), file, 1, "event/assises.yaml");

    [Fact]
    public Task A_slug_given_twice_is_told() =>
        Refuses(new AFolder().With("event/assises.yaml", Event).With("person/assises.yaml", "kind: person\nslug: assises\nname: Assises\n"), "person/assises.yaml", 2, "event/assises.yaml");

    [Fact]
    public Task A_former_slug_that_another_record_has_is_told() =>
        Refuses(new AFolder().With("event/assises.yaml", Event).With("event/bilan.yaml", "kind: event\nslug: bilan\nformerSlugs:\n  - assises\n"), "event/bilan.yaml", 2, "assises");

    [Fact]
    public Task A_file_that_is_not_UTF_8_is_told() => Refuses(new AFolder().With("event/assises.yaml", [.. "kind: event\nname: "u8, 0xE9, (byte)'\n']), "event/assises.yaml", 2, "UTF-8");

    [Fact]
    public Task A_file_that_cannot_be_read_is_told()
    {
        var folder = new AFolder().With("event/bilan.yaml", "kind: event\nslug: bilan\n");
        File.CreateSymbolicLink(folder.FileAt("event/assises.yaml"), "nowhere.yaml");

        return Refuses(folder, "event/assises.yaml", null, "assises.yaml");
    }

    [Fact]
    public Task A_circle_is_told() => Refuses(
        new AFolder().With("event/a.yaml", "kind: event\nslug: a\nsuperEvent: b\n").With("event/b.yaml", "kind: event\nslug: b\nsuperEvent: c\n").With("event/c.yaml", "kind: event\nslug: c\nsuperEvent: a\n"),
        "event/a.yaml", 3, "a → b → c → a");

    [Fact]
    public Task A_file_of_100_MB_is_told_without_being_read()
    {
        var folder = new AFolder().With("event/assises.yaml", Event);
        using (var file = File.OpenWrite(folder.FileAt("event/assises.yaml"))) file.SetLength(100_000_000);

        return Refuses(folder, "event/assises.yaml", null, "1");
    }

    [Fact]
    public Task A_folder_of_a_newer_version_is_told_and_nothing_more_of_it() =>
        Refuses(new AFolder(AFolder.Descriptor.Replace("format: 1", "format: 2\nsomethingNew: x")).With("event/assises.yaml", Event + "somethingNew: x\n"), "register.yaml", 1, "format 2");

    [Theory]
    [InlineData("slug,salt\nassises,xyz\n", 2)]
    [InlineData("slug,salt\nassises,00112233445566778899aabbccddeeff\nassises,00112233445566778899aabbccddeeff\n", 3)]
    [InlineData("assises;00112233445566778899aabbccddeeff\n", 1)]
    public Task Salts_that_are_none_are_told(string salts, int line) => Refuses(new AFolder().With("event/assises.yaml", Event).With("salts.csv", salts), "salts.csv", line, "salt");

    [Theory]
    [InlineData("format: 1", "format: zero", 1, "format")]
    [InlineData("format: 1", "format: 0", 1, "format")]
    [InlineData("  fr: Atelier du Pont", "  - x", 2, "name")]
    [InlineData("  - fr\n  - en", "  - de", 4, "fr")]
    [InlineData("https://register.example", "register.example", 7, "https://")]
    [InlineData("2021-07-01T00:00:00Z", "2021-07-01", 8, "2021-07-01T00:00:00Z")]
    [InlineData("instant:", "instnt: x\ninstant:", 8, "instnt")]
    public Task What_is_wrong_in_the_descriptor_is_told(string right, string wrong, int line, string says) => Refuses(new AFolder(AFolder.Descriptor.Replace(right, wrong)), "register.yaml", line, says);

    [Fact]
    public Task A_folder_without_descriptor_is_told() => Refuses(AFolder.Empty().With("event/assises.yaml", Event), "register.yaml", null, "register.yaml");

    [Fact]
    public async Task A_folder_that_is_not_there_is_told() =>
        (await Folder.Read("/nowhere/at/all", TestContext.Current.CancellationToken)).Refusals.ShouldHaveSingleItem().What.Fr.ShouldContain("/nowhere/at/all");

    [Fact]
    public async Task Several_faults_are_all_told_at_once_in_the_order_of_files_and_lines()
    {
        await using var register = await ARegister.Begun();
        using var folder = new AFolder()
            .With("person/z.yaml", "kind: person\nslug: z\nworksFor: nobody\n")
            .With("event/b.yaml", "kind: event\nslug: b\norganizer:\n  - nobody\nstartDate: hier\nname: x\neventType: webinr\n")
            .With("event/a.yaml", "kind: event\nslug: a\nsuperEvent: b\nperformer:\n  - nobody\n");

        var refusals = (await folder.TryLoadInto(register)).Refusals;

        refusals.Select(refusal => (Path.GetRelativePath(folder.Path, refusal.File ?? ""), refusal.Line)).ShouldBe(
            [("event/a.yaml", 5), ("event/b.yaml", 4), ("event/b.yaml", 5), ("event/b.yaml", 7), ("person/z.yaml", 3)]);
    }

    private static async Task Refuses(AFolder folder, string file, int? line, string says)
    {
        using (folder)
        {
            await using var register = await ARegister.Begun();

            var refusal = (await folder.TryLoadInto(register)).Refusals.ShouldHaveSingleItem();

            refusal.File.ShouldBe(folder.FileAt(file));
            refusal.Line.ShouldBe(line, refusal.What.En);
            foreach (var tongue in Tongues.All) refusal.In(tongue).ShouldContain(says);
            refusal.What.Fr.ShouldNotBe(refusal.What.En);
            (await register.It.JournalNumber(TestContext.Current.CancellationToken)).ShouldBe(1);
        }
    }
}

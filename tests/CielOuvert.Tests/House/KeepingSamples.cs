using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.House;

/// <summary>A folder with a sample of every kind.</summary>
public sealed class KeepingSamples
{
    [Fact]
    public async Task Loaded_into_a_register_and_dumped_they_are_the_same_bytes()
    {
        await using var register = await ARegister.Empty();
        using var folder = new AFolder().With([.. SampleRecords.Vocabularies, .. SampleRecords.All]);

        await folder.LoadInto(register);
        using var dump = await AFolder.DumpedFrom(register);

        var before = folder.Files();
        var after = dump.Files();
        before.Count.ShouldBeGreaterThan(SampleRecords.All.Count);
        before.Where(file => after.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ShouldBeEmpty();
    }
}

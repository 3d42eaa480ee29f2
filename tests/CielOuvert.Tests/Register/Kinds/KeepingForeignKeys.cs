using System.Text.Json;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

/// <summary>Keys beginning with <c>x-</c> are nobody's: shown nowhere, kept for whoever wrote them.</summary>
public sealed class KeepingForeignKeys
{
    private const string Own = """{"lines":[1,2.50,"2",true,null,"true"],"note":"à nous"}""";

    [Fact]
    public async Task They_survive_a_load_a_dump_and_an_amendment()
    {
        await using var first = await ARegister.With(AnEvent.Named("Assises").Holding("x-budget", Own));
        using var dump = await AFolder.DumpedFrom(first);
        await using var second = await ARegister.Empty();
        await dump.LoadInto(second);
        await second.Commit(Change.Amend(Draft.From(await second.Record("assises")).Saying("Deux jours.")));

        var kept = (await second.Record("assises")).Document.GetProperty("x-budget");

        JsonElement.DeepEquals(kept, JsonDocument.Parse(Own).RootElement).ShouldBeTrue(kept.GetRawText());
    }
}

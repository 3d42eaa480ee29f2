using CielOuvert.Register.Search;
using CielOuvert.Register.Storage;

namespace CielOuvert.Tests.Search;

[Trait("engine", "none")]
public sealed class PlacingAnIndex
{
    [Fact]
    public async Task The_password_and_the_way_of_writing_a_PostgreSQL_address_do_not_matter()
    {
        var places = new List<string>();
        foreach (var location in (string[])[Address("one", -1), Address("two", 5432), "Host=example.org;Username=ciel;Database=ciel"])
        {
            await using var engine = Engine.For(location);
            places.Add(IndexFolder.Of(location, engine));
        }

        places.Distinct().ShouldHaveSingleItem().ShouldNotContain("one");
    }

    [Fact]
    public async Task Two_databases_of_one_server_have_two()
    {
        await using var engine = Engine.For("postgres://ciel@example.org/one");

        IndexFolder.Of("postgres://ciel@example.org/one", engine).ShouldNotBe(IndexFolder.Of("postgres://ciel@example.org/other", engine));
    }

    private static string Address(string secret, int port) => new UriBuilder("postgres://example.org/ciel") { UserName = "ciel", Password = secret, Port = port }.ToString();
}

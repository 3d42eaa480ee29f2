using CielOuvert.Formats.Words;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Demo;

/// <summary>The demonstration register, loaded once a class on the engine of this run.</summary>
public sealed class DemoRegister : IAsyncLifetime
{
    private TestDatabase? database;
    private Register.Register? register;

    public Register.Register Register => register ?? throw new InvalidOperationException("The register is not loaded yet.");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Fresh();
        register = Done(await CielOuvert.Register.Register.OpenOrCreate(database.Location, TimeProvider.System, CancellationToken.None));
        var folder = Done(await Folder.Read(DemoFolder.Path, CancellationToken.None));
        Done(await Loading.Load(register, folder, Author.Keeper, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    private static T Done<T>(Outcome<T> outcome) where T : notnull =>
        outcome.Match(done => done, refusals => throw new InvalidOperationException(string.Join('\n', refusals)));
}

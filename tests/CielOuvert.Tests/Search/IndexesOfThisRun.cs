using System.Runtime.CompilerServices;
using CielOuvert.Register.Search;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Search;

/// <summary>On PostgreSQL an index goes to the user's cache: the databases of a run are gone after it, so its indexes go elsewhere and go too.</summary>
internal static class IndexesOfThisRun
{
    [ModuleInitializer]
    internal static void Place()
    {
        if (Engines.Current != Engine.Postgres || Environment.GetEnvironmentVariable(IndexFolder.Variable) is not null) return;
        var folder = Directory.CreateTempSubdirectory("ciel-indexes-").FullName;
        Environment.SetEnvironmentVariable(IndexFolder.Variable, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}

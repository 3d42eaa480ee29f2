using System.Security.Cryptography;
using System.Text;
using CielOuvert.Register.Storage;
using Npgsql;

namespace CielOuvert.Register.Search;

/// <summary>Where the index of a register is: beside its file, or, for PostgreSQL, among what the user's programs may throw away.</summary>
internal static class IndexFolder
{
    /// <summary>The environment variable that names another folder, in which each register has its own.</summary>
    public const string Variable = "CIEL_INDEX";

    public static string Of(string location, Engine engine)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen) return Path.Combine(Path.GetFullPath(chosen), NameOf(location, engine));
        return engine is SqliteEngine ? Path.GetFullPath(location) + ".index" : Path.Combine(UserCache(), "ciel-ouvert", NameOf(location, engine));
    }

    /// <summary>The same for all that reach the same database, whatever their password.</summary>
    private static string NameOf(string location, Engine engine)
    {
        var place = engine is SqliteEngine ? Path.GetFullPath(location) : location.Contains("://", StringComparison.Ordinal) ? FromAddress(new(location)) : FromString(location);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..16];
    }

    private static string FromAddress(Uri address) =>
        Place(address.Host, address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort, address.AbsolutePath.TrimStart('/'), Uri.UnescapeDataString(address.UserInfo.Split(':')[0]));

    private static string FromString(string location)
    {
        var parts = new NpgsqlConnectionStringBuilder(location);
        return Place(parts.Host ?? "", parts.Port, parts.Database ?? parts.Username ?? "", parts.Username ?? "");
    }

    private static string Place(string host, int port, string database, string user) => $"{user}@{host.ToLowerInvariant()}:{port}/{database}";

    /// <summary>As the XDG Base Directory Specification says.</summary>
    private static string UserCache() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } chosen && Path.IsPathRooted(chosen)
        ? chosen
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}

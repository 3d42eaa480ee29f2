using CielOuvert.Register.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Tables;

/// <summary>
/// Opens private tables on the register's own database. Nothing of it is loaded before somebody signs in or shows a cookie: the public
/// site does without.
/// </summary>
public sealed class AccountRoom(Register.Register register)
{
    public Task<AccountTables> Open(CancellationToken stop) => Open<AccountTables>(options => new(options), stop);

    /// <summary>Whether somebody signed a commit of the journal with a name.</summary>
    public async Task<bool> IsAuthor(string name, CancellationToken stop) => (await register.Journal(long.MaxValue, 1, Viewer.Keeper, stop, new(Author: name))).Count > 0;

    /// <summary>The tables, on a connection of the register's pool that goes back when they are disposed of.</summary>
    public async Task<TTables> Open<TTables>(Func<DbContextOptions<TTables>, TTables> tables, CancellationToken stop)
        where TTables : DbContext
    {
        var connection = await register.Engine.Open(stop);
        var options = new DbContextOptionsBuilder<TTables>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (connection is SqliteConnection) options.UseSqlite(connection, contextOwnsConnection: true);
        else options.UseNpgsql(connection, contextOwnsConnection: true);
        return tables(options.Options);
    }
}

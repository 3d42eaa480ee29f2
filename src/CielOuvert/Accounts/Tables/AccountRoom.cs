using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Tables;

/// <summary>
/// Opens the tables of accounts on the register's own database. Nothing of it is loaded before somebody signs in or shows a cookie: the public
/// site does without.
/// </summary>
public sealed class AccountRoom(Register.Register register)
{
    /// <summary>The tables, on a connection of the register's pool that goes back when they are disposed of.</summary>
    public async Task<AccountTables> Open(CancellationToken stop)
    {
        var connection = await register.Engine.Open(stop);
        var options = new DbContextOptionsBuilder<AccountTables>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (connection is SqliteConnection) options.UseSqlite(connection, contextOwnsConnection: true);
        else options.UseNpgsql(connection, contextOwnsConnection: true);
        return new(options.Options);
    }
}

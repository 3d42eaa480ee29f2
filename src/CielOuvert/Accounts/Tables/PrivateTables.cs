using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Tables;

/// <summary>Private tables beside the records, made by the migrations of the register: their columns are in small letters, and their instants in UTC.</summary>
public abstract class PrivateTables(DbContextOptions options) : DbContext(options)
{
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        NameTables(modelBuilder);
        foreach (var column in modelBuilder.Model.GetEntityTypes().SelectMany(table => table.GetProperties())) column.SetColumnName(column.Name.ToLowerInvariant());
    }

    /// <summary>Says which table holds what, and by which key where it is not <c>id</c>.</summary>
    protected abstract void NameTables(ModelBuilder modelBuilder);

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
}

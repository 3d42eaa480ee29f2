using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Remarks;

/// <summary>The table of remarks, made by migration 7 of the register.</summary>
public sealed class RemarkTables(DbContextOptions<RemarkTables> options) : DbContext(options)
{
    public DbSet<Remark> Remarks => Set<Remark>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var table = modelBuilder.Entity<Remark>().ToTable("remarks");
        foreach (var column in table.Metadata.GetProperties()) column.SetColumnName(column.Name.ToLowerInvariant());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
}

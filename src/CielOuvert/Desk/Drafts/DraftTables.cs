using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Drafts;

/// <summary>The table of drafts, made by migration 5 of the register.</summary>
public sealed class DraftTables(DbContextOptions<DraftTables> options) : DbContext(options)
{
    public DbSet<KeptDraft> Drafts => Set<KeptDraft>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var table = modelBuilder.Entity<KeptDraft>().ToTable("drafts").Ignore(draft => draft.Form).Ignore(draft => draft.Title);
        foreach (var column in table.Metadata.GetProperties()) column.SetColumnName(column.Name.ToLowerInvariant());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
}

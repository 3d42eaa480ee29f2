using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Drafts;

/// <summary>The table of drafts, made by migration 5 of the register.</summary>
public sealed class DraftTables(DbContextOptions<DraftTables> options) : PrivateTables(options)
{
    public DbSet<KeptDraft> Drafts => Set<KeptDraft>();

    protected override void NameTables(ModelBuilder modelBuilder) => modelBuilder.Entity<KeptDraft>().ToTable("drafts").Ignore(draft => draft.Form).Ignore(draft => draft.Title);
}

using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Drafts;

/// <summary>The tables of drafts, made by migrations 5 and 9 of the register.</summary>
public sealed class DraftTables(DbContextOptions<DraftTables> options) : PrivateTables(options)
{
    public DbSet<KeptDraft> Drafts => Set<KeptDraft>();

    public DbSet<UnsentForm> Unsent => Set<UnsentForm>();

    protected override void NameTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KeptDraft>().ToTable("drafts").Ignore(draft => draft.Form).Ignore(draft => draft.Title);
        modelBuilder.Entity<UnsentForm>().ToTable("unsent").HasKey(form => form.Hash);
    }
}

using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Remarks;

/// <summary>The table of remarks, made by migration 7 of the register.</summary>
public sealed class RemarkTables(DbContextOptions<RemarkTables> options) : PrivateTables(options)
{
    public DbSet<Remark> Remarks => Set<Remark>();

    protected override void NameTables(ModelBuilder modelBuilder) => modelBuilder.Entity<Remark>().ToTable("remarks");
}

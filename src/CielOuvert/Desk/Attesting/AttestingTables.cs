using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Attesting;

/// <summary>The tables of who leads and who attested, made by migration 8 of the register.</summary>
public sealed class AttestingTables(DbContextOptions<AttestingTables> options) : PrivateTables(options)
{
    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<Attester> Attesters => Set<Attester>();

    protected override void NameTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Lead>().ToTable("leads").HasKey(lead => new { lead.Initiative, lead.Account });
        modelBuilder.Entity<Attester>().ToTable("attesters").HasKey(attester => attester.Attestation);
        modelBuilder.Entity<Attester>().Property(attester => attester.Attestation).ValueGeneratedNever();
    }
}

using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Upkeep.Links;
using CielOuvert.Desk.Upkeep.Twins;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Upkeep;

/// <summary>What is remembered to keep the register true, made by migration 11 of the register.</summary>
public sealed class UpkeepTables(DbContextOptions<UpkeepTables> options) : PrivateTables(options)
{
    public DbSet<FollowedAddress> Followed => Set<FollowedAddress>();

    public DbSet<SaidApart> Apart => Set<SaidApart>();

    protected override void NameTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<FollowedAddress>().ToTable("followed").HasKey(one => one.Address);
        modelBuilder.Entity<SaidApart>().ToTable("apart").HasKey(pair => new { pair.One, pair.Other });
    }
}

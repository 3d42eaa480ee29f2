using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Events;

/// <summary>The table of security events, made by migration 10 of the register.</summary>
public sealed class EventTables(DbContextOptions<EventTables> options) : PrivateTables(options)
{
    public DbSet<SecurityEvent> Events => Set<SecurityEvent>();

    protected override void NameTables(ModelBuilder modelBuilder) => modelBuilder.Entity<SecurityEvent>().ToTable("security_events");
}

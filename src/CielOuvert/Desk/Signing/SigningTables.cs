using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Signing;

/// <summary>The tables of keys, made by migration 12 of the register.</summary>
public sealed class SigningTables(DbContextOptions<SigningTables> options) : PrivateTables(options)
{
    public DbSet<SigningKey> Keys => Set<SigningKey>();

    public DbSet<SigningSecret> Secrets => Set<SigningSecret>();

    protected override void NameTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SigningKey>().ToTable("signing_keys");
        modelBuilder.Entity<SigningSecret>().ToTable("signing_secrets").HasKey(secret => secret.Key);
        modelBuilder.Entity<SigningSecret>().Property(secret => secret.Key).ValueGeneratedNever();
    }
}

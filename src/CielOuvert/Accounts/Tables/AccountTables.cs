using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Tables;

/// <summary>The tables of accounts, made by migrations 2 and 13 of the register. What is private is not a record: it lives beside them.</summary>
public sealed class AccountTables(DbContextOptions<AccountTables> options) : PrivateTables(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInLink> Links => Set<SignInLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<Challenge> Challenges => Set<Challenge>();

    public DbSet<ChosenPassword> Passwords => Set<ChosenPassword>();

    protected override void NameTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>().ToTable("accounts");
        modelBuilder.Entity<SignInLink>().ToTable("sign_in_links").HasKey(link => link.Hash);
        modelBuilder.Entity<Session>().ToTable("sessions");
        modelBuilder.Entity<Passkey>().ToTable("passkeys");
        modelBuilder.Entity<ChosenPassword>().ToTable("passwords").HasKey(password => password.Account);
        modelBuilder.Entity<Challenge>().ToTable("challenges").HasKey(challenge => challenge.Hash);
    }
}

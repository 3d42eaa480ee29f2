using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CielOuvert.Accounts.Tables;

/// <summary>Instants of private tables: SQLite forgets that one is UTC, and PostgreSQL refuses one that does not say so.</summary>
internal sealed class Utc() : ValueConverter<DateTime, DateTime>(instant => instant.ToUniversalTime(), instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));

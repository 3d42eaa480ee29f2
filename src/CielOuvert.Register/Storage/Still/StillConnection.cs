using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace CielOuvert.Register.Storage.Still;

/// <summary>A connection that is opened only when something must be asked of the database.</summary>
internal sealed class StillConnection(Engine engine, Answers answers) : DbConnection
{
    public Answers Answers => answers;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "";

    public override string DataSource => "";

    public override string ServerVersion => "";

    public override ConnectionState State => ConnectionState.Open;

    public Task<DbConnection> Underlying(CancellationToken stop) => engine.Open(stop);

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open()
    {
        // It is open from the beginning.
    }

    public override void Close()
    {
        // What it opened, each statement closes.
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Stillness(this);

    /// <summary>A statement comes with its values: see <see cref="SqlText.On"/>.</summary>
    protected override DbCommand CreateDbCommand() => throw new NotSupportedException();

    /// <summary>Nothing changes between two statements: there is nothing to hold.</summary>
    private sealed class Stillness(StillConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
            // Nothing was written.
        }

        public override void Rollback()
        {
            // Nothing was written.
        }
    }
}

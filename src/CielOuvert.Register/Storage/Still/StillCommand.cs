using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace CielOuvert.Register.Storage.Still;

/// <summary>A statement whose answer may be known already.</summary>
internal sealed class StillCommand(StillConnection connection, SqlText statement) : DbCommand
{
    [AllowNull]
    public override string CommandText
    {
        get => statement.ToString();
        set => throw new NotSupportedException();
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    /// <summary>The values are in the statement.</summary>
    protected override DbParameterCollection DbParameterCollection => throw new NotSupportedException();

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
        // Whoever asks says when to stop.
    }

    public override void Prepare()
    {
        // It may never be asked.
    }

    public override int ExecuteNonQuery() => throw new NotSupportedException();

    public override object? ExecuteScalar() => throw new NotSupportedException();

    public override async Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken)
    {
        var answer = await Ask(cancellationToken);
        return answer.Rows is [{ Length: > 0 } first, ..] ? first[0] : null;
    }

    protected override DbParameter CreateDbParameter() => throw new NotSupportedException();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException();

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) => new AnswerReader(await Ask(cancellationToken), connection.Answers);

    private Task<Answer> Ask(CancellationToken stop) => connection.Answers.To(statement.Key(), async () =>
    {
        await using var underlying = await connection.Underlying(stop);
        await using var command = statement.On(underlying);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(stop))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new([.. rows]);
    });
}

using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;

namespace CielOuvert.Register.Storage;

/// <summary>A statement in the making. What is interpolated becomes a parameter; only <see cref="Raw"/> goes in as it is.</summary>
public sealed class SqlText
{
    private readonly List<(string Literal, object? Value)> parts = [];

    public static SqlText Of(SqlPiece piece) => new SqlText().Add(piece);

    public SqlText Add(SqlPiece piece)
    {
        foreach (var (literal, value) in piece.Parts)
        {
            switch (value)
            {
                case Raw raw:
                    parts.Add((raw.Sql, null));
                    break;
                case SqlText inner:
                    parts.AddRange(inner.parts);
                    break;
                default:
                    parts.Add((literal, value));
                    break;
            }
        }

        return this;
    }

    /// <summary>Takes in another statement, with its values.</summary>
    public SqlText Add(SqlText other)
    {
        parts.AddRange(other.parts);
        return this;
    }

    public DbCommand On(DbConnection connection, DbTransaction? transaction = null)
    {
        Statements.Asked.Add(1);
        var command = connection.CreateCommand();
        command.CommandText = ToString();
        if (transaction is not null) command.Transaction = transaction;
        foreach (var value in parts.Select(part => part.Value).OfType<object>())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Name(command.Parameters.Count);
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The statement as the engine reads it: its values as <c>@p0</c>, <c>@p1</c>…</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var (literal, value) in parts) text.Append(value is null ? literal : Name(count++));
        return text.ToString();
    }

    private static string Name(int index) => $"@p{index}";
}

/// <summary>SQL of our own, not a value: a column, an operator.</summary>
public sealed record Raw(string Sql);

/// <summary>A piece of a statement: its literals as they are, its holes as parameters.</summary>
[InterpolatedStringHandler]
public readonly ref struct SqlPiece(int literalLength, int formattedCount)
{
    internal List<(string Literal, object? Value)> Parts { get; } = new(formattedCount + (literalLength > 0 ? 1 : 0));

    public void AppendLiteral(string literal) => Parts.Add((literal, null));

    public void AppendFormatted(Raw raw) => Parts.Add(("", raw));

    public void AppendFormatted(SqlText statement) => Parts.Add(("", statement));

    public void AppendFormatted(string value) => Parts.Add(("", value));

    public void AppendFormatted(long value) => Parts.Add(("", value));

    public void AppendFormatted(int value) => Parts.Add(("", value));

    public void AppendFormatted(DateTime instant) => Parts.Add(("", instant));

    public void AppendFormatted(long[] keys) => Parts.Add(("", keys));

    public void AppendFormatted(byte[] bytes) => Parts.Add(("", bytes));

    public void AppendFormatted(string[] texts) => Parts.Add(("", texts));
}

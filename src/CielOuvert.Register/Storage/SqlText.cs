using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;

namespace CielOuvert.Register.Storage;

/// <summary>A statement in the making. What is interpolated becomes a parameter; only <see cref="Raw"/> goes in as it is.</summary>
public sealed class SqlText
{
    private readonly StringBuilder text = new();
    private readonly List<object> values = [];

    public static SqlText Of(SqlPiece piece) => new SqlText().Add(piece);

    public SqlText Add(SqlPiece piece)
    {
        foreach (var (literal, value) in piece.Parts)
        {
            text.Append(literal);
            switch (value)
            {
                case null:
                    break;
                case Raw raw:
                    text.Append(raw.Sql);
                    break;
                case SqlText inner:
                    Add(inner);
                    break;
                default:
                    text.Append("@p").Append(values.Count);
                    values.Add(value);
                    break;
            }
        }

        return this;
    }

    /// <summary>Takes in another statement, its parameters renumbered.</summary>
    public SqlText Add(SqlText other)
    {
        var piece = other.text.ToString();
        for (var index = other.values.Count - 1; index >= 0; index--)
            piece = piece.Replace($"@p{index}", $"@q{index + values.Count}", StringComparison.Ordinal);
        text.Append(piece.Replace("@q", "@p", StringComparison.Ordinal));
        values.AddRange(other.values);
        return this;
    }

    public DbCommand On(DbConnection connection, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text.ToString();
        command.Transaction = transaction;
        for (var index = 0; index < values.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            parameter.Value = values[index];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public override string ToString() => text.ToString();
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

    public void AppendFormatted(long[] keys) => Parts.Add(("", keys));
}

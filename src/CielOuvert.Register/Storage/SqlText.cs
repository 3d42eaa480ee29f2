using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CielOuvert.Register.Storage.Still;

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
        if (connection is StillConnection still) return new StillCommand(still, this);
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

    /// <summary>The statement with its values: two that have the same are answered the same.</summary>
    internal string Key()
    {
        var text = new StringBuilder(256);
        foreach (var (literal, value) in parts)
        {
            switch (value)
            {
                case null:
                    text.Append(literal);
                    break;
                case string word:
                    Add(word);
                    break;
                case string[] words:
                    text.Append("\0[").Append(words.Length);
                    foreach (var word in words) Add(word);
                    break;
                case long[] keys:
                    text.Append("\0(").AppendJoin(' ', keys);
                    break;
                case byte[] bytes:
                    text.Append("\0x").Append(Convert.ToHexString(bytes));
                    break;
                default:
                    text.Append('\0').AppendFormat(CultureInfo.InvariantCulture, "{0}", value is DateTime instant ? instant.Ticks : value);
                    break;
            }
        }

        return text.ToString();

        void Add(string word) => text.Append('\0').Append(word.Length).Append(':').Append(word);
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

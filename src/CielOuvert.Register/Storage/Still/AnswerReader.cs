using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CielOuvert.Register.Storage.Still;

/// <summary>Reads an answer as it was read from the database, from memory; many may read the same at once.</summary>
internal sealed class AnswerReader(Answer answer, Answers answers) : DbDataReader
{
    private int at = -1;

    private object[] Row => answer.Rows[at];

    public override int FieldCount => answer.Rows is [var first, ..] ? first.Length : 0;

    public override bool HasRows => answer.Rows.Length > 0;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => Row[ordinal];

    public override object this[string name] => throw new NotSupportedException();

    /// <summary>What is made of the row at hand, by a key that says which row it is and for whom.</summary>
    public T Made<T>(object key, Func<T> make)
        where T : class => (T)answers.Made(key, make);

    public override bool Read() => ++at < answer.Rows.Length;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => Row[ordinal] is DBNull;

    public override object GetValue(int ordinal) => Row[ordinal];

    public override int GetValues(object[] values)
    {
        Row.CopyTo(values, 0);
        return Row.Length;
    }

    public override T GetFieldValue<T>(int ordinal) => (T)Row[ordinal];

    public override bool GetBoolean(int ordinal) => Convert.ToBoolean(Row[ordinal], CultureInfo.InvariantCulture);

    public override byte GetByte(int ordinal) => Convert.ToByte(Row[ordinal], CultureInfo.InvariantCulture);

    public override char GetChar(int ordinal) => Convert.ToChar(Row[ordinal], CultureInfo.InvariantCulture);

    public override DateTime GetDateTime(int ordinal) => (DateTime)Row[ordinal];

    public override decimal GetDecimal(int ordinal) => Convert.ToDecimal(Row[ordinal], CultureInfo.InvariantCulture);

    public override double GetDouble(int ordinal) => Convert.ToDouble(Row[ordinal], CultureInfo.InvariantCulture);

    public override float GetFloat(int ordinal) => Convert.ToSingle(Row[ordinal], CultureInfo.InvariantCulture);

    public override Guid GetGuid(int ordinal) => (Guid)Row[ordinal];

    public override short GetInt16(int ordinal) => Convert.ToInt16(Row[ordinal], CultureInfo.InvariantCulture);

    public override int GetInt32(int ordinal) => Convert.ToInt32(Row[ordinal], CultureInfo.InvariantCulture);

    public override long GetInt64(int ordinal) => Convert.ToInt64(Row[ordinal], CultureInfo.InvariantCulture);

    public override string GetString(int ordinal) => (string)Row[ordinal];

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override string GetName(int ordinal) => throw new NotSupportedException();

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override string GetDataTypeName(int ordinal) => throw new NotSupportedException();

    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public override Type GetFieldType(int ordinal) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}

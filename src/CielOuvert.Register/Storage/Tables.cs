namespace CielOuvert.Register.Storage;

/// <summary>What a column holds, for the engines' fast ways in.</summary>
internal enum ColumnType
{
    Number,
    Small,
    Text,
    Bytes,
    Decimal,
}

internal sealed record Column(string Name, ColumnType Type);

/// <summary>A table to be filled, its columns in order.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns)
{
    public static readonly Table Records = new("records", [N("record"), T("id"), new("salt", ColumnType.Bytes)]);
    public static readonly Table Slugs = new("slugs", [T("slug"), N("record")]);

    public static readonly Table Versions = new("versions",
    [
        N("record"), new("version", ColumnType.Small), N("since"), N("until"), T("kind"), T("slug"), new("sight", ColumnType.Small), new("schema", ColumnType.Small),
        T("name"), T("by_name"), T("by_date"), T("by_recent"), T("by_position"), T("hash"), T("doc"),
    ]);

    public static readonly Table Terms = new("terms", [N("record"), T("facet"), T("code"), N("since"), N("until")]);
    public static readonly Table Links = new("links", [N("record"), T("role"), N("target"), new("rank", ColumnType.Small), N("since"), N("until")]);

    public static readonly Table Dates = new("dates",
        [N("record"), T("name"), T("begins"), T("begins_by"), T("ends_from"), T("ends"), N("since"), N("until")]);

    public static readonly Table Numbers = new("numbers", [N("record"), T("name"), new("value", ColumnType.Decimal), N("since"), N("until")]);

    /// <summary>In the order that foreign keys allow.</summary>
    public static readonly IReadOnlyList<Table> All = [Records, Slugs, Versions, Terms, Links, Dates, Numbers];

    /// <summary>The tables derived from documents: what a redaction writes again.</summary>
    public static readonly IReadOnlyList<Table> Derived = [Terms, Links, Dates, Numbers];

    private static Column N(string name) => new(name, ColumnType.Number);

    private static Column T(string name) => new(name, ColumnType.Text);
}

/// <summary>Rows waiting to be written, by table.</summary>
internal sealed class RowBatch
{
    private readonly Dictionary<Table, List<object?[]>> rows = Table.All.ToDictionary(table => table, _ => new List<object?[]>());

    public void Add(Table table, params object?[] values) => rows[table].Add(values);

    public IReadOnlyList<object?[]> Of(Table table) => rows[table];

    public void Clear()
    {
        foreach (var list in rows.Values) list.Clear();
    }
}

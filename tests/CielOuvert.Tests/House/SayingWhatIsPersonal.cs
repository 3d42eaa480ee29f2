using CielOuvert.Desk.Privacy.Processing;
using CielOuvert.Desk.Privacy.Retention;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Shapes;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Tests.House;

/// <summary>What the register of processing says is what the program holds: who adds a field or a column about people says so.</summary>
[Trait("engine", "none")]
public sealed class SayingWhatIsPersonal
{
    [Fact]
    public async Task Every_column_of_every_table_beside_the_records_is_described()
    {
        var made = await Columns();
        var described = PrivateColumns.All.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).ToList();

        made.Except(described).ShouldBeEmpty("Say in PrivateColumns what these columns tell of whom, or that they tell nothing; and in ProcessingRegister and RetentionSchedule, what for and how long.");
        described.Except(made).ShouldBeEmpty("PrivateColumns describes these, and no migration makes them.");
    }

    [Fact]
    public void Every_table_that_tells_something_of_somebody_is_in_the_register_of_processing()
    {
        var shown = ProcessingRegister.All.SelectMany(activity => activity.Contents).SelectMany(group => group.Contents).ToList();

        PrivateColumns.All.SelectMany(table => table.Columns).Select(column => column.Says).OfType<Phrase>().Where(says => !shown.Contains(says)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_that_leads_to_a_person_is_there_by_itself()
    {
        var groups = ProcessingRegister.All.Single(activity => activity.Code == "records").Contents;
        foreach (var kind in AllKinds.InOrder)
        foreach (var field in kind.Fields.All.Where(field => kind == PersonKind.Kind || LeadsToAPerson(field)))
            groups.ShouldContain(group => group.Title == kind.Many && group.Contents.Contains(field.Label), $"{kind.Code}.{field.Key}");
    }

    [Fact]
    public void A_field_added_to_a_kind_is_found_where_it_stands()
    {
        var jury = Define.Groups("jury", "jury", "jury", [Define.Link("member", "membre", "member", ["person"]), Define.Text("quality", "qualité", "quality")]);
        var witness = Define.Text("witness", "témoin", "witness", Treatment.Personal);
        var place = Define.Text("room", "salle", "room");
        var kind = new Kind { Code = "x", One = Phrase.Same("x"), Many = Phrase.Same("x"), Path = Phrase.Same("x"), About = Phrase.Same("x"), Family = KindFamily.Activity, Fields = new([jury, witness, place]) };

        PersonalFields.Of(kind).ShouldBe([jury, witness]);
    }

    [Fact]
    public void No_two_rules_of_the_schedule_have_the_same_code() => RetentionSchedule.All.Select(rule => rule.Code).ShouldBeUnique();

    private static bool LeadsToAPerson(Field field) => (field.Shape.Item ?? field.Shape) switch
    {
        LinkShape link => link.Kinds.Contains("person"),
        GroupShape group => group.Fields.All.Any(LeadsToAPerson),
        _ => false,
    };

    private static async Task<IReadOnlyList<string>> Columns()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-columns-");
        try
        {
            var path = Path.Combine(folder.FullName, "ciel.db");
            var opened = await Register.Register.OpenOrCreate(path, TimeProvider.System, CancellationToken.None);
            await (opened.Value ?? throw new InvalidOperationException("It does not open.")).DisposeAsync();
            await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            var columns = new List<string>();
            while (await reader.ReadAsync())
                if (!PrivateColumns.OfRecords.Contains(reader.GetString(0))) columns.Add($"{reader.GetString(0)}.{reader.GetString(1)}");
            return columns;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

namespace CielOuvert.Register.Storage.Still;

/// <summary>What a database answered, by statement, and what was made of the rows.</summary>
internal sealed class Answers
{
    /// <summary>Values on a shelf: some tens of megabytes of records.</summary>
    private const long MostValues = 400_000;

    /// <summary>Things made of rows on a shelf: each may hold what is made of it in turn.</summary>
    private const long MostMade = 6_000;

    private readonly Shelves<string, Lazy<Task<Answer>>> answers = new(MostValues);
    private readonly Shelves<object, Lazy<object>> made = new(MostMade);

    /// <summary>The answer to a statement: asked once, by whoever comes first.</summary>
    public async Task<Answer> To(string statement, Func<Task<Answer>> ask)
    {
        var asking = answers.Get(statement, () => new(ask), out var isNew);
        try
        {
            var answer = await asking.Value;
            if (isNew) answers.Weigh(1 + answer.Rows.Sum(row => (long)row.Length));
            return answer;
        }
        catch
        {
            answers.Forget(statement);
            throw;
        }
    }

    /// <summary>What is made of a row: once, whatever the statements that give the row.</summary>
    public object Made(object key, Func<object> make)
    {
        var making = made.Get(key, () => new(make), out var isNew);
        if (isNew) made.Weigh(1);
        return making.Value;
    }
}

/// <summary>All the rows that a statement gave: their values, by column.</summary>
internal sealed record Answer(object[][] Rows);

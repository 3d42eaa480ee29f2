namespace CielOuvert.Register.Storage.Still;

/// <summary>
/// What a database answered, by statement. Two shelves: what is asked goes to the young one, and when that is full it becomes the old one,
/// whose forgotten answers go.
/// </summary>
internal sealed class Answers
{
    /// <summary>Values on a shelf: some tens of megabytes of records.</summary>
    private const long MostValues = 400_000;

    private readonly Lock shelving = new();
    private Dictionary<string, Lazy<Task<Answer>>> young = new(StringComparer.Ordinal);
    private Dictionary<string, Lazy<Task<Answer>>> old = [];
    private long values;

    /// <summary>The answer to a statement: asked once, by whoever comes first.</summary>
    public async Task<Answer> To(string statement, Func<Task<Answer>> ask)
    {
        Lazy<Task<Answer>>? asking;
        var isNew = false;
        lock (shelving)
        {
            if (!young.TryGetValue(statement, out asking))
            {
                if (!old.TryGetValue(statement, out asking))
                {
                    asking = new(ask);
                    isNew = true;
                }

                young.Add(statement, asking);
            }
        }

        try
        {
            var answer = await asking.Value;
            if (isNew) Count(answer);
            return answer;
        }
        catch
        {
            lock (shelving) young.Remove(statement);
            throw;
        }
    }

    private void Count(Answer answer)
    {
        lock (shelving)
        {
            values += 1 + answer.Rows.Sum(row => (long)row.Length);
            if (values < MostValues) return;
            (old, young, values) = (young, new(StringComparer.Ordinal), 0);
        }
    }
}

/// <summary>All the rows that a statement gave: their values, by column.</summary>
internal sealed record Answer(object[][] Rows);

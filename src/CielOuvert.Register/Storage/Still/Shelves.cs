namespace CielOuvert.Register.Storage.Still;

/// <summary>
/// What is kept as long as there is room. Two shelves: what is asked for goes to the young one, and when that is full it becomes the old one,
/// whose forgotten things go.
/// </summary>
/// <param name="room">How much a shelf holds, by weight.</param>
internal sealed class Shelves<TKey, TValue>(long room)
    where TKey : notnull
{
    private readonly Lock shelving = new();
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];
    private long weight;

    /// <summary>What is kept by a key; made now when nothing is, by one asker alone.</summary>
    /// <param name="isNew">Whether it was made.</param>
    public TValue Get(TKey key, Func<TValue> make, out bool isNew)
    {
        lock (shelving)
        {
            isNew = false;
            if (young.TryGetValue(key, out var value)) return value;
            if (!old.TryGetValue(key, out value))
            {
                value = make();
                isNew = true;
            }

            young.Add(key, value);
            return value;
        }
    }

    /// <summary>Says what something weighs, once that is known.</summary>
    public void Weigh(long more)
    {
        lock (shelving)
        {
            weight += more;
            if (weight < room) return;
            (old, young, weight) = (young, [], 0);
        }
    }

    public void Forget(TKey key)
    {
        lock (shelving)
        {
            young.Remove(key);
            old.Remove(key);
        }
    }
}

namespace CielOuvert.Register.Selections;

/// <summary>The order of a list. Each is a text that ends on the slug, so every order is total.</summary>
public enum Order
{
    /// <summary>By name, accents and case folded.</summary>
    Name,

    /// <summary>Oldest first; then the undated, in the order of their source.</summary>
    Date,

    /// <summary>Newest first; then the undated, in the order of their source.</summary>
    Recent,

    /// <summary>In the order of the source.</summary>
    Position,

    /// <summary>What was recorded or amended last first; of what came together, as <see cref="Recent"/>. What follows a list asks so.</summary>
    Changed,

    /// <summary>As what is asked for puts it: the order of a playlist, or else that of a series.</summary>
    Sequence,
}

/// <summary>The codes of orders.</summary>
public static class Orders
{
    extension(Order order)
    {
        public string Code => order switch
        {
            Order.Date => "date",
            Order.Recent => "recent",
            Order.Position => "position",
            Order.Changed => "changed",
            Order.Sequence => "sequence",
            _ => "name",
        };

        /// <summary>The column of versions that holds it; the last two are worked out instead.</summary>
        public string Column => $"by_{order.Code}";

        /// <summary>Whether it follows the time of what is listed.</summary>
        public bool IsInTime => order is Order.Date or Order.Recent;
    }

    public static Order? FromCode(string? code) => code switch
    {
        "name" => Order.Name,
        "date" => Order.Date,
        "recent" => Order.Recent,
        "position" => Order.Position,
        "changed" => Order.Changed,
        "sequence" => Order.Sequence,
        _ => null,
    };
}

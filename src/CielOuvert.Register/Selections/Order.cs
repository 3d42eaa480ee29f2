namespace CielOuvert.Register.Selections;

/// <summary>The order of a list. Each is a column of the index that ends on the slug, so every order is total.</summary>
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
            _ => "name",
        };

        /// <summary>The column of the index that holds it.</summary>
        public string Column => $"by_{order.Code}";
    }

    public static Order? FromCode(string? code) => code switch
    {
        "name" => Order.Name,
        "date" => Order.Date,
        "recent" => Order.Recent,
        "position" => Order.Position,
        _ => null,
    };
}

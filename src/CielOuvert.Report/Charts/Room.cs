namespace CielOuvert.Report.Charts;

/// <summary>How much width a chart may count on. Letters keep their size on a phone, so the drawing is another one, not a smaller one.</summary>
public enum Room
{
    /// <summary>A column of text or more, and paper.</summary>
    Wide,

    /// <summary>A phone.</summary>
    Narrow,
}

/// <summary>The widths, in the unit of the page's pixels.</summary>
internal static class Rooms
{
    extension(Room room)
    {
        public double Width => room == Room.Wide ? 640 : 350;
    }
}

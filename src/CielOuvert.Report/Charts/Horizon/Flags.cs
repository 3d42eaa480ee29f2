namespace CielOuvert.Report.Charts.Horizon;

/// <summary>A flag on its staff: words on one side of a stem, at a level above the line.</summary>
internal sealed record Flag(double X, double Width, int Level, bool ToTheLeft)
{
    public double From => ToTheLeft ? X - Width : X;

    public double To => ToTheLeft ? X : X + Width;
}

/// <summary>Finds each flag the lowest level where its words meet no other words and no other staff.</summary>
internal static class Flags
{
    private const double Air = 10;
    private const int MostLevels = 24;

    /// <summary>One flag a staff, in the order given; null when they do not fit.</summary>
    public static IReadOnlyList<Flag>? Place(IReadOnlyList<(double X, double Width)> staffs, double room)
    {
        var placed = new List<Flag>(staffs.Count);
        foreach (var (x, width) in staffs)
        {
            if (Lowest(x, width, room, placed) is not { } flag) return null;
            placed.Add(flag);
        }

        return placed;
    }

    private static Flag? Lowest(double x, double width, double room, List<Flag> placed)
    {
        for (var level = 0; level < MostLevels; level++)
        {
            // Words follow the staff as one reads; towards the end of the year there is no room, and they go before it.
            var right = new Flag(x, width, level, ToTheLeft: false);
            if (right.To <= room && placed.All(other => LiveTogether(right, other))) return right;
            var left = new Flag(x, width, level, ToTheLeft: true);
            if (left.From >= 0 && placed.All(other => LiveTogether(left, other))) return left;
        }

        return null;
    }

    private static bool LiveTogether(Flag one, Flag other)
    {
        if (one.Level == other.Level) return one.To + Air <= other.From || other.To + Air <= one.From;
        var (high, low) = one.Level > other.Level ? (one, other) : (other, one);
        return high.X <= low.From || high.X >= low.To;
    }
}

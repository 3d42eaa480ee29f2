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
    private const double Step = 8;
    private const int MostLevels = 24;

    /// <summary>One flag a staff, in the order given, which is that of the days; null when they do not fit.</summary>
    public static IReadOnlyList<Flag>? Place(IReadOnlyList<(double X, double Width)> staffs, double room)
    {
        // Until some day of the year words follow their staff, after it they go before: stairs down, then stairs up. We take the day that needs least sky.
        IReadOnlyList<Flag>? lowest = null;
        for (var turn = staffs.Count; turn >= 0; turn--)
        {
            if (Stairs(staffs, turn, room) is { } stairs && (lowest is null || Top(stairs) < Top(lowest))) lowest = stairs;
        }

        return lowest;
    }

    /// <summary>The same flags, each with as much of the width it wants as its neighbours leave it.</summary>
    public static IReadOnlyList<Flag> Grow(IReadOnlyList<Flag> flags, IReadOnlyList<double> wanted, double room)
    {
        var grown = flags.ToArray();
        for (var index = 0; index < grown.Length; index++)
        {
            for (var width = wanted[index]; width > grown[index].Width; width -= Step)
            {
                var wider = grown[index] with { Width = width };
                if (wider.From < 0 || wider.To > room || grown.Where((_, other) => other != index).Any(other => !LiveTogether(wider, other))) continue;
                grown[index] = wider;
                break;
            }
        }

        return grown;
    }

    private static int Top(IReadOnlyList<Flag> flags) => flags.Count == 0 ? 0 : flags.Max(flag => flag.Level);

    private static Flag[]? Stairs(IReadOnlyList<(double X, double Width)> staffs, int turn, double room)
    {
        var flags = new Flag[staffs.Count];
        var placed = new List<Flag>(staffs.Count);
        foreach (var index in Enumerable.Range(0, turn).Reverse().Concat(Enumerable.Range(turn, staffs.Count - turn)))
        {
            if (Lowest(staffs[index], index >= turn, room, placed) is not { } flag) return null;
            placed.Add(flags[index] = flag);
        }

        return flags;
    }

    private static Flag? Lowest((double X, double Width) staff, bool toTheLeft, double room, List<Flag> placed)
    {
        var flag = new Flag(staff.X, staff.Width, 0, toTheLeft);
        if (flag.From < 0 || flag.To > room) return null;
        return Enumerable.Range(0, MostLevels).Select(level => flag with { Level = level }).FirstOrDefault(tried => placed.TrueForAll(other => LiveTogether(tried, other)));
    }

    private static bool LiveTogether(Flag one, Flag other)
    {
        if (one.Level == other.Level) return one.To + Air <= other.From || other.To + Air <= one.From;
        var (high, low) = one.Level > other.Level ? (one, other) : (other, one);
        return high.X <= low.From || high.X >= low.To;
    }
}

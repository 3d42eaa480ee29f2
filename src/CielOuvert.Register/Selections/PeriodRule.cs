using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Selections;

/// <summary>When a record counts for a period.</summary>
public enum PeriodRule
{
    /// <summary>Dated in the period, or undated and reported for it by a source. The rule when none is named.</summary>
    ReportedIn,

    /// <summary>It begins in the period, whatever day its date may mean.</summary>
    StartsIn,

    /// <summary>It has at least a day in common with the period.</summary>
    Overlaps,

    /// <summary>It ends in the period, whatever day its date may mean.</summary>
    CompletedIn,
}

/// <summary>The codes and words of the rules.</summary>
public static class PeriodRules
{
    extension(PeriodRule rule)
    {
        public string Code => rule switch
        {
            PeriodRule.StartsIn => "starts-in",
            PeriodRule.Overlaps => "overlaps",
            PeriodRule.CompletedIn => "completed-in",
            _ => "reported-in",
        };

        /// <summary>The rule in a sentence, as figures publish it.</summary>
        public Phrase Words => rule switch
        {
            PeriodRule.StartsIn => new("ce qui commence dans la période", "what starts in the period"),
            PeriodRule.Overlaps => new("ce qui a au moins un jour dans la période", "what has at least a day in the period"),
            PeriodRule.CompletedIn => new("ce qui s’achève dans la période", "what is completed in the period"),
            _ => new("ce qui est daté de la période, ou sans date et rapporté pour elle par une source", "what is dated in the period, or undated and reported for it by a source"),
        };
    }

    public static PeriodRule? FromCode(string? code) => code switch
    {
        "reported-in" => PeriodRule.ReportedIn,
        "starts-in" => PeriodRule.StartsIn,
        "overlaps" => PeriodRule.Overlaps,
        "completed-in" => PeriodRule.CompletedIn,
        _ => null,
    };
}

using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Dates;

/// <summary>What is wrong with a date.</summary>
internal enum DateFault
{
    /// <summary>It is written otherwise than EDTF has it.</summary>
    NotADate,

    /// <summary>There is no year 0 before 1.</summary>
    YearZero,

    NoSuchMonth,

    NoSuchDay,

    /// <summary>Neither side of an interval says anything.</summary>
    NothingKnown,

    /// <summary>It ends before it starts.</summary>
    Inverted,
}

/// <summary>The faults in words.</summary>
internal static class DateFaults
{
    public static Refusal Of(DateFault fault, string text) => fault switch
    {
        DateFault.YearZero => Refusal.Of($"« {text} » n’est pas une date : l’année 0000 n’existe pas. Les années vont de 0001 à 9999.",
            $"“{text}” is no date: there is no year 0000. Years go from 0001 to 9999."),
        DateFault.NoSuchMonth => Refusal.Of($"« {text} » n’est pas une date : les mois vont de 01 à 12.", $"“{text}” is no date: months go from 01 to 12."),
        DateFault.NoSuchDay => Refusal.Of($"« {text} » n’est pas une date : ce mois n’a pas ce jour. Corrigez le jour, ou n’écrivez que le mois.",
            $"“{text}” is no date: that month has no such day. Correct the day, or write the month only."),
        DateFault.NothingKnown => Refusal.Of($"« {text} » ne dit rien : donnez au moins un des deux bouts, ou dites la date inconnue.",
            $"“{text}” says nothing: give at least one of the two ends, or say that the date is unknown."),
        DateFault.Inverted => Refusal.Of($"« {text} » finit avant de commencer. Échangez les deux dates.", $"“{text}” ends before it starts. Swap the two dates."),
        _ => NotADate(text),
    };

    private static Refusal NotADate(string text)
    {
        if (AsWrittenByHand(text) is { } iso)
            return Refusal.Of($"« {text} » ne se lit pas comme une date. Écrivez {iso} : l’année, le mois, le jour.", $"“{text}” does not read as a date. Write {iso}: year, month, day.");
        var shown = text.Length <= 40 ? text : $"{text[..40]}…";
        return Refusal.Of(
            $"« {shown} » n’est pas une date. Écrivez 2020, 2020-04, 2020-04-15, ou un intervalle 2020-04/2020-06 (« .. » pour un bout ouvert, rien pour un bout inconnu).",
            $"“{shown}” is not a date. Write 2020, 2020-04, 2020-04-15, or an interval 2020-04/2020-06 (“..” for an open end, nothing for an unknown one).");
    }

    /// <summary>15/04/2020 in France: the commonest way to write a date otherwise.</summary>
    private static string? AsWrittenByHand(string text) =>
        DateOnly.TryParseExact(text, ["dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}

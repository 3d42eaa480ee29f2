using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CsCheck;

namespace CielOuvert.Tests.Formats.Dates;

public sealed class ReadingADate
{
    [Theory]
    [InlineData("2020-04-15", DatePrecision.Day, "2020-04-15", "2020-04-15")]
    [InlineData("2020-02-29", DatePrecision.Day, "2020-02-29", "2020-02-29")]
    [InlineData("2020-04", DatePrecision.Month, "2020-04-01", "2020-04-30")]
    [InlineData("2020-02", DatePrecision.Month, "2020-02-01", "2020-02-29")]
    [InlineData("2021-02", DatePrecision.Month, "2021-02-01", "2021-02-28")]
    [InlineData("2020", DatePrecision.Year, "2020-01-01", "2020-12-31")]
    [InlineData("0001", DatePrecision.Year, "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", DatePrecision.Day, "9999-12-31", "9999-12-31")]
    [InlineData("202X", DatePrecision.Decade, "2020-01-01", "2029-12-31")]
    [InlineData("20XX", DatePrecision.Century, "2000-01-01", "2099-12-31")]
    [InlineData("00XX", DatePrecision.Century, "0001-01-01", "0099-12-31")]
    [InlineData("000X", DatePrecision.Decade, "0001-01-01", "0009-12-31")]
    [InlineData("99XX", DatePrecision.Century, "9900-01-01", "9999-12-31")]
    [InlineData("2020-XX", DatePrecision.Year, "2020-01-01", "2020-12-31")]
    [InlineData("2020-XX-XX", DatePrecision.Year, "2020-01-01", "2020-12-31")]
    [InlineData("2020-04-XX", DatePrecision.Month, "2020-04-01", "2020-04-30")]
    [InlineData("2020-04/2020-06", DatePrecision.Interval, "2020-04-01", "2020-06-30")]
    [InlineData("2020-03-05/2020-03-07", DatePrecision.Interval, "2020-03-05", "2020-03-07")]
    [InlineData("2020-03-05/2020-03", DatePrecision.Interval, "2020-03-05", "2020-03-31")]
    [InlineData("2020/2020", DatePrecision.Interval, "2020-01-01", "2020-12-31")]
    [InlineData("2019/2020-06", DatePrecision.Interval, "2019-01-01", "2020-06-30")]
    [InlineData("2020-04/..", DatePrecision.Interval, "2020-04-01", null)]
    [InlineData("2020-04/", DatePrecision.Interval, "2020-04-01", null)]
    [InlineData("../2020-04", DatePrecision.Interval, null, "2020-04-30")]
    [InlineData("/2020-04", DatePrecision.Interval, null, "2020-04-30")]
    [InlineData("2020?", DatePrecision.Year, "2020-01-01", "2020-12-31")]
    [InlineData("2020-04~", DatePrecision.Month, "2020-04-01", "2020-04-30")]
    [InlineData("2020-04-15%", DatePrecision.Day, "2020-04-15", "2020-04-15")]
    [InlineData("2018~/2020-06?", DatePrecision.Interval, "2018-01-01", "2020-06-30")]
    public void It_knows_its_precision_and_the_days_it_may_mean_and_prints_as_it_was_read(string text, DatePrecision precision, string? earliest, string? latest)
    {
        var date = Read(text);

        (date.Precision, date.Earliest, date.Latest, date.ToString()).ShouldBe((precision, Day(earliest), Day(latest), text));
        PartialDate.TryParse(text, out var again).ShouldBeTrue();
        again.ShouldBe(date);
    }

    [Theory]
    [InlineData("2020", false, false)]
    [InlineData("2020?", true, false)]
    [InlineData("2020~", false, true)]
    [InlineData("2020%", true, true)]
    [InlineData("2018/2020%", true, true)]
    [InlineData("2018?/2020", true, false)]
    public void Its_qualifiers_are_kept(string text, bool isUncertain, bool isApproximate)
    {
        var date = Read(text);

        (date.IsUncertain, date.IsApproximate).ShouldBe((isUncertain, isApproximate));
    }

    [Theory]
    [InlineData("2020-13", "les mois vont de 01 à 12", "months go from 01 to 12")]
    [InlineData("2020-00", "les mois vont de 01 à 12", "months go from 01 to 12")]
    [InlineData("2020-21", "les mois vont de 01 à 12", "months go from 01 to 12")]
    [InlineData("2020-02-30", "n’a pas ce jour", "no such day")]
    [InlineData("2021-02-29", "n’a pas ce jour", "no such day")]
    [InlineData("2020-04-31", "n’a pas ce jour", "no such day")]
    [InlineData("2020-04-00", "n’a pas ce jour", "no such day")]
    [InlineData("0000", "l’année 0000", "no year 0000")]
    [InlineData("2020-06/2020-04", "finit avant de commencer", "ends before it starts")]
    [InlineData("2020/2019-12-31", "finit avant de commencer", "ends before it starts")]
    [InlineData("2020-04/2020-02-30", "n’a pas ce jour", "no such day")]
    [InlineData("2020-13/..", "les mois vont de 01 à 12", "months go from 01 to 12")]
    [InlineData("/", "ne dit rien", "says nothing")]
    [InlineData("../..", "ne dit rien", "says nothing")]
    [InlineData("/..", "ne dit rien", "says nothing")]
    [InlineData("15/04/2020", "Écrivez 2020-04-15", "Write 2020-04-15")]
    [InlineData("20200415", "Écrivez 2020-04-15", "Write 2020-04-15")]
    [InlineData("", "n’est pas une date", "is not a date")]
    [InlineData("..", "n’est pas une date", "is not a date")]
    [InlineData("XXXX", "n’est pas une date", "is not a date")]
    [InlineData("2XXX", "n’est pas une date", "is not a date")]
    [InlineData("20X0", "n’est pas une date", "is not a date")]
    [InlineData("202X-04", "n’est pas une date", "is not a date")]
    [InlineData("2020-X4", "n’est pas une date", "is not a date")]
    [InlineData("2020-XX-15", "n’est pas une date", "is not a date")]
    [InlineData("2020-4-15", "n’est pas une date", "is not a date")]
    [InlineData("2020-04-15T10:00:00Z", "n’est pas une date", "is not a date")]
    [InlineData("2020??", "n’est pas une date", "is not a date")]
    [InlineData("?2020", "n’est pas une date", "is not a date")]
    [InlineData("2020 ", "n’est pas une date", "is not a date")]
    [InlineData("-2020", "n’est pas une date", "is not a date")]
    [InlineData("２０２０", "n’est pas une date", "is not a date")]
    [InlineData("2018/2019/2020", "n’est pas une date", "is not a date")]
    [InlineData("avril 2020", "n’est pas une date", "is not a date")]
    public void What_is_no_date_is_refused_with_what_to_write(string text, string fr, string en)
    {
        var refusal = PartialDate.Parse(text).Refusals.ShouldHaveSingleItem();

        refusal.In(Tongue.French).ShouldContain(fr);
        refusal.In(Tongue.English).ShouldContain(en);
        PartialDate.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void Every_day_month_and_year_of_the_calendar_is_a_date() => Gen.Date.Sample(day =>
    {
        PartialDate.Of(DateOnly.FromDateTime(day)).Earliest.ShouldBe(DateOnly.FromDateTime(day));
        PartialDate.OfMonth(day.Year, day.Month).Latest.ShouldBe(DateOnly.FromDateTime(new DateTime(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))));
        PartialDate.OfYear(day.Year).Earliest.ShouldBe(new DateOnly(day.Year, 1, 1));
    });

    [Fact]
    public void Whatever_the_text_it_answers_and_what_it_reads_it_prints_and_never_ends_before_it_starts() =>
        Gen.Int[0, 17].Select(index => "0123456789-/.?~%X2"[index]).Array[0, 21].Select(characters => new string(characters)).Sample(
            text => !PartialDate.TryParse(text, out var date) ||
                (date.ToString() == text && (date.Earliest is null || date.Latest is null || date.Earliest <= date.Latest) && date.In(Tongue.French).Length > 0),
            iter: 30_000);

    private static PartialDate Read(string text) => PartialDate.Parse(text).Match(date => date, why => throw new ShouldAssertException(why[0].In(Tongue.English)));

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

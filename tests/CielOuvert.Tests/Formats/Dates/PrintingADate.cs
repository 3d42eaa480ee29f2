using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Formats.Dates;

public sealed class PrintingADate
{
    /// <summary>Here <c>_</c> stands for the no-break space between a day and its month.</summary>
    [Theory]
    [InlineData("2020-04-15", "15_avril 2020", "15_April 2020")]
    [InlineData("2020-05-01", "1er_mai 2020", "1_May 2020")]
    [InlineData("2020-04", "avril 2020", "April 2020")]
    [InlineData("2020", "2020", "2020")]
    [InlineData("202X", "années 2020", "the 2020s")]
    [InlineData("20XX", "une année entre 2000 et 2099", "a year between 2000 and 2099")]
    [InlineData("2020-XX", "un mois de 2020", "a month in 2020")]
    [InlineData("2020-XX-XX", "un jour de 2020", "a day in 2020")]
    [InlineData("2020-04-XX", "un jour d’avril 2020", "a day in April 2020")]
    [InlineData("2020-03-XX", "un jour de mars 2020", "a day in March 2020")]
    [InlineData("2020?", "2020 (date incertaine)", "2020 (date uncertain)")]
    [InlineData("2020~", "vers 2020", "about 2020")]
    [InlineData("202X~", "vers les années 2020", "about the 2020s")]
    [InlineData("2020-04~", "vers avril 2020", "about April 2020")]
    [InlineData("2020-04-15~", "vers le 15_avril 2020", "about 15_April 2020")]
    [InlineData("2020-04-15%", "vers le 15_avril 2020 (date incertaine)", "about 15_April 2020 (date uncertain)")]
    [InlineData("2020-03-05/2020-03-07", "du 5 au 7_mars 2020", "5–7_March 2020")]
    [InlineData("2020-03-01/2020-03-03", "du 1er au 3_mars 2020", "1–3_March 2020")]
    [InlineData("2020-02-28/2020-03-01", "du 28_février au 1er_mars 2020", "28_February – 1_March 2020")]
    [InlineData("2019-12-28/2020-01-02", "du 28_décembre 2019 au 2_janvier 2020", "28_December 2019 – 2_January 2020")]
    [InlineData("2020-04/2020-06", "d’avril à juin 2020", "April–June 2020")]
    [InlineData("2020-03/2020-05", "de mars à mai 2020", "March–May 2020")]
    [InlineData("2020-08/2020-10", "d’août à octobre 2020", "August–October 2020")]
    [InlineData("2019-10/2020-01", "d’octobre 2019 à janvier 2020", "October 2019 – January 2020")]
    [InlineData("2018/2020", "de 2018 à 2020", "2018–2020")]
    [InlineData("201X/202X", "des années 2010 aux années 2020", "the 2010s – the 2020s")]
    [InlineData("2020-03-05/2020-04", "du 5_mars à avril 2020", "5_March – April 2020")]
    [InlineData("2019/2020-04", "de 2019 à avril 2020", "2019 – April 2020")]
    [InlineData("2018~/2020", "de 2018 environ à 2020", "about 2018 – 2020")]
    [InlineData("2020-03-05/2020-03-07?", "du 5_mars 2020 au 7_mars 2020 (date incertaine)", "5_March 2020 – 7_March 2020 (date uncertain)")]
    [InlineData("2020-04/..", "depuis avril 2020", "since April 2020")]
    [InlineData("2020-04-15/..", "depuis le 15_avril 2020", "since 15_April 2020")]
    [InlineData("2020-04/", "d’avril 2020 à une date inconnue", "from April 2020 to an unknown date")]
    [InlineData("../2020-04", "jusqu’en avril 2020", "until April 2020")]
    [InlineData("../2020-04-15", "jusqu’au 15_avril 2020", "until 15_April 2020")]
    [InlineData("/2020", "d’une date inconnue à 2020", "from an unknown date to 2020")]
    public void It_prints_as_people_write_it(string text, string fr, string en)
    {
        PartialDate.TryParse(text, out var date).ShouldBeTrue();

        date.In(Tongue.French).ShouldBe(fr.Replace('_', '\u00A0'));
        date.In(Tongue.English).ShouldBe(en.Replace('_', '\u00A0'));
    }
}

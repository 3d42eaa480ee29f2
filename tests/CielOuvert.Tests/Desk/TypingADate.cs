using CielOuvert.Desk.Forms;

namespace CielOuvert.Tests.Desk;

[Trait("engine", "none")]
public sealed class TypingADate
{
    [Theory]
    [InlineData("2020-04-15", "2020-04-15")]
    [InlineData("2020-04", "2020-04")]
    [InlineData("2020", "2020")]
    [InlineData("15/04/2020", "2020-04-15")]
    [InlineData("5.4.2020", "2020-04-05")]
    [InlineData("04/2020", "2020-04")]
    [InlineData("15 avril 2020", "2020-04-15")]
    [InlineData("1er août 2020", "2020-08-01")]
    [InlineData("Décembre 2020", "2020-12")]
    [InlineData("15 April 2020", "2020-04-15")]
    [InlineData("3rd May 2020", "2020-05-03")]
    [InlineData("15 févr. 2020", "2020-02-15")]
    public void As_people_write_it_is_understood(string typed, string edtf) => TypedDate.InEdtf(typed).ShouldBe(edtf);

    [Theory]
    [InlineData("31/02/2020")]
    [InlineData("15 brumaire 2020")]
    [InlineData("bientôt")]
    public void What_is_no_date_is_left_for_the_check_to_say_so(string typed) => TypedDate.InEdtf(typed).ShouldBe(typed);
}

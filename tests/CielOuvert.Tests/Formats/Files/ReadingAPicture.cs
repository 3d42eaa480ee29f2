using System.Text;
using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using NetVips;

namespace CielOuvert.Tests.Formats.Files;

/// <summary>A picture is known by its bytes, and written anew: what it says besides its pixels does not stay.</summary>
[Trait("engine", "none")]
public sealed class ReadingAPicture
{
    [Fact]
    public void It_stands_upright_without_the_place_where_it_was_taken()
    {
        var sent = SomeFile.Photograph(1200, 800);
        Encoding.Latin1.GetString(sent).ShouldContain("Ada Lovelace");

        var picture = Read(sent);

        (picture.Whole.Width, picture.Whole.Height).ShouldBe((800, 1200));
        foreach (var written in picture.Sizes.Append(picture.Whole))
        {
            Encoding.Latin1.GetString(written.Bytes).ShouldNotContain("Ada Lovelace");
            Encoding.Latin1.GetString(written.Bytes).ShouldNotContain("Exif\0");
            using var again = Image.NewFromBuffer(written.Bytes);
            again.GetFields().Where(field => field.StartsWith("exif-ifd", StringComparison.Ordinal)).ShouldBeEmpty(written.Type.Name);
        }
    }

    [Fact]
    public void Smaller_ones_are_made_in_the_types_that_browsers_choose_from()
    {
        var sizes = Read(SomeFile.Photograph(800, 2000)).Sizes;

        sizes.Select(size => (size.Type.Name, size.Width)).ShouldBe([("AVIF", 480), ("WebP", 480), ("AVIF", 960), ("WebP", 960), ("JPEG", 960), ("AVIF", 1600), ("WebP", 1600)]);
        sizes.ShouldAllBe(size => FileSniffing.TypeOf(size.Bytes).Value == size.Type);
    }

    [Fact]
    public void One_that_is_seen_through_stays_so()
    {
        var picture = Read(SomeFile.Png(isSeenThrough: true));

        picture.Whole.Type.ShouldBe(FileType.Png);
        using var again = Image.NewFromBuffer(picture.Whole.Bytes);
        again.HasAlpha().ShouldBeTrue();
    }

    [Fact]
    public void Written_twice_it_has_the_same_bytes() => Read(SomeFile.Photograph()).Whole.Bytes.ShouldBe(Read(SomeFile.Photograph()).Whole.Bytes);

    [Fact]
    public void What_was_appended_to_it_is_gone()
    {
        byte[] sent = [.. SomeFile.Photograph(), .. "<html><script>alert(1)</script>"u8];

        Encoding.Latin1.GetString(Read(sent).Whole.Bytes).ShouldNotContain("script");
        PictureReading.ReadKept(sent, FileType.Jpeg).Refusals.Single().What.ShouldBe(FileWords.NotAsKept);
    }

    [Fact]
    public void One_that_was_written_anew_is_taken_as_it_is()
    {
        var kept = Read(SomeFile.Photograph()).Whole;

        PictureReading.ReadKept(kept.Bytes, kept.Type).Value?.Whole.Bytes.ShouldBe(kept.Bytes);
        PictureReading.ReadKept(SomeFile.Photograph(), FileType.Jpeg).Refusals.Single().What.ShouldBe(FileWords.NotAsKept);
    }

    [Fact]
    public void Few_bytes_that_say_they_are_a_billion_pixels_are_not_decoded() =>
        PictureReading.Read(SomeFile.Bomb(), FileType.Png).Refusals.Single().What.ShouldBe(FileWords.TooManyPixels(50_000, 50_000, PictureReading.MostPixels));

    [Theory]
    [InlineData(60)]
    [InlineData(1500)]
    public void One_whose_end_is_missing_is_refused(int length) =>
        PictureReading.Read(SomeFile.Photograph()[..length], FileType.Jpeg).Refusals.Single().What.ShouldBe(FileWords.BrokenPicture);

    [Fact]
    public void A_script_that_begins_as_a_picture_is_refused()
    {
        FileSniffing.TypeOf(SomeFile.GifAndScript()).Value.ShouldBe(FileType.Gif);
        PictureReading.Read(SomeFile.GifAndScript(), FileType.Gif).Refusals.Single().What.ShouldBe(FileWords.BrokenPicture);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("\ufeff  <!DOCTYPE html><p>")]
    [InlineData("<?xml version='1.0'?><x/>")]
    [InlineData("PK\u0003\u0004 a document of an office")]
    [InlineData("MZ a program")]
    [InlineData("#!/bin/sh")]
    [InlineData("II*\0 a TIFF")]
    [InlineData("a text")]
    public void What_runs_or_is_not_known_is_refused_in_words(string text)
    {
        FileSniffing.TypeOf(Encoding.UTF8.GetBytes(text)).Refusals.Single().What.Fr.ShouldNotBeEmpty();
        FileSniffing.TypeOf(Encoding.Unicode.GetBytes(text)).Refusals.Count.ShouldBe(1);
    }

    private static SizedPicture Read(byte[] bytes)
    {
        var read = FileSniffing.TypeOf(bytes).Match(type => PictureReading.Read(bytes, type), Outcome<SizedPicture>.Refused);
        return read.IsDone(out var picture) ? picture : throw new ShouldAssertException(read.Refusals[0].What.En);
    }
}

using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;

namespace CielOuvert.Exchange.Web.Previews;

/// <summary>What is told of a page where others speak of it: the words and the picture of a link that is shared.</summary>
/// <param name="Path">Its canonical path.</param>
/// <param name="Title">Its title, without whose site it is on.</param>
/// <param name="Overline">What it is: a kind, « Année ».</param>
/// <param name="Line">When it happens, or another line under the title; empty when there is nothing to say.</param>
/// <param name="Hue">Of its axis.</param>
public sealed record Preview(Tongue Tongue, string Path, Said Title, string Overline, string Line, string Hue, PreviewSky Sky)
{
    /// <summary>What search engines are told of it; null when it says no more than its title.</summary>
    public Said? Description { get; init; }
}

/// <summary>What stands on the horizon of a preview: activities, each at its day, from one year to another.</summary>
public sealed record PreviewSky(int First, int Last, IReadOnlyList<PreviewMark> Marks)
{
    public static PreviewSky Empty { get; } = new(0, 0, []);
}

/// <summary>One thing on the horizon.</summary>
/// <param name="To">The same as the first when it is dated to the day.</param>
/// <param name="IsOwn">Whether it is what the page is about.</param>
public sealed record PreviewMark(DateOnly From, DateOnly To, string Hue, bool IsDoubtful, bool IsOwn);

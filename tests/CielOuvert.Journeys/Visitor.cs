namespace CielOuvert.Journeys;

/// <summary>Somebody who comes to the site: with which screen, in which language, with script or without, in the light or in the dark.</summary>
/// <param name="Name">As it reads in the title of a test.</param>
/// <param name="Locale">What the browser says that it prefers (BCP 47).</param>
public sealed record Visitor(string Name, int Width, int Height, string Locale)
{
    public bool HasScript { get; init; } = true;

    public bool IsInTheDark { get; init; }

    /// <summary>How much the page is enlarged: at 2 it has half the room.</summary>
    public int Zoom { get; init; } = 1;

    /// <summary>Their language as it stands in an address: <c>fr</c> or <c>en</c>.</summary>
    public string Tongue => Locale[..2];

    public bool HasPhone => Width < 500;
}

/// <summary>The visitors that every page is made for.</summary>
public static class Visitors
{
    public static Visitor PhoneInFrench { get; } = new("phone, French", 390, 844, "fr-FR");

    public static Visitor PhoneInEnglish { get; } = new("phone, English", 390, 844, "en-GB");

    public static Visitor DesktopInFrench { get; } = new("desktop, French", 1280, 800, "fr-FR");

    public static Visitor DesktopInEnglish { get; } = new("desktop, English", 1280, 800, "en-GB");

    public static Visitor WithoutScript { get; } = DesktopInFrench with { Name = "without script", HasScript = false };

    public static Visitor InTheDark { get; } = DesktopInFrench with { Name = "in the dark", IsInTheDark = true };

    public static Visitor PhoneInTheDark { get; } = PhoneInFrench with { Name = "phone, in the dark", IsInTheDark = true };

    public static Visitor AtTwiceTheSize { get; } = DesktopInFrench with { Name = "at 200 %", Zoom = 2 };

    public static Visitor OnTheNarrowestScreen { get; } = PhoneInFrench with { Name = "320 pixels wide", Width = 320, Height = 640 };

    public static IReadOnlyList<Visitor> Everyone { get; } =
    [
        PhoneInFrench, PhoneInEnglish, DesktopInFrench, DesktopInEnglish, WithoutScript, InTheDark, PhoneInTheDark, AtTwiceTheSize, OnTheNarrowestScreen,
    ];

    /// <summary>Their names, as the rows of a theory.</summary>
    public static TheoryData<string> All => [.. Everyone.Select(visitor => visitor.Name)];

    public static Visitor Named(string name) => Everyone.Single(visitor => visitor.Name == name);
}

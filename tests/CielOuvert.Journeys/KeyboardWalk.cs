namespace CielOuvert.Journeys;

/// <summary>A place where the focus stopped.</summary>
/// <param name="Element">Its tag, and what it reads.</param>
/// <param name="IsSeen">Whether it stands in the window, with a size.</param>
/// <param name="ShowsFocus">Whether something tells that the focus is there.</param>
public sealed record FocusStop(string Element, bool IsSeen, bool ShowsFocus);

/// <summary>A page gone through with the Tab key alone.</summary>
public static class KeyboardWalk
{
    private const int Longest = 3_000;

    // Whether the focus shows: something in the paint of the element, or of what it holds (a mark of a chart), goes with it.
    private const string Focused = """
        () => {
            const e = document.activeElement;
            if (!e || e === document.body || e === document.documentElement) return null;
            const here = e.getAttribute('data-walked') === 'last', again = e.hasAttribute('data-walked');
            if (here) return { inside: true, element: '' };
            document.querySelector('[data-walked=last]')?.setAttribute('data-walked', '');
            e.setAttribute('data-walked', 'last');
            const paint = () => JSON.stringify([e, ...e.querySelectorAll('*')].slice(0, 12).map(one => {
                const s = getComputedStyle(one);
                return [s.outlineStyle === 'none' ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor,
                    s.boxShadow, s.stroke, s.strokeWidth, s.fill, s.backgroundColor, s.borderColor, s.textDecorationLine];
            }));
            const box = e.getBoundingClientRect(), focused = paint();
            e.blur();
            const left = paint();
            e.focus({ preventScroll: true });
            return {
                again,
                element: `${e.tagName.toLowerCase()}: ${(e.getAttribute('aria-label') ?? e.textContent ?? e.name ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}`,
                isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                showsFocus: focused !== left,
            };
        }
        """;

    // What the walk must have reached: all that one can act on and that is shown.
    private const string Missed = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(e => !e.disabled && e.tabIndex >= 0 && e.type !== 'radio' && e.checkVisibility({ visibilityProperty: true }) && !e.hasAttribute('data-walked'))
            .map(e => `${e.tagName.toLowerCase()}: ${(e.textContent ?? '').trim().slice(0, 60)}`)
        """;

    /// <summary>Walks to the end, in the page's own order.</summary>
    public static async Task<IReadOnlyList<FocusStop>> WalkByKeyboard(this Visit visit)
    {
        var stops = new List<FocusStop>();
        for (var pressed = 0; pressed < Longest; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            switch (await visit.Page.EvaluateAsync<Place?>(Focused))
            {
                case null or { Again: true }:
                    return stops;
                case { Inside: false } at:
                    stops.Add(new(at.Element, at.IsSeen, at.ShowsFocus));
                    break;
            }
        }

        throw new InvalidOperationException($"{Longest} times Tab and no end at {visit.Page.Url}: is the focus caught somewhere?");
    }

    /// <summary>Everything one can act on is reached, seen when it is, and shows it.</summary>
    public static async Task<IReadOnlyList<FocusStop>> ShouldBeWalkableByKeyboard(this Visit visit)
    {
        var stops = await visit.WalkByKeyboard();
        stops.ShouldNotBeEmpty($"Nothing at {visit.Page.Url} takes the focus.");
        stops.Where(stop => !stop.IsSeen).Select(stop => stop.Element).ShouldBeEmpty("Focused, and out of sight.");
        stops.Where(stop => !stop.ShowsFocus).Select(stop => stop.Element).ShouldBeEmpty("Focused, and nothing shows it.");
        (await visit.Page.EvaluateAsync<string[]>(Missed)).ShouldBeEmpty("Never reached with the Tab key.");
        return stops;
    }

    /// <summary>What the page answers; a class with setters because Playwright fills it so.</summary>
    private sealed class Place
    {
        public bool Again { get; set; }

        /// <summary>Still in the same field: that of a date has a stop for the day, one for the month, one for the year.</summary>
        public bool Inside { get; set; }

        public string Element { get; set; } = "";

        public bool IsSeen { get; set; }

        public bool ShowsFocus { get; set; }
    }
}

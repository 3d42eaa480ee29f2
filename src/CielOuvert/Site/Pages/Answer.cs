using CielOuvert.Site.Layout;

namespace CielOuvert.Site.Pages;

/// <summary>What an address answers: a page, or the address to go to.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A page made by a component from its model.</summary>
    public static Answer Show<TPage, TModel>(Visit visit, TModel model, int status = StatusCodes.Status200OK, IReadOnlyList<Link>? links = null)
        where TPage : PageView<TModel> =>
        new Page(typeof(TPage), new Dictionary<string, object?> { [nameof(PageView<>.Visit)] = visit, [nameof(PageView<>.Model)] = model }, status) { Links = links ?? [] };

    /// <summary>It is there, for ever.</summary>
    public static Answer Moved(string to) => new Elsewhere(to, StatusCodes.Status308PermanentRedirect);

    /// <summary>It is there this time.</summary>
    public static Answer SeeNow(string to) => new Elsewhere(to, StatusCodes.Status302Found);

    /// <summary>It is done: see there. What is shown next is asked for anew, so that reloading it does nothing twice (RFC 9110, 15.4.4).</summary>
    public static Answer SeeOther(string to) => new Elsewhere(to, StatusCodes.Status303SeeOther);

    public sealed record Page(Type View, IReadOnlyDictionary<string, object?> Shows, int Status) : Answer
    {
        public IReadOnlyList<Link> Links { get; init; } = [];
    }

    /// <summary>A file that is not a page: a print of a report.</summary>
    /// <param name="IsText">Whether compressing it is worth while.</param>
    public sealed record File(byte[] Bytes, string ContentType, bool IsText) : Answer
    {
        public int Status { get; init; } = StatusCodes.Status200OK;

        public IReadOnlyList<Link> Links { get; init; } = [];

        /// <summary>Whether scripts of any other site may read it (Fetch, CORS protocol).</summary>
        public bool IsForAnySite { get; init; }
    }

    /// <summary>A file that is written as it is made, and never held whole. What fails on the way cuts it short, so that nobody takes it for whole.</summary>
    /// <param name="Write">Writes asynchronously alone.</param>
    public sealed record Streamed(string ContentType, bool IsText, Func<Stream, CancellationToken, Task> Write) : Answer
    {
        public IReadOnlyList<Link> Links { get; init; } = [];

        /// <summary>Whether scripts of any other site may read it.</summary>
        public bool IsForAnySite { get; init; }
    }

    public sealed record Elsewhere(string To, int Status) : Answer;
}

/// <summary>What an answer says in its header that it is linked to (RFC 8288).</summary>
/// <param name="To">Absolute.</param>
/// <param name="Relation">A registered relation: <c>next</c>.</param>
/// <param name="MediaType">Of what is there; null when it is not ours to say.</param>
public sealed record Link(Uri To, string Relation, string? MediaType = null)
{
    public override string ToString() => $"<{To.AbsoluteUri}>; rel=\"{Relation}\"{(MediaType is null ? "" : $"; type=\"{MediaType}\"")}";
}

/// <summary>Answers a visit.</summary>
public delegate Task<Answer> PageHandler(Visit visit, CancellationToken stop);

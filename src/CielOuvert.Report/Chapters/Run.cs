namespace CielOuvert.Report.Chapters;

/// <summary>
/// A stretch of words within a line, which knows where it comes from: that is how no number is ever typed. A digit comes from a figure, a declared value, a date,
/// an ordinal, a hash, an address, a record's own field, or a passage that the author marked; never from <see cref="TemplateText"/>.
/// </summary>
public abstract record Run;

/// <summary>Words of our template or of an editorial. <see cref="NoTypedNumber"/> refuses a digit in them.</summary>
/// <remarks>HTML: text.</remarks>
/// <param name="Words">The words; spaces at the ends count.</param>
/// <param name="File">The file they were written in; null when they are the program's own.</param>
/// <param name="Line">Their line in it, from 1.</param>
public sealed record TemplateText(string Words, string? File = null, int? Line = null) : Run;

/// <summary>A figure of the register, with the mark that leads to its proof.</summary>
/// <remarks>HTML: <c>&lt;a class="figure" href="{Address}"&gt;&lt;data value="{Value}"&gt;{Printed}&lt;/data&gt;</c>, a star that only eyes see, « voir la preuve » for those who do not, <c>&lt;/a&gt;</c>.</remarks>
public sealed record FigureRun(FigureMark Mark, decimal Value, string Printed) : Run;

/// <summary>A value that the organisation declares: printed, never presented as counted.</summary>
/// <remarks>HTML: <c>&lt;a class="declared" href="{Address}"&gt;&lt;data value="{Value}"&gt;{Printed}&lt;/data&gt;&lt;/a&gt;</c>, without the anchor where there is no address.</remarks>
/// <param name="Printed">As read: « 27 ».</param>
/// <param name="Record">The slug of the record that declares it.</param>
/// <param name="Field">The field of that record.</param>
/// <param name="Value">Its number; null where it is declared in words.</param>
/// <param name="Address">The record's public address; null where it is not public.</param>
public sealed record DeclaredRun(string Printed, string Record, string Field, decimal? Value = null, string? Address = null) : Run;

/// <summary>A date, or an instant.</summary>
/// <remarks>HTML: <c>&lt;time datetime="{Edtf}"&gt;{Printed}&lt;/time&gt;</c>.</remarks>
/// <param name="Edtf">EDTF for a partial date, ISO 8601 for an instant.</param>
/// <param name="Printed">In the document's language, with no more precision than is known.</param>
public sealed record DateRun(string Edtf, string Printed) : Run;

/// <summary>A place in an order: a chapter's number, « 1/4 » in a series.</summary>
/// <remarks>HTML: text.</remarks>
public sealed record OrdinalRun(int Number, string Printed) : Run
{
    public OrdinalRun(int number)
        : this(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture))
    {
    }
}

/// <summary>A fingerprint, printed so that it can be compared.</summary>
/// <remarks>HTML: <c>&lt;code&gt;</c>.</remarks>
public sealed record HashRun(string Value) : Run;

/// <summary>A record's own words: they may hold digits, because they are its own.</summary>
/// <remarks>HTML: text; <c>&lt;span lang="{Language}"&gt;</c> where the language is not the document's.</remarks>
/// <param name="Text">The field, as it stands.</param>
/// <param name="Record">The record's slug.</param>
/// <param name="Field">The field's key.</param>
/// <param name="Language">BCP 47; null for the document's own.</param>
public sealed record QuotedRun(string Text, string Record, string Field, string? Language = null) : Run;

/// <summary>What an author wrote between <c>{as-is:</c> and <c>}</c>: digits that count nothing.</summary>
/// <remarks>HTML: text.</remarks>
public sealed record AsIsRun(string Text, string? File = null, int? Line = null) : Run;

/// <summary>Words that are not certain: a dotted underline, the word for the doubt, and its reason one step away.</summary>
/// <remarks>HTML: <c>&lt;span class="doubt"&gt;{Inner}&lt;/span&gt; &lt;span class="doubt-word"&gt;{word}&lt;/span&gt;</c>, the reason in the side note that follows.</remarks>
/// <param name="Doubt">Which doubt.</param>
/// <param name="Inner">The doubtful words; for what is unknown, empty.</param>
/// <param name="Reason">Why it is not certain.</param>
public sealed record DoubtRun(Doubt Doubt, IReadOnlyList<Run> Inner, IReadOnlyList<Run> Reason) : Run;

/// <summary>A link that leaves for the web.</summary>
/// <remarks>HTML: <c>&lt;a href="{Address}" class="is-away" rel="noopener noreferrer"&gt;</c>.</remarks>
public sealed record LinkRun : Run
{
    /// <param name="inner">The words of the link; empty to print the address itself.</param>
    /// <param name="address">Absolute, http or https: nothing else leaves a report.</param>
    public LinkRun(IReadOnlyList<Run> inner, string address) => (Inner, Address) = (inner, WebAddress.Of(address));

    public IReadOnlyList<Run> Inner { get; }

    public string Address { get; }
}

/// <summary>A record named in the report: it leads to the record's public page, and the index finds it.</summary>
/// <remarks>HTML: <c>&lt;a href="{Address}"&gt;{Inner}&lt;/a&gt;</c>; the site may write the address relative to itself.</remarks>
public sealed record RecordRun : Run
{
    /// <param name="inner">The name, usually one <see cref="QuotedRun"/>.</param>
    /// <param name="slug">The record's slug.</param>
    /// <param name="address">Its public address, absolute; null where it has no public page.</param>
    public RecordRun(IReadOnlyList<Run> inner, string slug, string? address) =>
        (Inner, Slug, Address) = (inner, slug, address is null ? null : WebAddress.Of(address));

    public IReadOnlyList<Run> Inner { get; }

    public string Slug { get; }

    public string? Address { get; }
}

/// <summary>Words leaned upon.</summary>
/// <remarks>HTML: <c>&lt;em&gt;</c>.</remarks>
public sealed record EmphasisRun(IReadOnlyList<Run> Inner) : Run;

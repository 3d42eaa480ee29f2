using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.Components;

namespace CielOuvert.Site.Layout;

/// <summary>A part of a page: it knows the visit, and how to say things in the tongue of the page.</summary>
public abstract class SiteView : ComponentBase
{
    [Parameter, EditorRequired]
    public required Visit Visit { get; set; }

    protected Tongue Tongue => Visit.Tongue;

    /// <summary>Words of the product, in the tongue of the page, set as that tongue sets them.</summary>
    protected string T(string fr, string en) => Typeset.In(Tongue, Visit.T(fr, en));

    protected string T(Phrase phrase) => Typeset.In(Tongue, phrase.In(Tongue));

    /// <summary>Words of a record: marked with their language when it is not that of the page.</summary>
    protected RenderFragment Say(Said said) => Say(said, builder => builder.AddContent(0, Typeset.In(Visit.Frame.LanguageOf(said, Tongue) ?? Tongue.Code, said.Text)));

    /// <summary>The same, set otherwise.</summary>
    protected RenderFragment Say(Said said, RenderFragment words) => builder =>
    {
        if (Visit.Frame.LanguageOf(said, Tongue) is not { } language)
        {
            builder.AddContent(0, words);
            return;
        }

        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "lang", language);
        builder.AddContent(3, words);
        builder.CloseElement();
    };
}

/// <summary>A page, with what it shows.</summary>
public abstract class PageView<TModel> : SiteView
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}

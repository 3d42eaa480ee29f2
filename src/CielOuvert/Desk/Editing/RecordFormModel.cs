using CielOuvert.Desk.Forms;
using CielOuvert.Register.Access;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>A form to be filled, with what was said around it.</summary>
/// <param name="Why">The reason typed so far.</param>
/// <param name="Revision">The version that the form was opened with; null when that is the one that stands.</param>
/// <param name="Sight">Who was chosen to see it; null until somebody chose.</param>
public sealed record RecordFormModel(FormView Form, string Why, Sight? Sight, int? Revision = null)
{
    /// <summary>The draft that the form was opened from; null when it was not.</summary>
    public long? Draft { get; init; }

    /// <summary>The form as it was sent when it was interrupted.</summary>
    public static Answer Back(Visit visit, FormView form, Submission unsent) =>
        Answer.Show<RecordFormPage, RecordFormModel>(visit, new(form, unsent.Why, unsent.Sight, unsent.Revision) { Draft = unsent.Draft });

    /// <summary>The form as it was sent. It answers 422 when it was refused (RFC 9110, 15.5.21).</summary>
    public static Answer Again(Visit visit, Saving saving, Submission sent) => Answer.Show<RecordFormPage, RecordFormModel>(
        visit, new(saving.Form, sent.Why, sent.Sight, sent.Revision) { Draft = sent.Draft }, saving.Form.Refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <summary>A page that shows the same to all who may see it.</summary>
public sealed record NoModel
{
    public static NoModel Instance { get; } = new();
}

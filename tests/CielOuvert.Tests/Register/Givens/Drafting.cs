using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

public static class AnEvent
{
    public static Draft Named(string name) => Drafting.Named(EventKind.Kind, name);
}

public static class AnInitiative
{
    public static Draft Named(string name) => Drafting.Named(InitiativeKind.Kind, name);
}

public static class AnArticle
{
    public static Draft Named(string name) => Drafting.Named(ArticleKind.Kind, name);
}

public static class AnOrganization
{
    public static Draft Named(string name) => Drafting.Named(OrganizationKind.Kind, name);
}

/// <summary>A person, whom only the desk sees until told otherwise: so does the kind.</summary>
public static class APerson
{
    public static Draft Named(string name) => Drafting.Named(PersonKind.Kind, name);
}

public static class ASource
{
    public static Draft Named(string name) => Drafting.Named(SourceDocumentKind.Kind, name);
}

public static class AFunding
{
    public static Draft Of(string slug, decimal amount) => Drafting.Named(FundingKind.Kind, slug).With(FundingKind.Amount, amount);
}

public static class AFigure
{
    public static Draft Counting(string slug, string query) => Drafting.Named(FigureKind.Kind, slug).With(FigureKind.Selection, Drafting.Selection(query));

    public static Draft Summing(string slug, string query, string number) => Measuring(slug, query, "sum", number);

    public static Draft Measuring(string slug, string query, string measure, string operand) =>
        Counting(slug, query).With(FigureKind.Measure, measure).With(FigureKind.Operand, operand);
}

public static class ADeclaredCount
{
    public static Draft Beside(string figure, string slug, Fact<decimal> value) =>
        Drafting.Named(DeclaredCountKind.Kind, slug).With(DeclaredCountKind.Counterpart, figure).With(DeclaredCountKind.Value, value);
}

/// <summary>What tests say of a draft, beyond its name.</summary>
public static class Drafting
{
    public static Draft Named(Kind kind, string name) => Draft.Of(kind, Slugs.From(name)).With(Common.Name, (Localized)name);

    /// <summary>A draft with a document as somebody wrote it, right or wrong.</summary>
    public static Draft Json(Kind kind, string slug, string json) => new(kind, slug, JsonDocument.Parse(json).RootElement);

    public static PartialDate Date(string text) => ARegister.Done(PartialDate.Parse(text));

    public static Selection Selection(string query) => ARegister.Done(CielOuvert.Register.Selections.Selection.Parse(query));

    extension(Draft draft)
    {
        public Draft Called(string slug) => draft with { Slug = slug };

        public Draft SeenBy(Sight sight) => draft with { Sight = sight };

        public Draft On(string date) => draft.With(draft.Kind.Start ?? throw new InvalidOperationException("It is not in time."), Date(date));

        public Draft Until(string date) => draft.With(draft.Kind.End ?? throw new InvalidOperationException("It has no end."), Date(date));

        public Draft ReportedFor(string period) => draft.With(Common.ReportedFor, Date(period));

        public Draft OfType(string type) => draft.With(EventKind.Type, type);

        public Draft At(int position) => draft.With(Common.Position, position);

        public Draft Saying(string description) => draft.With(Common.Description, (Localized)description);

        public Draft Linking(Field<IReadOnlyList<string>> role, params string[] slugs) => draft.With(role, Fact<IReadOnlyList<string>>.Certain(slugs));

        /// <summary>With a key set to JSON, whatever the kind thinks of it.</summary>
        public Draft Holding(string key, string json)
        {
            var document = JsonNode.Parse(draft.Document.GetRawText())?.AsObject() ?? [];
            document[key] = JsonNode.Parse(json);
            return draft with { Document = JsonDocument.Parse(document.ToJsonString()).RootElement };
        }
    }
}

namespace CielOuvert.Tests.Acceptance;

/// <summary>What the report is printed on.</summary>
public enum Form
{
    Text,
    Json,
    Pdf,
    Html,
}

public static class Forms
{
    public static TheoryData<Form> All => [.. Enum.GetValues<Form>()];
}

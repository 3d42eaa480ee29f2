namespace CielOuvert.Accounts.Mail;

/// <summary>A letter to one person, in plain text.</summary>
public sealed record Letter(EmailAddress To, string Subject, string Text);

/// <summary>Takes letters away.</summary>
public interface ICarrier
{
    Task Carry(Letter letter, CancellationToken stop);
}

using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Mail;

/// <summary>What is said of mail. The address of the server is never repeated: it may hold a password.</summary>
public static class MailWords
{
    private const string Form = "smtp://nom:…@serveur:587?from=registre@exemple.org&tls=starttls";

    public static readonly Refusal NoServer = Refusal.Of(
        $"L’adresse du serveur de courrier ne se lit pas. Écrivez-la comme {Form} ; les caractères spéciaux du mot de passe s’écrivent en %xx.",
        $"The address of the mail server cannot be read. Write it like {Form}; special characters of the password are written %xx.");

    public static readonly Refusal NoSender = Refusal.Of(
        $"Le serveur de courrier n’a pas d’expéditeur : ajoutez ?from=registre@exemple.org à son adresse, comme {Form}.",
        $"The mail server has no sender: add ?from=registre@exemple.org to its address, like {Form}.");

    public static readonly Refusal NoSecrecy = Refusal.Of(
        "Le chiffrement du courrier ne se lit pas : écrivez tls=starttls, tls=tls ou tls=none.",
        "The secrecy of mail cannot be read: write tls=starttls, tls=tls or tls=none.");

    public static readonly Refusal SecretInClear = Refusal.Of(
        "Un mot de passe n’est envoyé en clair qu’à cette machine : écrivez tls=starttls ou tls=tls.",
        "A password is sent in clear to this machine only: write tls=starttls or tls=tls.");
}

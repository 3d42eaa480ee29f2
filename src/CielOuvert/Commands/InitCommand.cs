using System.CommandLine;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Register.Starter;
using Spectre.Console;

namespace CielOuvert.Commands;

/// <summary><c>ciel init</c>: begins an empty register for any organisation, in one dialogue or by options.</summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var name = new Option<string?>("--name") { Description = terminal.Words("Le nom de l’organisation.", "The name of the organisation.") };
        var languages = new Option<string>("--languages")
        {
            Description = terminal.Words("Les langues du site, la principale d’abord : fr,en.", "The languages of the site, the main one first: fr,en."),
            DefaultValueFactory = _ => terminal.Tongue == Tongue.French ? "fr,en" : "en,fr",
        };
        var address = new Option<string?>("--address") { Description = terminal.Words("L’adresse publique, dans chaque lien imprimé.", "The public address, in every printed link.") };
        var axes = new Option<string[]>("--axis") { Description = terminal.Words("Un axe ; à répéter.", "An axis; to be repeated."), DefaultValueFactory = _ => [] };
        var colleges = new Option<string[]>("--college") { Description = terminal.Words("Un collège de membres ; à répéter.", "A college of members; to be repeated."), DefaultValueFactory = _ => [] };
        var vocabularies = new Option<string[]>("--vocabulary")
        {
            Description = terminal.Words("Le fichier YAML d’un vocabulaire à soi, ajouté à ceux qui sont fournis, ou mis à la place de celui du même nom ; à répéter.", "The YAML file of a vocabulary of one’s own, added to those that are shipped, or put in place of the one of its slug; to be repeated."),
            DefaultValueFactory = _ => [],
        };
        var register = RegisterOption.Make(terminal);
        var command = new Command("init", terminal.Words("Commencer un registre vide, pour toute organisation.", "Begin an empty register, for any organisation.")) { name, languages, address, axes, colleges, vocabularies, register };
        command.SetAction((parsed, stop) =>
        {
            var answers = new Answers(parsed.GetValue(name), parsed.GetValue(languages) ?? "", parsed.GetValue(address), parsed.GetValue(axes) ?? [], parsed.GetValue(colleges) ?? [], parsed.GetValue(vocabularies) ?? []);
            return Init(answers, parsed.GetRequiredValue(register), terminal, stop);
        });
        return command;
    }

    private sealed record Answers(string? Name, string Languages, string? Address, IReadOnlyList<string> Axes, IReadOnlyList<string> Colleges, IReadOnlyList<string> Vocabularies);

    private static async Task<int> Init(Answers given, string location, Terminal terminal, CancellationToken stop)
    {
        var answers = given.Name is null && !Console.IsInputRedirected ? Ask(given, terminal) : given;
        if (string.IsNullOrWhiteSpace(answers.Name))
            return terminal.Refuse(Refusal.Of("Donnez le nom de l’organisation : --name \"…\".", "Give the name of the organisation: --name \"…\"."));
        var languages = answers.Languages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (languages.Length == 0 || languages.Any(language => Tongues.FromCode(language) is null))
            return terminal.Refuse(Refusal.Of("Les langues sont fr, en, ou les deux : --languages fr,en.", "The languages are fr, en, or both: --languages fr,en."));
        if (!Uri.TryCreate(answers.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return terminal.Refuse(Refusal.Of("Donnez l’adresse publique du site : --address https://registre.exemple.org.", "Give the public address of the site: --address https://register.example.org."));
        var descriptor = new Descriptor(new Dictionary<string, string> { [languages[0]] = answers.Name.Trim() }, languages, address, null);
        var own = Read(answers.Vocabularies);
        if (!own.IsDone(out var vocabularies)) return terminal.Refuse(own.Refusals);
        return await RegisterOption.With(location, terminal, async register =>
        {
            var begun = await Starting.Begin(register, new(descriptor, answers.Axes, answers.Colleges) { Vocabularies = vocabularies }, Author.Keeper, TimeProvider.System.GetUtcNow().UtcDateTime, stop);
            if (!begun.IsDone(out var commit)) return terminal.Refuse(begun.Refusals);
            terminal.Say($"Le registre de {answers.Name} commence dans {location}, avec {commit.Changed} fiches. Regardez-le : ciel serve --register {location}",
                $"The register of {answers.Name} begins in {location}, with {commit.Changed} records. Look at it: ciel serve --register {location}");
            return ExitCode.Done;
        }, stop, mayCreate: true);
    }

    private static Outcome<IReadOnlyList<Draft>> Read(IReadOnlyList<string> files)
    {
        var (drafts, refusals) = (new List<Draft>(), new List<Refusal>());
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                refusals.Add(Refusal.Of("Ce fichier n’existe pas. Vérifiez son nom.", "This file does not exist. Check its name.").At(file));
                continue;
            }

            using var stream = File.OpenRead(file);
            var read = Starting.Vocabulary(stream, file);
            if (read.IsDone(out var draft)) drafts.Add(draft);
            else refusals.AddRange(read.Refusals);
        }

        return refusals.Count == 0 ? drafts : Outcome<IReadOnlyList<Draft>>.Refused(refusals);
    }

    private static Answers Ask(Answers given, Terminal terminal)
    {
        var name = AnsiConsole.Ask<string>(terminal.Words("Le nom de l’organisation ?", "The name of the organisation?"));
        var languages = AnsiConsole.Ask(terminal.Words("Les langues du site, la principale d’abord ?", "The languages of the site, the main one first?"), given.Languages);
        var address = AnsiConsole.Ask(terminal.Words("L’adresse publique du site ?", "The public address of the site?"), given.Address ?? "http://localhost:8080");
        var axes = AskList(terminal.Words("Ses axes, séparés par des virgules (vide s’il n’y en a pas) ?", "Its axes, separated by commas (empty when there are none)?"));
        var colleges = AskList(terminal.Words("Les collèges de ses membres, séparés par des virgules ?", "The colleges of its members, separated by commas?"));
        var vocabularies = AskList(terminal.Words("Vos propres vocabulaires, des fichiers séparés par des virgules (vide pour ceux qui sont fournis) ?", "Vocabularies of your own, files separated by commas (empty for those that are shipped)?"));
        return new(name, languages, address, axes, colleges, vocabularies);
    }

    private static IReadOnlyList<string> AskList(string question) =>
        AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(question)).AllowEmpty()).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

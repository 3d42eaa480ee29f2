using System.CommandLine;
using CielOuvert.Desk.Privacy.Retention;

namespace CielOuvert.Commands;

/// <summary><c>ciel forget</c>: forgets now what the schedule says. The site does it every day by itself.</summary>
internal static class ForgetCommand
{
    public static Command Make(Terminal terminal)
    {
        var register = RegisterOption.Make(terminal);
        var command = new Command("forget", terminal.Words(
            "Oublier ce que le calendrier de conservation dit d’oublier ; le site servi le fait chaque jour.",
            "Forget what the retention schedule says to forget; the served site does it every day.")) { register };
        command.SetAction((parsed, stop) => RegisterOption.With(parsed.GetRequiredValue(register), terminal, async opened =>
        {
            foreach (var forgotten in await new Forgetting(opened, TimeProvider.System).Run(stop))
                terminal.Say($"{forgotten.Count,6}  {forgotten.Rule.What.Fr} ({forgotten.Rule.HowLong.Fr})", $"{forgotten.Count,6}  {forgotten.Rule.What.En} ({forgotten.Rule.HowLong.En})");
            return ExitCode.Done;
        }, stop));
        return command;
    }
}

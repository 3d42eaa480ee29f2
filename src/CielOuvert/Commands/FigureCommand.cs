using System.CommandLine;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;

namespace CielOuvert.Commands;

/// <summary><c>ciel figure SLUG PERIOD</c>: a figure with its proof, as its public page shows it.</summary>
internal static class FigureCommand
{
    public static Command Make(Terminal terminal)
    {
        var slug = new Argument<string?>("SLUG") { Description = terminal.Words("Le chiffre.", "The figure."), Arity = ArgumentArity.ZeroOrOne };
        var period = new Argument<string?>("PERIOD") { Description = terminal.Words("La période : 2020, 2020-04…", "The period: 2020, 2020-04…"), Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = terminal.Words("Lister les chiffres.", "List the figures.") };
        var asOf = new Option<DateTime?>("--as-of") { Description = terminal.Words("L’instant auquel lire le registre.", "The instant at which to read the register.") };
        var register = RegisterOption.Make(terminal);
        var command = new Command("figure", terminal.Words("Calculer un chiffre, avec sa preuve.", "Compute a figure, with its proof.")) { slug, period, list, asOf, register };
        command.SetAction((parsed, stop) => RegisterOption.With(parsed.GetRequiredValue(register), terminal, async opened =>
        {
            var at = parsed.GetValue(asOf) is { } instant ? await opened.At(instant, stop) : AsOf.Now;
            if (parsed.GetValue(list) || parsed.GetValue(slug) is not { } asked) return await List(opened, at, terminal, stop);
            return await Show(opened, asked, parsed.GetValue(period), at, terminal, stop);
        }, stop));
        return command;
    }

    private static async Task<int> List(Register.Register register, AsOf asOf, Terminal terminal, CancellationToken stop)
    {
        var found = await register.Find(Selection.Of(FigureKind.Kind.Code) with { Size = Selection.MostSize }, Viewer.Keeper, asOf, stop);
        if (!found.IsDone(out var page)) return terminal.Refuse(found.Refusals);
        foreach (var record in page.Records) Console.Out.WriteLine($"{record.Slug}\t{record.Title(terminal.Tongue).Text}");
        return ExitCode.Done;
    }

    private static async Task<int> Show(Register.Register register, string slug, string? typed, AsOf asOf, Terminal terminal, CancellationToken stop)
    {
        PartialDate? period = null;
        if (typed is not null)
        {
            var parsed = PartialDate.Parse(typed);
            if (parsed.Refusals.Count > 0) return terminal.Refuse(parsed.Refusals);
            period = parsed.Value;
        }

        var computed = await new FigureReading(register, Viewer.Keeper, asOf).Compute(slug, period, stop);
        if (!computed.IsDone(out var figure)) return terminal.Refuse(computed.Refusals);
        var unknown = terminal.Words("ne se calcule pas", "cannot be computed");
        var value = figure.Value?.ToString(CultureInfo.InvariantCulture) ?? $"{unknown} : {figure.WhyNot?.In(terminal.Tongue)}";
        Console.Out.WriteLine($"{figure.Definition.Name.In(terminal.Tongue).Text}\t{value}");
        foreach (var share in figure.Shares) Console.Out.WriteLine($"  {share.Code}\t{share.Count}");
        if (figure.Period is { } counted) terminal.Say($"période\t{counted}", $"period\t{counted}");
        if (figure.Definition.Rule is { } rule) Console.Out.WriteLine($"{terminal.Words("règle", "rule")}\t{rule.Words.In(terminal.Tongue)}");
        Console.Out.WriteLine($"{terminal.Words("sélection", "selection")}\t{figure.Counted}");
        foreach (var excluded in figure.Excluded)
            Console.Out.WriteLine($"{terminal.Words("exclu", "excluded")}\t{excluded.Records}\t{excluded.Exclusion.Selection}\t{excluded.Exclusion.Because.In(terminal.Tongue).Text}");
        if (figure.Declared is { } declared) Console.Out.WriteLine($"{terminal.Words("déclaré", "declared")}\t{DeclaredText(declared.Value, terminal)}");
        Console.Out.WriteLine($"{terminal.Words("empreinte", "hash")}\t{figure.Hash}");
        return ExitCode.Done;
    }

    private static string DeclaredText(Fact<decimal> fact, Terminal terminal) => fact.IsKnown(out var known)
        ? known.ToString(CultureInfo.InvariantCulture)
        : $"{fact.Certainty.Word.In(terminal.Tongue)} : {string.Join(" / ", fact.Candidates.Select(one => one.Value.ToString(CultureInfo.InvariantCulture)))}";
}

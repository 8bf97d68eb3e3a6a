using System.CommandLine;
using Archive.Cli.CommandLine;
using Archive.Cli.Terminal;
using Archive.Diagnostics;

namespace Archive.Cli.Commands;

/// <summary><c>archive explain</c>: what a code means.</summary>
internal sealed class ExplainCommand(Shell shell)
{
    private readonly Argument<string?> code = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A code as diagnostics show it: ARC0104, arc104 or 104. Without it: all codes.",
    };

    /// <summary>The command and its manual.</summary>
    public static (Command, Manual) Create(Shell shell) => new ExplainCommand(shell).Create();

    private (Command, Manual) Create()
    {
        var command = new Command("explain", "Explain an error code, with an example.") { code };
        command.SetAction(Run);
        return (command, new Manual(
            "archive explain [CODE]",
            ["Says what a code means, why the rule is there and what to do, with the shortest input that gives it."],
            [("Arguments", [code])],
            [("archive explain ARC0104", "one code"), ("archive explain", "the list of all codes")],
            []));
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(code) is { } wanted) Explain(wanted);
        else ListAll();
        return ExitCode.Good;
    }

    private void Explain(string wanted)
    {
        var kind = DiagnosticCatalog.Find(wanted) ?? throw Unknown(wanted);
        var colour = Palette.Of(kind.Severity);
        shell.Output.WriteLine($"{Paint(kind.Code, colour)}  {Paint(kind.Title, Palette.Bold)} ({Counts.Word(kind.Severity)})");
        shell.Output.WriteLine();
        foreach (var line in TextWrap.Lines(kind.Explanation, 96)) shell.Output.WriteLine(line);
        shell.Output.WriteLine();
        shell.Output.WriteLine("For example:");
        shell.Output.WriteLine();
        foreach (var line in kind.Example.Split('\n')) shell.Output.WriteLine($"    {line.TrimEnd('\r')}");
    }

    private void ListAll()
    {
        foreach (var kind in DiagnosticCatalog.All)
            shell.Output.WriteLine($"{Paint(kind.Code, Palette.Of(kind.Severity))}  {Counts.Word(kind.Severity),-7}  {kind.Title}");
    }

    private static UsageException Unknown(string wanted)
    {
        var near = Nearest.Of(wanted.ToUpperInvariant(), DiagnosticCatalog.All.Select(kind => kind.Code));
        return new($"There is no code “{wanted}”.", near is null ? "archive explain lists all codes." : $"did you mean “{near}”?");
    }

    private string Paint(string text, string colour) => shell.OutputHasColours ? Palette.Paint(text, colour) : text;
}

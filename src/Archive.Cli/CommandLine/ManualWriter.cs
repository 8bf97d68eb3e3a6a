using System.CommandLine;
using Archive.Cli.Terminal;

namespace Archive.Cli.CommandLine;

/// <summary>Prints a <see cref="Manual"/>.</summary>
internal sealed class ManualWriter(TextWriter output, bool colours)
{
    private const int Width = 96;
    private const int Indent = 2;

    /// <summary>Prints it whole.</summary>
    public void Write(Manual manual)
    {
        Heading("Usage");
        Paragraph(manual.Synopsis, Indent);
        foreach (var paragraph in manual.Description)
        {
            output.WriteLine();
            Paragraph(paragraph, 0);
        }
        foreach (var (heading, items) in manual.Groups) Section(heading, [.. items.Select(Line)]);
        Section("Examples", [.. manual.Examples.Select(example => (example.Command, example.Purpose))]);
        foreach (var (heading, lines) in manual.Closing) Section(heading, lines);
    }

    private void Section(string heading, (string Term, string Meaning)[] lines)
    {
        if (lines.Length == 0) return;
        output.WriteLine();
        Heading(heading);
        var column = Math.Min(34, lines.Max(line => line.Term.Length)) + Indent + 2;
        foreach (var (term, meaning) in lines)
        {
            var start = new string(' ', Indent) + term;
            if (start.Length + 2 <= column) Wrap(meaning, start.PadRight(column), column);
            else
            {
                output.WriteLine(start);
                Wrap(meaning, new string(' ', column), column);
            }
        }
    }

    private static (string, string) Line(Symbol symbol) => symbol switch
    {
        Option option => (string.Join(", ", [.. option.Aliases.Where(alias => !alias.StartsWith('/') && alias != option.Name).Order(StringComparer.Ordinal), option.Name])
            + (option.HelpName is { } value ? $" {value}" : ""), option.Description ?? ""),
        Argument argument => (argument.HelpName ?? argument.Name, argument.Description ?? ""),
        _ => (symbol.Name, symbol.Description ?? ""),
    };

    private void Heading(string text) => output.WriteLine(colours ? $"\e[1m{text}\e[0m" : text);

    private void Paragraph(string text, int indent) => Wrap(text, new string(' ', indent), indent);

    private void Wrap(string text, string start, int column)
    {
        foreach (var line in TextWrap.Lines(text, Width - column))
        {
            output.WriteLine(start + line);
            start = new string(' ', column);
        }
    }
}

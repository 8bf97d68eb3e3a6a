using System.CommandLine;
using Archive.Diagnostics;

namespace Archive.Cli.CommandLine;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The first mistake.</summary>
    public static UsageException Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "archive" : $"archive {command.Name}";
        return parsed.UnmatchedTokens is [var token, ..] ? Unknown(command, name, token) : new(Tidy(parsed.Errors[0].Message), $"{name} --help explains it.");
    }

    private static UsageException Unknown(Command command, string name, string token)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? command.Options.Concat(command is RootCommand ? [] : command.Parents.OfType<Command>().SelectMany(c => c.Options).Where(o => o.Recursive)).Select(o => o.Name)
            : command.Subcommands.Select(c => c.Name);
        var near = Nearest.Of(token.Split('=')[0], known);
        var what = isOption ? $"{name} has no option “{token}”." : command.Subcommands.Count > 0 ? $"There is no command “{token}”." : $"{name} does not know what to do with “{token}”.";
        return new(what, near is null ? $"{name} --help lists what there is." : $"did you mean “{near}”?");
    }

    // The library's sentences, without its habit of ending some with a colon and some with nothing.
    private static string Tidy(string message) => message.TrimEnd('.', ' ') + ".";
}

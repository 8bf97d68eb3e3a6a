using System.CommandLine;

namespace Archive.Cli.CommandLine;

/// <summary>The options that several commands have, each declared once.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Root { get; } = new("--root", "-r") { HelpName = "DIR", Description = "The archive's folder. Without it: the nearest folder around this one that holds seeds/ and input/." };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Let warnings stop the build, as errors do." };

    public Option<string?> BaseUrl { get; } = new("--base-url") { HelpName = "URL", Description = "Where the site will stand, instead of what input/site.yml says." };

    public Option<string?> Jobs { get; } = new("--jobs", "-j") { HelpName = "N", Description = "How many threads to use. Without it: one a processor." };

    public Option<string?> Format { get; } = new("--format") { HelpName = "FORM", Description = "How to print diagnostics: text (for people), line (for editors) or json (for programs)." };

    public Option<bool> All { get; } = new("--all") { Description = "Print every diagnostic, not only the first hundred." };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print errors only." };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Print times by phase, and traces where something unforeseen happens." };
}

using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What can go wrong with the theme's third-party packages.</summary>
    public static class Packages
    {
        /// <summary>The kinds of this area.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(392, Severity.Note, "Packages not fetched", "The maps and fonts of the theme come from npm packages, which the build fetches by itself. "
                + "Where Node.js is missing or the registry cannot be reached, the site is built without them.", "archive build, on a machine without npm"),
        ];

        /// <summary>npm is missing, or could not fetch.</summary>
        public static Diagnostic NotFetched(string problem) =>
            Note(392, SourcePosition.InFile("theme/package.json"), $"The site is built without maps: the theme's packages could not be fetched ({problem.TrimEnd('.')}).",
            "Install Node.js and build again; everything else is complete.");
    }
}

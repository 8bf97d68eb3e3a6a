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
            new(396, Severity.Error, "No package of a registry", "The theme's packages come from a registry, in versions that the lock file names with their sha512 checksum. Repositories, folders and "
                + "other addresses are not asked for: fetching them can run programs.", "\"dependencies\": {\"x\": \"git+ssh://example.org/x\"}"),
        ];

        /// <summary>npm is missing, or could not fetch.</summary>
        public static Diagnostic NotFetched(string problem) =>
            Note(392, SourcePosition.InFile("theme/package.json"), $"The site is built without maps: the theme's packages could not be fetched ({problem.TrimEnd('.')}).",
            "Install Node.js and build again; everything else is complete.");

        /// <summary>The theme asks npm for something else than packages of a registry.</summary>
        public static Diagnostic NotOfARegistry(string file, string request) =>
            Error(396, SourcePosition.InFile($"theme/{file}"), $"The theme asks npm for \"{request}\", which is no package of a registry with a sha512 checksum.",
            "Name packages with their versions, and let npm write the lock file.");
    }
}

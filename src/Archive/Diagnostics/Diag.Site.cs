using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>Where the site goes, and what the command line was given: codes 0350 to 0399.</summary>
    public static class Site
    {
        /// <summary>The output folder holds files, but none of ours: building would delete a person's own.</summary>
        public static Diagnostic OutputNotOurs(string folder, string example) =>
            Error(350, SourcePosition.InFile(folder), $"The output folder “{folder}” holds files that no build has written, such as “{example}”.",
                "A build replaces the whole folder. Name an empty or new one with --output, or empty this one yourself.");

        /// <summary>The output folder is one that must never be replaced.</summary>
        public static Diagnostic OutputForbidden(string folder, string what) =>
            Error(351, SourcePosition.InFile(folder), $"“{folder}” cannot be the output folder: it is, or holds, {what}.",
                "A build replaces the whole output folder. Choose one that holds nothing else, such as “output”.");

        /// <summary>The output folder lies inside what the archive is read from.</summary>
        public static Diagnostic OutputAmongSources(string folder, string source) =>
            Error(352, SourcePosition.InFile(folder), $"“{folder}” cannot be the output folder: it lies within “{source}”, from which the archive is read.",
                "Choose a folder beside it, such as “output”.");

        /// <summary>Another build holds the output folder for longer than we wait.</summary>
        public static Diagnostic OutputBusy(string folder, TimeSpan waited) =>
            Error(353, SourcePosition.InFile(folder), $"Another build has been writing to “{folder}” for {waited.TotalSeconds:0.#} seconds.",
                "Wait until it has ended, or end it, and build again.");

        /// <summary>The disk is full.</summary>
        public static Diagnostic DiskFull(string folder) =>
            Error(354, SourcePosition.InFile(folder), $"The disk is full: the new site does not fit beside “{folder}”.",
                "Free some space and build again; the site that stood before is unchanged.");

        /// <summary>Permissions or a read-only disk forbid writing.</summary>
        public static Diagnostic OutputReadOnly(string folder, string reason) =>
            Error(355, SourcePosition.InFile(folder), $"“{folder}” cannot be written to: {reason}",
                "Check who owns it and its parent folder, or choose another one with --output.");

        /// <summary>The disk refused for any other reason.</summary>
        public static Diagnostic OutputFailed(string folder, string reason) =>
            Error(356, SourcePosition.InFile(folder), $"The site could not be written to “{folder}”: {reason}");

        /// <summary>Something that is no folder stands where the output folder should be.</summary>
        public static Diagnostic OutputIsFile(string folder) =>
            Error(357, SourcePosition.InFile(folder), $"“{folder}” is a file, so it cannot be the output folder.",
                "Choose another name with --output, or move the file away.");
    }
}

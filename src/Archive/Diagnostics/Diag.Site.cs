using System.Collections.Immutable;
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

        /// <summary>There is no archive where one was looked for.</summary>
        public static Diagnostic NoArchive(string folder) =>
            Error(358, SourcePosition.InFile(folder), $"There is no archive in “{folder}”: it holds neither “seeds” nor “input”.",
                "Go to the archive's folder, or name it with --root.");

        /// <summary>A mistake in the program, met while the preview runs on.</summary>
        public static Diagnostic Unforeseen(string root, string what) =>
            Error(359, SourcePosition.InFile(root), $"Something unforeseen stopped the build: {what}",
                "This is a mistake in the program, not in your archive; please report it. The next change is built all the same.");

        /// <summary>What each code means.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(350, Severity.Error, "Output folder with foreign files",
                "A build replaces the whole output folder, so it only ever replaces one that a build has made (it holds the file `.archive-site`) or an empty one. " +
                "Name another folder with `--output`, or empty this one yourself.",
                "archive build --output ~/Documents"),
            new(351, Severity.Error, "Forbidden output folder",
                "A build replaces the whole output folder. The root of the disk, your home folder, the archive itself and whatever holds them can never be it.",
                "archive build --output ."),
            new(352, Severity.Error, "Output folder among the sources",
                "What is written into `input`, `seeds` or `theme` would be read as part of the archive at the next build, so the output must lie elsewhere.",
                "archive build --output input/site"),
            new(353, Severity.Error, "Another build is writing",
                "Two builds never write to one output folder at once; the second waits for half a minute and then gives up. " +
                "A build that was killed holds nobody up.",
                "archive build & archive build"),
            new(354, Severity.Error, "Disk full",
                "A new edition is made beside the one that stands, so for a moment both need room. The edition that stood before is unchanged.",
                "archive build --output /media/full-stick/site"),
            new(355, Severity.Error, "Output cannot be written to",
                "The output folder or its parent belongs to someone else, or the disk is read-only. The edition that stood before is unchanged.",
                "archive build --output /usr/site"),
            new(356, Severity.Error, "Output failed",
                "The disk refused for the reason given. The edition that stood before is unchanged.",
                "archive build --output notes.txt/site"),
            new(357, Severity.Error, "Output is a file",
                "The site needs a folder, and a file of that name is in the way. A build never deletes a file it has not written.",
                "archive build --output README.md"),
            new(358, Severity.Error, "No archive",
                "An archive is a folder that holds `seeds` and `input`. The command looks in the folder you are in and in those around it, or where `--root` says.",
                "archive build --root /tmp"),
            new(359, Severity.Error, "Unforeseen",
                "The program itself made a mistake, or the disk refused to be read. The preview goes on and builds again at the next change. Please report it, " +
                "with what `archive check --verbose` says.",
                "archive preview"),
        ];
    }
}

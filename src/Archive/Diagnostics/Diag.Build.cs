using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What the build itself finds in the finished site.</summary>
    public static class Build
    {
        /// <summary>The kinds of this area.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(390, Severity.Error, "Dead link", "Every link of a page that leads to the site itself must lead to a file of the site, and so must every address of the site that a record gives "
                + "in full (`isBasedOn`, a source's `url`, a menu's `url` and the like, below `baseUrl`): it may be that of an article that is withheld. Links to "
                + "records are made by the generator and cannot be dead; one that is was written by hand, in Markdown, where it is then told with its line, or in a template.",
                "text: See [the report](/articles/2031-01-01-misspelt/)"),
            new(391, Severity.Error, "Stale page", "`build --verify` renders every page it took over from the build before and compares. "
                + "A difference is a bug in the generator: build with `--clean`, and report it.", "archive build --verify"),
            new(394, Severity.Error, "Seed changed during the build", "A seed is read twice: for its words, and once more where it is offered untouched for download. Both must be "
                + "the same text, or the page would show words that its own source does not hold. Build again.", "seeds/a.txt, saved while `archive build` runs"),
            new(395, Severity.Error, "File saved during the build", "A program that saves a file empties it first and then fills it; a build that reads it in between reads half of it. "
                + "A file that was written between the beginning and the end of a build is therefore not believed, and nothing is published. Build again.",
                "input/articles/a.yml, saved while `archive build` runs"),
            new(397, Severity.Error, "File gone during the build", "A file that was there when the build listed the archive was gone when it was to be read. A seed whose sidecar goes between the two would be "
                + "published as one that has none, whatever the sidecar said; so nothing is published. Build again.",
                "input/articles/a.yml, renamed together with its seed while `archive build` runs"),
            new(393, Severity.Note, "Cache not kept", "The site is published, but what the next build could have used again could not be written to `cache/`. "
                + "The next build renders every page; it is right all the same.", "archive build, with a file named \"cache\" in the way"),
        ];

        /// <summary>A contributor's link leads to something the site does not have.</summary>
        public static Diagnostic DeadLink(SourcePosition at, string target, string? nearest) =>
            Error(390, at, $"The link leads to \"/{target}\", which the site does not have.",
            nearest is null ? "Write an address of the site as it is there, from the site's root: \"/actors/ID/\"." : $"Did you mean \"/{nearest}\"?");

        /// <summary>A page links to something the site does not have, and no contributor wrote the link.</summary>
        public static Diagnostic DeadLink(string page, string target) =>
            Error(390, SourcePosition.InFile($"output/{page}"), $"The page links to \"/{target}\", which the site does not have.",
            "Look for the link in the Markdown of the record's file or in the theme's templates, and mend or remove it.");

        /// <summary>A page that was taken over differs from what would be rendered now.</summary>
        public static Diagnostic StalePage(string page) =>
            Error(391, SourcePosition.InFile($"output/{page}"), "The page that was taken over from the build before is not what would be rendered now.",
            "This is a bug in the generator. Build with --clean, and please report it.");

        /// <summary>A seed was saved while the build ran.</summary>
        public static Diagnostic SeedChanged(string seed) =>
            Error(394, SourcePosition.InFile(seed), "The seed changed while it was built.", "Build again.");

        /// <summary>A file was saved while the build ran.</summary>
        public static Diagnostic FileRewritten(string file) =>
            Error(395, SourcePosition.InFile(file), "The file was saved while the build ran, which may have read half of it.", "Build again.");

        /// <summary>A file went while the build ran.</summary>
        public static Diagnostic FileGone(string file) =>
            Error(397, SourcePosition.InFile(file), "The file was there when the build began, and gone before it was read.", "Build again.");

        /// <summary>The disk took the site but not what the next build could use again.</summary>
        public static Diagnostic CacheNotKept(string reason) =>
            Note(393, SourcePosition.InFile("cache"), $"The site is published, but the cache could not be written: {reason}",
                "The next build renders every page again. Free some space, or see who owns the folder.");
    }
}

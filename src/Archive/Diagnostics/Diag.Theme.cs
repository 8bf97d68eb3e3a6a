using System.Collections.Immutable;
using System.Globalization;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What can be wrong with a theme.</summary>
    public static class Theme
    {
        /// <summary>The kinds of this area.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(320, Severity.Error, "Broken template", "A template of the theme cannot be read. Templates are Scriban; see docs/theme.md.", "{{ for x in it.items }} without {{ end }}"),
            new(321, Severity.Error, "Template failed", "A template asked for something that is not there, nested partials without end, or looped too long. "
                + "Unknown names are errors, so that a typo never becomes an empty place in a page.", "{{ it.heddline }}"),
            new(322, Severity.Error, "Missing template", "Every kind of page needs its template. The built-in theme has them all.", "a page of a kind without a template"),
            new(323, Severity.Error, "Unknown partial", "A template renders another by its name, which is the name of a file in `theme/templates` without `.html`.", "{{ partial \"fotter\" }}"),
            new(324, Severity.Error, "Unknown words", "The words of the interface stand in `theme/i18n`, one file a language; a template may use only keys that are there.", "{{ t \"nav.artciles\" }}"),
            new(325, Severity.Error, "Broken words file", "A file of `theme/i18n` is a flat JSON object of texts. It needs only the keys that differ from the built-in theme's.", "{\"nav.articles\": 7}"),
            new(326, Severity.Error, "Wrong placeholder", "Words hold the same places for values as the built-in ones: `{0}` is the first value, and a brace stands nowhere else.",
                "\"note.ref\": \"Note {1}\""),
            new(327, Severity.Error, "Theme file too large", "Templates and words are at most 1 MB a file, other files of the theme at most 32 MB.", "a photograph as a template"),
            new(328, Severity.Note, "No images for messengers", "`features: {socialImages: true}` has an image drawn for every page, in the theme's text face, which is an npm "
                + "package. Where it could not be fetched, or there is no drawing library for the machine, the site is built without them.", "features: {socialImages: true}, on a machine without npm"),
            new(329, Severity.Error, "Broken web app manifest", "`theme/root/manifest.webmanifest` is a JSON object. Name, language and address of the site are filled in where it leaves them out.", "[]"),
            new(330, Severity.Error, "Theme file that cannot be published", "Files of the theme are published under their own names, so a name holds no control character and no "
                + "backslash, is UTF-8 and no longer than a disk takes, and is none that Windows refuses: `con`, `aux`, `nul` and the like, or one that ends in a dot or a blank.", "theme/assets/a\\b.js"),
            new(331, Severity.Error, "Theme files that differ only in case", "Windows and macOS take such files for the same one; so do they with `ä` written as one character and as `a` with two dots.",
                "theme/assets/A.png and theme/assets/a.png"),
        ];

        /// <summary>A template cannot be parsed.</summary>
        public static Diagnostic BrokenTemplate(SourcePosition at, string problem) =>
            Error(320, at, $"The template cannot be read: {problem.TrimEnd('.')}.", "See docs/theme.md for what templates can hold.");

        /// <summary>A template failed while it rendered a page.</summary>
        public static Diagnostic FailedTemplate(SourcePosition at, string problem, string page) =>
            Error(321, at, $"The template failed while rendering \"{page}\": {problem.TrimEnd('.')}.", "The names a template may use are listed in docs/theme.md.");

        /// <summary>There is no template for a kind of page.</summary>
        public static Diagnostic MissingTemplate(string template) =>
            Error(322, SourcePosition.InFile($"theme/templates/{template}.html"), $"The theme has no template \"{template}\".", "Put the file back, or delete the theme's own version of it.");

        /// <summary>A template renders one that is not there.</summary>
        public static Diagnostic UnknownPartial(SourcePosition at, string name, string? nearest) =>
            Error(323, at, $"There is no template \"{name}\".", DidYouMean(nearest, "A partial is a file of theme/templates, named without .html."));

        /// <summary>A template uses words the interface does not have.</summary>
        public static Diagnostic UnknownWords(SourcePosition at, string key, string? nearest) =>
            Error(324, at, $"The interface has no words \"{key}\".", DidYouMean(nearest, "Add them to every file of theme/i18n."));

        /// <summary>A file of words is not a flat object of texts.</summary>
        public static Diagnostic BrokenWords(SourcePosition at, string problem) =>
            Error(325, at, $"The words of the interface cannot be read: {problem}.", "Write one flat JSON object: {\"nav.articles\": \"Artikel\"}.");

        /// <summary>Words have places that the built-in ones do not have.</summary>
        public static Diagnostic WrongPlaceholder(SourcePosition at, string key, string value, string builtIn) =>
            Error(326, at, $"The words \"{key}\" are \"{value}\", with other places for values than they can have.", $"The built-in words are \"{builtIn}\".");

        /// <summary>A file of the theme is too large.</summary>
        public static Diagnostic FileTooLarge(SourcePosition at, long bytes, long most) => Error(
            327, at, string.Create(CultureInfo.InvariantCulture, $"The file has {bytes} bytes, and a file of its kind may have at most {most}."),
            "Make it smaller, or keep it outside theme/.");

        /// <summary>Images are wanted and cannot be drawn.</summary>
        public static Diagnostic NoSocialImages(string problem) => Note(
            328, SourcePosition.InFile("input/site.yml"), $"The site is built without images for messengers: {problem}.",
            "Install Node.js and build again, or take `socialImages` out of `features`; everything else is complete.");

        /// <summary>The web app manifest cannot be read.</summary>
        public static Diagnostic BrokenManifest(SourcePosition at) =>
            Error(329, at, "The web app manifest is no JSON object.", "Write {\"icons\": [...]}, or delete the file: the built-in theme has one.");

        /// <summary>A file of the theme has a name under which it cannot be published.</summary>
        /// <param name="at">The file.</param>
        /// <param name="flaw">What is wrong with the name, a clause.</param>
        public static Diagnostic FileName(SourcePosition at, string flaw) =>
            Error(330, at, $"The file cannot be published under this name: {flaw}.", "Give it another name.");

        /// <summary>Two files of the theme that some disks take for the same.</summary>
        public static Diagnostic Twins(SourcePosition at, SourcePosition other) =>
            Error(331, at, $"\"{at.File}\" and \"{other.File}\" differ only in upper and lower case or in the form of their letters.", "Rename one: many disks cannot hold both.") with
            {
                Related = [new(other, "The other file; it may be one of the built-in theme.")],
            };

        private static string DidYouMean(string? nearest, string otherwise) => nearest is null ? otherwise : $"Did you mean \"{nearest}\"?";
    }
}

using System.Collections.Immutable;
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
            new(322, Severity.Error, "Missing template", "Every kind of page needs its template. The built-in theme has them all.", "an archive's theme/ that empties article.html"),
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
    }
}

using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What is wrong with a file as YAML, whatever it is about.</summary>
    public static class Yaml
    {
        /// <summary>Not well-formed.</summary>
        public static Diagnostic Malformed(SourcePosition at, string message, string hint) => Error(20, at, message, hint);

        /// <summary>A tab where blanks must stand.</summary>
        public static Diagnostic TabInIndentation(SourcePosition at) =>
            Error(21, at, "The line is indented with a tab.", "YAML is indented with blanks: two for each level.");

        /// <summary>A no-break space where blanks must stand.</summary>
        public static Diagnostic NoBreakSpaceInIndentation(SourcePosition at, char space) =>
            Error(21, at, $"The line is indented with U+{(int)space:X4}, which looks like a blank and is none.", "YAML is indented with blanks: two for each level.");

        /// <summary>A comment that looks like text.</summary>
        public static Diagnostic CommentLikeText(SourcePosition at, string words) =>
            Warning(30, at, $"\"{words}\" is a comment, and no part of the value before it.", "Put quotes around all of the text; or write a comment with a blank behind \"#\".");

        /// <summary>A field written twice.</summary>
        public static Diagnostic DuplicateKey(SourcePosition at, string key, SourcePosition first) =>
            Error(22, at, $"The field \"{key}\" is written twice.", $"Line {first.Line} has it already; keep one.") with
            {
                Related = [new(first, $"The first \"{key}\".")],
            };

        /// <summary><c>*name</c>.</summary>
        public static Diagnostic Alias(SourcePosition at, string name) =>
            Error(23, at, $"\"*{name}\" is a YAML alias, which the archive does not read.", "Write the value out, or put text that begins with \"*\" in quotes.");

        /// <summary><c>&amp;name</c>.</summary>
        public static Diagnostic Anchor(SourcePosition at, string name) =>
            Error(23, at, $"\"&{name}\" is a YAML anchor, which the archive does not read.", "Delete it, or put text that begins with \"&\" in quotes.");

        /// <summary><c>!tag</c>.</summary>
        public static Diagnostic Tag(SourcePosition at, string tag) =>
            Error(24, at, $"\"{tag}\" is a YAML tag, which the archive does not read.", "Delete it, or put text that begins with \"!\" in quotes.");

        /// <summary>A list or mapping as the name of a field.</summary>
        public static Diagnostic KeyNotScalar(SourcePosition at) =>
            Error(25, at, "The name of a field is a list or a mapping.", "Write \"name: value\"; put text that begins with \"[\" or \"{\" in quotes.");

        /// <summary>Too many levels.</summary>
        public static Diagnostic TooDeep(SourcePosition at, int limit) =>
            Error(26, at, $"The file is nested more than {limit} levels deep.", "No record needs more than a few levels.");

        /// <summary>Several documents in a file.</summary>
        public static Diagnostic SeveralDocuments(SourcePosition at) =>
            Error(27, at, "A second YAML document begins here.", "One file holds one record: delete the \"---\" or make two files.");

        /// <summary>The root is a list or a bare text.</summary>
        public static Diagnostic RootNotMapping(SourcePosition at, string what, string hint) =>
            Error(28, at, $"The file holds {what} instead of fields.", hint);

        /// <summary>Front matter without an end.</summary>
        public static Diagnostic UnclosedFrontMatter(SourcePosition at) =>
            Error(29, at, "The front matter that begins with \"---\" has no end.", "Write another line \"---\" after the last field.");

        /// <summary>What the codes mean.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(20, Severity.Error, "Malformed YAML", "The file is not well-formed YAML. Mostly a quotation mark or bracket is not closed, a text holds `: ` and needs quotes, or a line is indented wrongly.",
                "name: Ada: the first"),
            new(21, Severity.Error, "Tab in indentation", "YAML does not allow tabs in indentation, since nobody agrees how wide they are, nor any other white space than blanks. Use two blanks for each level.",
                "geo:\n\tlatitude: 52.5"),
            new(22, Severity.Error, "Duplicate field", "A field stands once in its mapping; of two values one would be lost silently.", "name: Ada\nname: Berta"),
            new(23, Severity.Error, "YAML anchor or alias", "Anchors and aliases are refused, since a few lines of them can stand for gigabytes. Write the value out.",
                "name: &n Ada\nalias: [*n]"),
            new(24, Severity.Error, "YAML tag", "Every scalar is text until its field asks for something else; tags are not needed.", "name: !!str Ada"),
            new(25, Severity.Error, "Field name that is no text", "The name of a field is a word; a list or a mapping cannot be one.", "[name]: Ada"),
            new(26, Severity.Error, "Nested too deep", "At most 64 levels are read, so that no file can stop a build.", "name: [[[[…]]]]"),
            new(27, Severity.Error, "Several YAML documents", "One file holds one record, whose id is the file name.", "name: Ada\n---\nname: Berta"),
            new(28, Severity.Error, "No fields", "The outermost level of a file holds fields, each written `name: value`.", "- Ada"),
            new(29, Severity.Error, "Front matter without an end", "A prose page may begin with fields between two lines `---`.", "---\ntitle: About"),
            new(30, Severity.Warning, "Comment that looks like text", "Behind a blank `#` begins a comment, also in the middle of a line: what follows is not read. Text that holds ` #` stands in quotes.",
                "headline: The end of #MeToo"),
        ];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What is wrong with a file as a file: its name, its place, its size, its characters.</summary>
    public static class Files
    {
        /// <summary>A byte that is no UTF-8.</summary>
        public static Diagnostic NotUtf8(SourcePosition at, byte value, long offset, string? meant) =>
            Error(1, at, $"The byte 0x{value:X2} at offset {offset} is not UTF-8.",
                $"Save the file as UTF-8{(meant is null ? "" : $"; in Windows-1252 this byte is \"{meant}\"")}.");

        /// <summary>A file in UTF-16.</summary>
        public static Diagnostic Utf16(SourcePosition at, byte value) =>
            Error(1, at, $"The byte 0x{value:X2} at offset 0 is not UTF-8.", "The file is UTF-16: save it as UTF-8.");

        /// <summary>A control character or noncharacter.</summary>
        public static Diagnostic ForbiddenCharacter(SourcePosition at, int codePoint, long offset) =>
            Error(2, at, $"The character U+{codePoint:X4} at byte offset {offset} cannot be part of a text.", "Delete it.");

        /// <summary>A control character or noncharacter that an escape or a character reference stands for.</summary>
        public static Diagnostic ForbiddenCharacter(SourcePosition at, int codePoint) =>
            Error(2, at, $"The character U+{codePoint:X4} cannot be part of a text.", "Delete what stands for it.");

        /// <summary>A character that changes the direction of writing.</summary>
        public static Diagnostic BidiControl(SourcePosition at, int codePoint) =>
            Warning(3, at, $"The invisible character U+{codePoint:X4} changes the direction of writing.",
                "Delete it unless the text mixes scripts that need it; names with it are not found in texts.");

        /// <summary>A carriage return without a line feed.</summary>
        public static Diagnostic LoneCarriageReturn(SourcePosition at, long offset) =>
            Error(4, at, $"The line ends with a lone carriage return at byte offset {offset}.", "Save the file with LF or CRLF line ends.");

        /// <summary>A file over the limit of its kind.</summary>
        public static Diagnostic TooLarge(SourcePosition at, long length, int limit) =>
            Error(5, at, $"The file has {length} bytes; at most {limit} are read.", "Split it, or take out what does not belong here.");

        /// <summary>A link that leads out of its folder, or to what is no part of an archive.</summary>
        public static Diagnostic LeavesRoot(SourcePosition at) =>
            Error(6, at, $"\"{at.File}\" is, or lies behind, a link that leads out of \"{at.File.Split('/')[0]}\" or to a hidden file.", "Put the file itself here.");

        /// <summary>An extension that nearly is the right one.</summary>
        public static Diagnostic WrongExtension(SourcePosition at, string extension, string expected) =>
            Error(7, at, $"Files here end in \"{expected}\", not in \"{extension}\".", $"Rename it to end in \"{expected}\".");

        /// <summary>A file that nothing reads.</summary>
        public static Diagnostic UnknownFile(SourcePosition at, string expected, string? nearest) =>
            Warning(8, at, $"Nothing reads \"{at.File}\".", nearest is null ? $"Expected here: {expected}." : $"Did you mean \"{nearest}\"?");

        /// <summary>A file name that cannot be an id.</summary>
        public static Diagnostic InvalidStem(SourcePosition at, string stem, string rule, string? suggestion) =>
            Error(9, at, $"The file name \"{stem}\" cannot be an id.",
                $"An id holds only {rule}{(suggestion is null ? "" : $"; rename it to \"{suggestion}\"")}.");

        /// <summary>Two file names that some disks take for the same.</summary>
        public static Diagnostic StemsDifferInCase(SourcePosition at, SourcePosition other) =>
            Error(10, at, $"\"{at.File}\" and \"{other.File}\" differ only in upper and lower case.", "Rename one: many disks cannot hold both.") with
            {
                Related = [new(other, "The other file.")],
            };

        /// <summary>No settings.</summary>
        public static Diagnostic NoSiteSettings() =>
            Note(11, SourcePosition.InFile("input/site.yml"), "There is no \"input/site.yml\"; every setting has its default.",
                "Write at least a \"title\" and the \"baseUrl\" the site will stand at.");

        /// <summary>The disk refused.</summary>
        public static Diagnostic CannotRead(SourcePosition at) =>
            Error(12, at, $"The disk refuses to give \"{at.File}\".", "Check its permissions.");

        /// <summary>A record in a subfolder.</summary>
        public static Diagnostic InSubfolder(SourcePosition at, string folder) =>
            Error(13, at, $"\"{at.File}\" lies in a subfolder.", $"Files stand directly in \"{folder}/\"; the file name alone is the id.");

        /// <summary>Markup whose reading would take forever.</summary>
        public static Diagnostic TangledMarkup(SourcePosition at) =>
            Error(14, at, "The markup is nested too deeply, has too many links or marks, or leaves too many elements open, to be read.", "Reduce it to the text itself.");

        /// <summary>A table whose rows would be filled up beyond measure.</summary>
        public static Diagnostic RaggedTable(SourcePosition at, int most) =>
            Error(15, at, string.Create(CultureInfo.InvariantCulture, $"The rows of tables would have to be filled up with more than {most:N0} empty cells."),
                "Give every row of a table as many cells as its longest row, and put a blank line before and after it.");

        /// <summary>A definition that links repeat beyond measure.</summary>
        public static Diagnostic RepeatedDefinition(SourcePosition at, int most) =>
            Error(16, at, string.Create(CultureInfo.InvariantCulture, $"Links repeat the addresses and titles of their definitions for more than {most:N0} characters."),
                "Shorten the address or title of this definition, or link to it less often.");

        /// <summary>What the codes mean.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(1, Severity.Error, "Not UTF-8",
                "Every file is UTF-8, with or without a byte order mark. Old editors save umlauts in Windows-1252: save the file anew as UTF-8.",
                "name: J\\xFCrgen"),
            new(2, Severity.Error, "Character that no text holds",
                "Control characters, NUL and Unicode noncharacters cannot stand in HTML, and mostly come from a broken copy. Delete them.",
                "name: \"Ada\\0\""),
            new(3, Severity.Warning, "Bidirectional control character",
                "Invisible characters that change the direction of writing can make a text look different from what it says, and keep names from being found.",
                "name: \"Ada\\u202E\""),
            new(4, Severity.Error, "Lone carriage return",
                "Lines end with LF or CRLF. A carriage return alone is a line end to some programs and none to others, so lines would be counted differently.",
                "name: Ada\\rtype: Person"),
            new(5, Severity.Error, "File too large", "YAML files have at most 1 MiB, Markdown files 256 KiB, other seeds 8 MiB, so that no file can stop a build.",
                "input/actors/ada.yml of 20 MB"),
            new(6, Severity.Error, "Link out of its folder",
                "A symbolic link in `seeds/`, `input/` or `theme/` leads to files of that same folder. One that leads out of it, out of the archive, or to a hidden file "
                + "or an editor's backup would publish what nobody meant to. Copy the file instead.",
                "theme/assets/a.txt -> ../../.git/config"),
            new(7, Severity.Error, "Wrong extension", "The extension tells what a file is, in lower case: `.yml`, `.md`, `.txt`, `.html`.",
                "input/actors/ada.yaml"),
            new(8, Severity.Warning, "File that nothing reads", "The folders of an archive hold certain kinds of file only; another one is probably misplaced or misnamed.",
                "input/actors/ada.docx"),
            new(9, Severity.Error, "File name that cannot be an id",
                "The file name without its extension is the record's id and part of its address. Ids of actors, places, events and pages hold lower-case letters a–z, digits and hyphens; those of articles upper-case letters and underscores too.",
                "input/actors/Jürgen Müller.yml"),
            new(10, Severity.Error, "File names that differ only in case", "Windows and macOS take such files for the same one.",
                "seeds/Ada.txt and seeds/ada.txt"),
            new(11, Severity.Note, "No settings", "Without `input/site.yml` the site has a placeholder for a title and no address of its own.",
                "an archive without input/site.yml"),
            new(12, Severity.Error, "File that cannot be read", "The disk refused to give the file; mostly its permissions are wrong.",
                "input/actors/ada.yml without read permission"),
            new(13, Severity.Error, "File in a subfolder", "Records, articles, seeds and pages stand directly in their folder, since the file name alone is the id.",
                "input/actors/a/ada.yml"),
            new(14, Severity.Error, "Tangled markup", "HTML is read up to 100,000 tags, 256 elements open at a time and 12 of them formatting; Markdown up to some 100 levels, 2,000 links (200 in a field) and 2,000 marks of emphasis a paragraph. More can stop a build, and no article needs it.",
                "<div><div><div>…"),
            new(15, Severity.Error, "Table with rows of unlike lengths",
                "Every row of a table gets as many cells as the longest one has. In a page 10,000 cells may be added so, in a field 200; more would make a small file a huge page.",
                "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n|a|\n|b|\n…"),
            new(16, Severity.Error, "Definition repeated too often",
                "Every link that names a definition gets its whole address and title. Beyond what is written, 262,144 characters may be repeated so in a page and 1,000 in a field; more would make a small file a huge page.",
                "[a] [a] [a] …\n\n[a]: https://archive.example \"a very long title\""),
        ];
    }
}

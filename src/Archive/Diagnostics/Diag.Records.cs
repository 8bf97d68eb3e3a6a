using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What is wrong with a record's fields, taken one by one.</summary>
    public static partial class Records
    {
        /// <summary>A field that nobody reads would be knowledge lost.</summary>
        public static Diagnostic UnknownField(
            SourcePosition at, string field, string what, string? nearest, string? owner, string allowed) => Error(
            100, at, $"\"{field}\" is not a field of {what}.",
            (nearest is not null ? $"Did you mean \"{nearest}\"? " : owner is not null ? $"It belongs to {owner}. " : "") + $"Allowed here: {allowed}.");

        /// <summary>In <c>{latitude: 48,2}</c> the comma ends the number.</summary>
        public static Diagnostic DecimalComma(SourcePosition at, string number) => Error(
            100, at, "The comma ends the number before it, and this is no field.", $"Write a number with a decimal point: {number}.");

        /// <summary>A field without which the record means nothing.</summary>
        public static Diagnostic MissingField(SourcePosition at, string field, string what, string? words) => Error(
            101, at, $"The field \"{field}\" is missing; {what} needs it.",
            words is null ? $"Add \"{field}:\" with a value." : $"Add \"{field}:\" with one of {words}.");

        /// <summary>A list where text was expected, and the like.</summary>
        public static Diagnostic WrongType(SourcePosition at, string field, string expected, string got, string? hint = null) => Error(
            102, at, $"\"{field}\" must be {expected}, but this is {got}.", hint);

        /// <summary>A word that is none of the words the field knows.</summary>
        public static Diagnostic UnknownValue(SourcePosition at, string field, string value, string? nearest, string words) => Error(
            103, at, $"\"{Short(value)}\" is no value of \"{field}\".",
            (nearest is null ? "" : $"Did you mean \"{nearest}\"? ") + $"Possible values: {words}.");

        /// <summary>An id that would not survive as part of an address.</summary>
        public static Diagnostic MalformedId(SourcePosition at, string what, string id, string? suggestion) => Error(
            104, at, $"\"{Short(id)}\" cannot be {what}.",
            "Use a-z, 0-9 and \"-\", at most 120 characters, not beginning with \"-\"" + (suggestion is null ? "." : $": \"{suggestion}\"."));

        /// <summary>Text that is no web address.</summary>
        public static Diagnostic MalformedUrl(SourcePosition at, string field, string url, string reason) => Error(
            105, at, $"\"{Short(url)}\" in \"{field}\" is no usable address: {reason}.", "Write it in full: \"https://example.org/path\".");

        /// <summary>A host whose name looks like another's.</summary>
        public static Diagnostic DisguisedHost(SourcePosition at, string field, string url, string real) => Warning(
            127, at, $"\"{Short(url)}\" in \"{field}\" looks like another address: its host is really {real}.",
            $"Copy the address from the site that is meant; if it is this one, write \"{real}\" for its host.");

        /// <summary>An address whose scheme a reader's browser should not follow.</summary>
        public static Diagnostic ForbiddenScheme(SourcePosition at, string field, string scheme, string allowed) => Error(
            106, at, $"An address with \"{Short(scheme)}:\" is not allowed in \"{field}\".", $"Allowed are addresses that begin with {allowed}.");

        /// <summary>Text that is no EDTF expression.</summary>
        public static Diagnostic MalformedDate(SourcePosition at, string field, string text, string detail, string? suggestion) => Error(
            107, at, $"\"{Short(text)}\" in \"{field}\" is no date: {detail}.",
            suggestion is null ? "Dates are EDTF: 2025-08-07, 2025-08, 2025-08~, 2022-02-24/.., [2025-08-11..2025-08-17]."
                : $"Did you mean \"{suggestion}\"?");

        /// <summary>A day the calendar does not have.</summary>
        public static Diagnostic ImpossibleDate(SourcePosition at, string field, string text, string detail, string? suggestion) => Error(
            108, at, $"\"{Short(text)}\" in \"{field}\" does not exist: {detail}.", suggestion is null ? null : $"Did you mean \"{suggestion}\"?");

        /// <summary>An interval written backwards.</summary>
        public static Diagnostic ReversedDate(SourcePosition at, string field, string text, string? suggestion) => Error(
            109, at, $"\"{Short(text)}\" in \"{field}\" ends before it starts.", suggestion is null ? null : $"Did you mean \"{suggestion}\"?");

        /// <summary>A number outside of what the field can mean.</summary>
        public static Diagnostic OutOfRange(SourcePosition at, string field, string value, string from, string to) => Error(
            110, at, $"\"{field}\" is {Short(value)}, which is out of range.", $"Write a number from {from} to {to}.");

        /// <summary>More text than the field takes.</summary>
        public static Diagnostic TooLong(SourcePosition at, string field, int length, int most) => Error(
            111, at, $"\"{field}\" has {length} characters, but at most {most} are allowed.", "Shorten it.");

        /// <summary>Markup in a field that is shown as it is written.</summary>
        public static Diagnostic HtmlInPlainText(SourcePosition at, string field, string tag) => Error(
            112, at, $"HTML in a field that is not Markdown: \"{Short(tag)}\" in \"{field}\".",
            "Write plain text; the site escapes < and & by itself.");

        /// <summary>Not a BCP 47 tag.</summary>
        public static Diagnostic MalformedLanguage(SourcePosition at, string field, string tag) => Error(
            114, at, $"\"{Short(tag)}\" in \"{field}\" is no language tag.", "Write a BCP 47 tag: \"de\", \"en\", \"ru\", \"zh-Hant\", \"pt-BR\".");

        /// <summary>Quotes with nothing between them.</summary>
        public static Diagnostic Blank(SourcePosition at, string field) => Error(
            115, at, $"\"{field}\" is blank.", "Write a value, or leave the field out.");

        /// <summary>The same entry twice in one list.</summary>
        public static Diagnostic ListedTwice(SourcePosition at, string field, string value, SourcePosition first) => Warning(
            116, at, $"\"{Short(value)}\" stands twice in \"{field}\".", "Remove one of the two.") with
        { Related = [new(first, "It stands here already.")] };

        /// <summary>Not a SHA-256 digest.</summary>
        public static Diagnostic MalformedChecksum(SourcePosition at, string value) => Error(
            117, at, $"\"{Short(value)}\" is no SHA-256 checksum.", "It has 64 hexadecimal digits in lower case, as sha256sum prints them.");

        /// <summary>Not an identifier of that authority.</summary>
        public static Diagnostic MalformedIdentifier(SourcePosition at, string authority, string value, string form, string? meant = null) => Error(
            118, at, $"\"{Short(value)}\" is no identifier of \"{authority}\".", meant is null ? $"Write {form}." : $"Did you mean \"{meant}\"?");

        /// <summary>An identifier with a wrong figure.</summary>
        public static Diagnostic WrongCheckDigit(SourcePosition at, string authority, string value, string prefix) => Error(
            118, at, $"\"{Short(value)}\" is no identifier of \"{authority}\": its check digit does not fit the others.",
            $"A figure is wrong or two are swapped; copy it from the record at {prefix}.");

        /// <summary>A field that makes sense for another type of the same kind only.</summary>
        public static Diagnostic FieldOfOtherType(SourcePosition at, string field, string needed, string type) => Error(
            119, at, $"\"{field}\" is for {needed} only, but this actor is of type {type}.", "Remove the field, or correct the type.");

        /// <summary>A time zone no database knows.</summary>
        public static Diagnostic UnknownTimeZone(SourcePosition at, string zone, string? nearest) => Error(
            120, at, $"\"{Short(zone)}\" is no IANA time zone.",
            nearest is null ? "Write a name such as \"Europe/Berlin\" or \"UTC\"." : $"Did you mean \"{nearest}\"?");

        /// <summary>A locale that cannot sort names.</summary>
        public static Diagnostic UnknownLocale(SourcePosition at, string locale) => Error(
            121, at, $"\"{Short(locale)}\" is no locale that names could be sorted by.", "Write a BCP 47 tag such as \"de\", \"de-AT\" or \"en\".");

        /// <summary>The site's own address must be one that pages can stand below.</summary>
        public static Diagnostic UnusableBaseUrl(SourcePosition at, string url, string reason) => Error(
            122, at, $"\"{Short(url)}\" cannot be the site's address: {reason}.",
            "Write it like \"https://archive.example.org/\", without \"?\" and \"#\".");

        /// <summary>Fields that exclude each other, or none of them.</summary>
        public static Diagnostic NotExactlyOne(SourcePosition at, string what, string alternatives, string given) => Error(
            123, at, $"{what} needs exactly one of {alternatives}, but this one has {given}.",
            given == "none of them" ? "Add the one that is meant." : "Keep the one that is meant.");

        /// <summary>A mapping that says nothing.</summary>
        public static Diagnostic NoneOf(SourcePosition at, string what, string alternatives) => Error(
            124, at, $"{what} needs at least one of {alternatives}.", null);

        /// <summary>A date that is not one day.</summary>
        public static Diagnostic NotADay(SourcePosition at, string field, string text) => Error(
            125, at, $"\"{field}\" must be one certain day, but \"{Short(text)}\" is not.", "Write it as YYYY-MM-DD.");

        /// <summary>A slug that is no slug.</summary>
        public static Diagnostic MalformedSlug(SourcePosition at, string field, string slug, string suggestion) => Error(
            126, at, $"\"{Short(slug)}\" in \"{field}\" is no slug.", $"Use a-z, 0-9 and single \"-\": \"{suggestion}\".");

        // A message stays one readable line whatever the file holds.
        private static string Short(string text)
        {
            var line = text.ReplaceLineEndings(" ").Replace('\0', ' ');
            return line.Length <= 80 ? line : $"{line[..(char.IsHighSurrogate(line[78]) ? 78 : 79)]}…";
        }
    }
}

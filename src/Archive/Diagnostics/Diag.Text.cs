using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What can be wrong between an article's text and what its sidecar says of it.</summary>
    public static class Text
    {
        /// <summary>The kinds of this area.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(200, Severity.Error, "Empty quote", "A selector quotes the words it means; an empty one means nothing.", "selector: {exact: \"\"}"),
            new(201, Severity.Error, "Quote not found", "`exact` must stand in the article's text. White space is folded, Unicode forms and those of apostrophes and hyphens are unified; "
                + "everything else, case included, must be as in the seed. ` … `, ` ... ` and ` […] ` elide words of one paragraph.", "selector: {exact: words that are not there}"),
            new(202, Severity.Error, "Quote not found in this context", "The words stand in the text, but nowhere directly behind `prefix` and directly before `suffix`.",
                "selector: {exact: Berg, prefix: \"not before it \"}"),
            new(203, Severity.Error, "Ambiguous quote", "The words stand in the text more than once. `prefix`, `suffix` or `occurrence` must decide; the generator does not guess.",
                "selector: {exact: Berg}   # where Berg stands twice"),
            new(204, Severity.Error, "Occurrence counts two ways", "`occurrence` counts the places that fit `prefix` and `suffix`. Counted over the whole text it would mean another place.",
                "selector: {exact: Berg, prefix: \"von \", occurrence: 2}"),
            new(205, Severity.Error, "Too few occurrences", "`occurrence` is larger than the number of places.", "selector: {exact: Berg, occurrence: 9}"),
            new(206, Severity.Error, "Name clash", "Two records that the sidecar lists bear the very same name, and no annotation decides which of them is meant here.",
                "actors: [golf-auto]\nevents: [golf-turnier]   # both called Golf"),
            new(207, Severity.Error, "Two meanings of the same words", "Two annotations link exactly the same words to different records, or one of them forbids the link.",
                "two annotations with the same selector and different bodies"),
            new(208, Severity.Warning, "Undecided name", "A surname or weak alias fits several listed records and the text does not tell them apart. It is left unlinked; "
                + "an annotation can decide.", "actors: [ada-berg, emil-berg]   # and the text says only Berg"),
            new(209, Severity.Note, "Left unlinked inside a longer name", "The name of a listed record stands inside the longer name of a record that is not listed, and most likely means that one.",
                "actors: [golf]   # and the text says Golf von Nordhafen, a place of the archive"),
            new(210, Severity.Note, "Not mentioned", "The sidecar lists a record, but none of its names stands in the text and no annotation links it.", "actors: [ada-berg]   # and the text does not name her"),
            new(211, Severity.Warning, "Quote cuts a word", "The words of a statement or note begin and end where words do; readers would take a torn word for a quotation. "
                + "Links and dates may mean a part of a compound.", "selector: {exact: ergsteige}   # of Bergsteiger"),
            new(212, Severity.Note, "Literal speech without quotation marks", "The site puts quotation marks around `speech: direct`. Where the text has none nearby, it may have reported the words "
                + "instead. Interviews and letters do without them.", "speech: direct   # of: Sie sagte, sie komme."),
        ];

        /// <summary>A selector without words.</summary>
        public static Diagnostic EmptyQuote(SourcePosition at) =>
            Error(200, at, "The quote is empty.", "Quote the words of the text that are meant.");

        /// <summary>The words do not stand in the text.</summary>
        public static Diagnostic NoMatch(SourcePosition at, string exact, string? nearest) =>
            Error(201, at, $"The text does not say \"{Short(exact)}\".", nearest is null ? "Quote the words exactly as they stand in the seed." : $"The text has \"{Short(nearest)}\".");

        /// <summary>The words stand in the text, but not there.</summary>
        public static Diagnostic NoMatchInContext(SourcePosition at, string exact, IReadOnlyList<RelatedPlace> candidates) =>
            Error(202, at, $"The text says \"{Short(exact)}\", but nowhere between this prefix and suffix.", "Mend the prefix or suffix to fit one of these places.") with { Related = candidates };

        /// <summary>The words stand in the text more than once.</summary>
        public static Diagnostic Ambiguous(SourcePosition at, string exact, int count, IReadOnlyList<RelatedPlace> candidates) =>
            Error(203, at, $"The text says \"{Short(exact)}\" {count} times.", "Add prefix, suffix or occurrence to say which is meant.") with { Related = candidates };

        /// <summary>The count can be read two ways.</summary>
        public static Diagnostic AmbiguousCount(SourcePosition at, string exact, int number, IReadOnlyList<RelatedPlace> candidates) =>
            Error(204, at, $"Occurrence {number} of \"{Short(exact)}\" is one place among those that fit prefix and suffix and another in the whole text.",
                "Leave out occurrence, or prefix and suffix.") with { Related = candidates };

        /// <summary>There are not that many.</summary>
        public static Diagnostic TooFewMatches(SourcePosition at, string exact, int number, int count, IReadOnlyList<RelatedPlace> candidates) =>
            Error(205, at, $"Occurrence {number} of \"{Short(exact)}\" is asked for, but there {(count == 1 ? "is only one" : $"are only {count}")}.",
                count == 1 ? "Use the number 1." : $"Use a number from 1 to {count}.") with { Related = candidates };

        /// <summary>Several listed records bear the name.</summary>
        public static Diagnostic Clash(
            SourcePosition at, string surface, int occurrence, int count, IReadOnlyList<string> records, IReadOnlyList<RelatedPlace> places) =>
            Error(206, at, $"\"{Short(surface)}\" is a name of {And(records)}, all listed here, and stands undecided {(count == 1 ? "once" : $"{count} times")} in the text.",
                $"Annotate each place: \"- selector: {{exact: {Short(surface)}, occurrence: {occurrence}}}\" with \"body: {{{records[0].Replace(" ", ": ", StringComparison.Ordinal)}}}\" below it.")
                with { Related = places };

        /// <summary>Two annotations contradict each other.</summary>
        public static Diagnostic SameWords(SourcePosition at, string surface, string first, string second, SourcePosition other) =>
            Error(207, at, $"\"{Short(surface)}\" is linked to {second}, but another annotation links the same words to {first}.", "Keep one of the two.")
                with { Related = [new(other, "the other annotation")] };

        /// <summary>One annotation links what another forbids to link.</summary>
        public static Diagnostic LinkedAndNot(SourcePosition at, string surface, string record, SourcePosition other) =>
            Error(207, at, $"\"{Short(surface)}\" is linked to {record}, but another annotation forbids a link of the same words.", "Keep one of the two.")
                with { Related = [new(other, "the other annotation")] };

        /// <summary>A weak name fits several listed records.</summary>
        public static Diagnostic Undecided(SourcePosition at, string surface, int count, IReadOnlyList<string> records, IReadOnlyList<RelatedPlace> places) =>
            Warning(208, at, $"\"{Short(surface)}\" could be {Or(records)} and was left unlinked{(count == 1 ? "" : $" {count} times")}.", "Annotate the places that are meant.")
                with { Related = places };

        /// <summary>A listed name inside a longer one.</summary>
        public static Diagnostic InsideLonger(SourcePosition at, string surface, string longer, string record) =>
            Note(209, at, $"\"{Short(surface)}\" inside \"{Short(longer)}\" was left unlinked, because the longer name is that of {record}, which is not listed.",
                "List that record, or annotate the place.");

        /// <summary>A listed record is not named.</summary>
        public static Diagnostic NotMentioned(SourcePosition at, string record) =>
            Note(210, at, $"No name of {record} stands in the text.", "Add the name the text uses as an alias, or annotate the words that mean it.");

        /// <summary>A quotation of torn words.</summary>
        public static Diagnostic CutWord(SourcePosition at, string exact, string whole) =>
            Warning(211, at, $"The quote \"{Short(exact)}\" begins or ends within a word.", $"Quote whole words: \"{Short(whole)}\".");

        /// <summary>Words said to be literal that nothing in the text marks so.</summary>
        public static Diagnostic Unquoted(SourcePosition at, string exact) =>
            Note(212, at, $"The words \"{Short(exact)}\" are said to be literal, but there is no quotation mark in their paragraph or the one before.",
                "Where the text reports what was said, write speech: indirect or speech: paraphrase.");

        private static string Short(string words) => words.Length <= 80 ? words : string.Concat(words.AsSpan(0, 79), "…");

        private static string And(IReadOnlyList<string> items) => Join(items, "and");

        private static string Or(IReadOnlyList<string> items) => Join(items, "or");

        private static string Join(IReadOnlyList<string> items, string word) =>
            items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} {word} {items[^1]}";
    }
}

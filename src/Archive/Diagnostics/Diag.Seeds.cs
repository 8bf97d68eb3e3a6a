using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What is wrong with a seed.</summary>
    public static class Seeds
    {
        private const string Header = "A seed begins with \"date YYYY-MM-DD\", a blank, and the text";

        /// <summary>More days tell nothing new.</summary>
        private const int MostNamed = 5;

        /// <summary>No header line.</summary>
        public static Diagnostic NoDate(SourcePosition at, string found, long offset) =>
            Error(40, at, $"The seed begins with \"{found}\" at byte offset {offset} instead of its date.", Header + ".");

        /// <summary>An HTML seed that does not say its date, nor does a sidecar.</summary>
        /// <param name="at">The seed.</param>
        /// <param name="named">Days that it names.</param>
        public static Diagnostic NoDateInHtml(SourcePosition at, IReadOnlyList<Located<string>> named) =>
            Error(40, at, named.Count == 0 ? "The seed names no date." : $"The seed does not say that it is of {(named.Count == 1 ? "" : "one of ")}{string.Join(", ", named.Take(MostNamed).Select(day => $"\"{day.Value}\" (line {day.At.Line})"))}{(named.Count > MostNamed ? " …" : "")}.",
                "Say it in the sidecar: \"datePublished: YYYY-MM-DD\"; or begin the seed with \"date YYYY-MM-DD\" and a blank. Where markup may say it: archive explain ARC0040.");

        /// <summary>A date that is none.</summary>
        /// <param name="at">The date.</param>
        /// <param name="written">As it is written.</param>
        /// <param name="detail">What is wrong with it, a clause.</param>
        /// <param name="suggestion">The nearest valid date.</param>
        /// <param name="offset">Where in the file, in bytes; null where only the element is known.</param>
        public static Diagnostic WrongDate(SourcePosition at, string written, string detail, string? suggestion, long? offset) =>
            Error(41, at, $"\"{written}\"{(offset is null ? "" : $" at byte offset {offset}")} is not the date of a day: {detail}.",
                suggestion is null ? "Write it as YYYY-MM-DD." : $"Did you mean \"{suggestion}\"?");

        /// <summary>No text.</summary>
        public static Diagnostic Empty(SourcePosition at) =>
            Error(42, at, "The seed has no text.", "Write one paragraph a line, the first behind the date.");

        /// <summary>Two seeds for one article.</summary>
        public static Diagnostic SameStem(SourcePosition at, SourcePosition first) =>
            Error(43, at, $"\"{at.File}\" and \"{first.File}\" are seeds of the same article.", "Keep one of the two.") with
            {
                Related = [new(first, "The other seed.")],
            };

        /// <summary>Words of a seed that are no part of the article's text.</summary>
        /// <param name="at">The first of them.</param>
        /// <param name="words">Where they stand and how many, in the order found.</param>
        public static Diagnostic LeftOut(SourcePosition at, IEnumerable<(string Where, int Words)> words) =>
            Note(44, at, $"Words that are not taken into the article's text: {string.Join(", ", words.Select(left => $"{left.Words} {left.Where}"))}.",
                "Navigation, captions, forms and the like are no part of it. If these words are, save the text as it was received as a .txt seed.");

        /// <summary>What the codes mean.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(40, Severity.Error, "Seed without a date", "The first line of a seed is `date YYYY-MM-DD`, a blank, and the first paragraph. An HTML seed may say it in its markup instead: "
                + "`<meta name=\"date\" content=\"2025-08-07\">`, or named `dc.date`, or with `property=\"article:published_time\"`; whatever bears `itemprop=\"datePublished\"` with a `content` or `datetime`; "
                + "`<time pubdate datetime=\"2025-08-07\">`. A `<time datetime>` that does not say what day it is counts only where its article names no other: the day may be today's, in the head of every page. "
                + "`datePublished` in the sidecar decides wherever the seed does not say it.",
                "Ada visits Neustadt."),
            new(41, Severity.Error, "Wrong date of a seed", "The date of a seed is a day of the calendar, written year-month-day.", "date 2025-02-30 Ada visits Neustadt."),
            new(42, Severity.Error, "Empty seed", "A seed holds the text of an article; there is nothing to publish without one.", "date 2025-08-07"),
            new(43, Severity.Error, "Two seeds of one article", "The file name without its extension is the article's id, so only one seed may have it.", "seeds/ada.txt and seeds/ada.html"),
            new(44, Severity.Note, "Words left out of a seed", "Of a seed in markup the running text is taken. What stands in `aside`, `figure`, `nav`, `form` and their kin is no part of it, nor are descriptions of images, "
                + "definitions of links that no link uses, and what stands outside the article, but for links and the page's navigation; how many words that are is told.",
                "<p>Ada visits Neustadt.</p><aside>Read on</aside>"),
        ];
    }
}

using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    public static partial class Records
    {
        /// <summary>Two fields of one record whose dates are in the wrong order.</summary>
        public static Diagnostic EndBeforeStart(SourcePosition at, string endField, string end, string startField, string start) => Error(
            155, at, $"{endField} {end} is before {startField} {start}.", "Correct one of the two.");

        /// <summary>An office held before birth or after death.</summary>
        public static Diagnostic RoleOutsideLife(SourcePosition at, string role, string temporal, string limit, string date) => Warning(
            156, at, $"The role \"{Short(role)}\" ({temporal}) does not fit {limit} {date}.", "Correct one of the two.");

        /// <summary>A part that lies outside of its whole.</summary>
        public static Diagnostic OutsideSuperEvent(
            SourcePosition at, string date, string parent, string parentDate, SourcePosition parentAt) => Error(
            157, at, $"The date {date} does not lie within that of its superEvent \"{parent}\", {parentDate}.",
            "Correct one of the two dates.") with
        { Related = [new(parentAt, "The date of the superEvent.")] };

        /// <summary>A history told out of order.</summary>
        public static Diagnostic HistoryOutOfOrder(SourcePosition at, string date, string previous) => Error(
            158, at, $"This step is as of {date}, but the step before it is as of {previous}.", "Put the steps in order, the newest last.");

        /// <summary>The newest step and the event itself say different things.</summary>
        public static Diagnostic HistoryDisagrees(SourcePosition at, string field, string newest, string current, SourcePosition currentAt) => Error(
            159, at, $"The newest step says \"{newest}\", but the event's {field} is \"{current}\".", "Make both say the same.") with
        { Related = [new(currentAt, $"The event's {field}.")] };

        /// <summary>An order in time that the dates exclude.</summary>
        public static Diagnostic OrderContradictsDates(
            SourcePosition at, string relation, string other, string date, string otherDate, SourcePosition otherAt) => Error(
            160, at, $"The event is said to be {relation} \"{other}\", but its date is {date} and that of \"{other}\" is {otherDate}.",
            "Correct one of the dates, or remove the relation.") with
        { Related = [new(otherAt, "The date of the other event.")] };

        /// <summary>Words that stand in a text before they were said.</summary>
        public static Diagnostic SaidTooLate(SourcePosition at, string uttered, string lastChange) => Error(
            162, at, $"\"uttered\" is {uttered}, but the article is of {lastChange} and cannot know what was said later.",
            "Correct it; where the text was changed later, say so in dateModified.");

        /// <summary>A day that is not the weekday that the text names.</summary>
        public static Diagnostic WeekdayDisagrees(SourcePosition at, string weekday, string date, string actual, string nearest) => Warning(
            163, at, $"The quote says \"{weekday}\", but {date} is a {actual}.", $"Did you mean {nearest}?");

        /// <summary>The same relation in both files.</summary>
        public static Diagnostic RelationWrittenTwice(
            SourcePosition at, string type, string actor, string other, SourcePosition otherAt) => Warning(
            161, at, $"That \"{actor}\" {type} \"{other}\" is already said in the other actor's file.",
            "Write it once; the other page shows it by itself.") with
        { Related = [new(otherAt, "It is said here.")] };
    }
}

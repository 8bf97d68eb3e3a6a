namespace Archive.Model;

/// <summary>Why an expression is no EDTF date.</summary>
/// <param name="Offset">Where in the expression, from 0.</param>
/// <param name="Problem">Malformed, impossible (no such day), or reversed (end before start).</param>
/// <param name="Detail">What is wrong, in one English clause: "August has 31 days".</param>
/// <param name="Suggestion">The nearest valid expression, where there is one.</param>
public sealed record EdtfError(int Offset, EdtfProblem Problem, string Detail, string? Suggestion);

/// <summary>The kinds of <see cref="EdtfError"/>.</summary>
public enum EdtfProblem { Malformed, Impossible, Reversed }

/// <summary>Parses ISO 8601-2 (EDTF) expressions: levels 0 and 1, and level 2's one-of and all-of sets.</summary>
public static class EdtfParser
{
    /// <summary>A longer expression is refused unread.</summary>
    public const int MaxLength = 1000;

    /// <summary>Parses one expression. Exactly one of the two results is null. A suggestion is always itself valid.</summary>
    public static (EdtfDate? Date, EdtfError? Error) Parse(string text)
    {
        var (date, error) = ParseAsWritten(text);
        return error is null ? (date, null) : (null, error with { Suggestion = EdtfRepair.Of(text) });
    }

    /// <summary>Parses one expression without looking for a suggestion.</summary>
    internal static (EdtfDate? Date, EdtfError? Error) ParseAsWritten(string text)
    {
        if (text.Length == 0) return Malformed(0, "a date is missing");
        if (text.Length > MaxLength) return Malformed(MaxLength, $"a date expression has at most {MaxLength} characters");
        if (text[0] is '[' or '{') return EdtfSetParser.Parse(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ParseSingle(text) : ParseInterval(text, slash);
    }

    /// <summary>Whether a span of time ends before it begins, as far as the two tell.</summary>
    internal static bool AreReversed(EdtfPoint start, EdtfPoint end)
    {
        if (end.Last < start.First) return true;
        if (start.Time is not { } from || end.Time is not { } to || start.First != end.First) return false;
        return Zone(from).SequenceEqual(Zone(to)) && string.CompareOrdinal(from, 0, to, 0, 5) > 0;
    }

    private static ReadOnlySpan<char> Zone(string time) => time.AsSpan().IndexOfAny('Z', '+', '-') is >= 0 and var at ? time.AsSpan(at) : default;

    private static (EdtfDate? Date, EdtfError? Error) ParseSingle(string text)
    {
        var (point, error) = EdtfPointParser.Parse(text, 0, text.Length);
        if (point is null) return (null, error);
        return (new EdtfDate
        {
            Text = text,
            Kind = EdtfKind.Date,
            Points = [point],
            Earliest = point.First,
            Latest = point.Last,
            IsApproximate = point.IsApproximate,
            IsUncertain = point.IsUncertain,
        }, null);
    }

    private static (EdtfDate? Date, EdtfError? Error) ParseInterval(string text, int slash)
    {
        if (text.IndexOf('/', slash + 1) is >= 0 and var second) return Malformed(second, "an interval has one \"/\", between start and end");
        var (start, isStartOpen, startError) = ParseEnd(text, 0, slash);
        if (startError is not null) return (null, startError);
        var (end, isEndOpen, endError) = ParseEnd(text, slash + 1, text.Length);
        if (endError is not null) return (null, endError);
        if (start is null && end is null) return Malformed(0, "an interval needs a date on one side at least");
        if (start is not null && end is not null && AreReversed(start, end))
            return (null, new EdtfError(slash + 1, EdtfProblem.Reversed, $"{end.Text} is before {start.Text}", null));
        return (new EdtfDate
        {
            Text = text,
            Kind = EdtfKind.Interval,
            Points = [start, end],
            IsStartOpen = isStartOpen,
            IsEndOpen = isEndOpen,
            Earliest = start?.First,
            Latest = end?.Last,
            IsApproximate = start is { IsApproximate: true } || end is { IsApproximate: true },
            IsUncertain = start is { IsUncertain: true } || end is { IsUncertain: true },
        }, null);
    }

    private static (EdtfPoint? Point, bool IsOpen, EdtfError? Error) ParseEnd(string text, int start, int end)
    {
        if (start == end) return (null, false, null);
        if (text.AsSpan(start, end - start) is "..") return (null, true, null);
        var (point, error) = EdtfPointParser.Parse(text, start, end);
        return (point, false, error);
    }

    private static (EdtfDate? Date, EdtfError? Error) Malformed(int offset, string detail) =>
        (null, new EdtfError(offset, EdtfProblem.Malformed, detail, null));
}

using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>Parses the sets of ISO 8601-2 level 2: <c>[…]</c> one of, <c>{…}</c> all of; members are dates and ranges <c>a..b</c>.</summary>
internal sealed class EdtfSetParser
{
    private readonly string text;
    private readonly ImmutableArray<EdtfPoint?>.Builder points = ImmutableArray.CreateBuilder<EdtfPoint?>();
    private readonly ImmutableArray<(EdtfPoint? From, EdtfPoint? To)>.Builder ranges = ImmutableArray.CreateBuilder<(EdtfPoint?, EdtfPoint?)>();

    private EdtfSetParser(string text) => this.text = text;

    /// <summary>Parses an expression that begins with a bracket or a brace.</summary>
    public static (EdtfDate? Date, EdtfError? Error) Parse(string text) => new EdtfSetParser(text).Parse();

    private (EdtfDate? Date, EdtfError? Error) Parse()
    {
        var close = text[0] == '[' ? ']' : '}';
        if (text[^1] != close) return (null, Malformed(text.Length - 1, $"a set that begins with \"{text[0]}\" ends with \"{close}\""));
        for (var start = 1; start < text.Length;)
        {
            var comma = text.IndexOf(',', start);
            var end = comma < 0 ? text.Length - 1 : comma;
            if (ParseMember(start, end) is { } error) return (null, error);
            start = end + 1;
        }
        return (Build(), null);
    }

    private EdtfError? ParseMember(int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        while (start < end && text[end - 1] == ' ') end--;
        if (start == end) return Malformed(start, "a set lists dates, separated by commas");
        var dots = text.AsSpan(start, end - start).IndexOf("..");
        if (dots >= 0) return ParseRange(start, start + dots, end);
        var (point, error) = EdtfPointParser.Parse(text, start, end);
        if (error is null) points.Add(point);
        return error;
    }

    private EdtfError? ParseRange(int start, int dots, int end)
    {
        EdtfPoint? from = null, to = null;
        EdtfError? error = null;
        if (start < dots) (from, error) = EdtfPointParser.Parse(text, start, dots);
        if (error is null && dots + 2 < end) (to, error) = EdtfPointParser.Parse(text, dots + 2, end);
        if (error is not null) return error;
        if (from is null && to is null) return Malformed(start, "a range needs a date on one side at least");
        if (from is not null && to is not null && EdtfParser.AreReversed(from, to))
            return new EdtfError(dots + 2, EdtfProblem.Reversed, $"{to.Text} is before {from.Text}", null);
        ranges.Add((from, to));
        return null;
    }

    private EdtfDate Build()
    {
        var starts = points.Select(point => point?.First).Concat(ranges.Select(range => range.From?.First)).ToList();
        var ends = points.Select(point => point?.Last).Concat(ranges.Select(range => range.To?.Last)).ToList();
        var dates = points.Concat(ranges.Select(range => range.From)).Concat(ranges.Select(range => range.To)).ToList();
        return new EdtfDate
        {
            Text = text,
            Kind = text[0] == '[' ? EdtfKind.OneOf : EdtfKind.AllOf,
            Points = points.ToImmutable(),
            Ranges = ranges.ToImmutable(),
            Earliest = starts.Contains(null) ? null : starts.Min(),
            Latest = ends.Contains(null) ? null : ends.Max(),
            IsApproximate = dates.Exists(date => date is { IsApproximate: true }),
            IsUncertain = dates.Exists(date => date is { IsUncertain: true }),
        };
    }

    private static EdtfError Malformed(int offset, string detail) => new(offset, EdtfProblem.Malformed, detail, null);
}

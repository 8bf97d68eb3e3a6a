using System.Globalization;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>The date a seed begins with: optional blank, <c>date YYYY-MM-DD</c>, blank.</summary>
/// <param name="Date">The date; null where it is wrong, which has been reported.</param>
/// <param name="TextStart">Where the text begins.</param>
internal sealed record SeedHeader(Located<DateOnly>? Date, int TextStart)
{
    private const string Keyword = "date";
    private const int MaxWritten = 40;

    /// <summary>Parses the beginning of a seed; null where no date stands there.</summary>
    public static SeedHeader? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var keyword = SkipBlanks(text, 0);
        if (string.CompareOrdinal(text, keyword, Keyword, 0, Keyword.Length) != 0) return null;
        var start = SkipBlanks(text, keyword + Keyword.Length);
        if (start == keyword + Keyword.Length) return null;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        if (end == start) return null;
        return new SeedHeader(ParseDay(source, start, end, diagnostics), SkipBlanks(text, end));
    }

    /// <summary>Reports that a seed begins otherwise.</summary>
    public static Diagnostic Missing(SourceText source)
    {
        var line = source.Text.AsSpan().TrimStart(" \t");
        var start = source.Text.Length - line.Length;
        var found = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)];
        var length = Math.Min(found.Length, 30);
        if (length > 0 && char.IsHighSurrogate(found[length - 1])) length--;
        return Diag.Seeds.NoDate(source.PositionOf(start, length), found[..length].ToString(), source.OffsetOf(start));
    }

    /// <summary>A date written as EDTF that names one day; otherwise what is wrong with it.</summary>
    public static (DateOnly? Day, string Detail, string? Suggestion) ParseDay(string written)
    {
        var (date, error) = EdtfParser.Parse(written);
        if (error is not null) return (null, error.Detail, error.Suggestion is { } s && ParseDay(s).Day is not null ? s : null);
        var isDay = date is { Kind: EdtfKind.Date, IsApproximate: false, IsUncertain: false }
            && date.Points[0] is { Precision: EdtfPrecision.Day };
        return isDay && date!.Earliest?.ToDateOnly() is { } day
            ? (day, "", null)
            : (null, "it does not name one day", null);
    }

    private static Located<DateOnly>? ParseDay(SourceText source, int start, int end, DiagnosticBag diagnostics)
    {
        var written = source.Text[start..Math.Min(end, start + MaxWritten)];
        var at = source.PositionOf(start, written.Length);
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, at);
        var (_, detail, suggestion) = ParseDay(written);
        diagnostics.Add(Diag.Seeds.WrongDate(at, written, detail, suggestion, source.OffsetOf(start)));
        return null;
    }

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t') index++;
        return index;
    }
}

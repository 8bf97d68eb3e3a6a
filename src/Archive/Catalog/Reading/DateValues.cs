using System.Globalization;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads EDTF dates. Each method returns null where it reported why.</summary>
internal static class DateValues
{
    /// <summary>Any date.</summary>
    public static Located<EdtfDate>? Date(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a date") is not { } scalar) return null;
        if (scalar.Value.Length > Limits.Date)
        {
            context.Report(Diag.Records.TooLong(scalar.At, field, scalar.Value.Length, Limits.Date));
            return null;
        }

        var (date, error) = EdtfParser.Parse(scalar.Value);
        if (date is not null) return new(date, scalar.At);
        context.Report(Explain(scalar, field, error!));
        return null;
    }

    /// <summary>One certain day of the years that <see cref="DateOnly"/> knows.</summary>
    public static Located<DateOnly>? Day(YamlNode node, string field, ReadContext context)
    {
        if (Date(node, field, context) is not { } date) return null;
        if (DayOf(date.Value) is { } day) return new(day, date.At);
        context.Report(Diag.Records.NotADay(date.At, field, date.Value.Text));
        return null;
    }

    /// <summary>ISO 8601, whatever the machine's culture.</summary>
    public static string ToIso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The one certain day that a date is; null where it is more, or less certain.</summary>
    public static DateOnly? DayOf(EdtfDate date) =>
        date is { Kind: EdtfKind.Date, IsApproximate: false, IsUncertain: false, Earliest: { } day } && date.Latest == day
            ? day.ToDateOnly() : null;

    private static Diagnostic Explain(YamlScalar scalar, string field, EdtfError error)
    {
        var offset = Math.Clamp(error.Offset, 0, scalar.Value.Length);
        var at = Positions.Within(scalar, offset, Math.Max(1, scalar.Value.Length - offset));
        return error.Problem switch
        {
            EdtfProblem.Impossible => Diag.Records.ImpossibleDate(at, field, scalar.Value, error.Detail, error.Suggestion),
            EdtfProblem.Reversed => Diag.Records.ReversedDate(at, field, scalar.Value, error.Suggestion),
            _ => Diag.Records.MalformedDate(at, field, scalar.Value, error.Detail, error.Suggestion),
        };
    }
}

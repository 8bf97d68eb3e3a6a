using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>What an EDTF expression as a whole says.</summary>
public enum EdtfKind
{
    /// <summary>One date, possibly coarse: <c>2025</c>, <c>2025-08</c>, <c>2025-08-07</c>, <c>2025-21</c> (season).</summary>
    Date,
    /// <summary>Lasting from one date to another: <c>2022-02-24/..</c>.</summary>
    Interval,
    /// <summary>One date of a set: <c>[2025-08-11..2025-08-17]</c>.</summary>
    OneOf,
    /// <summary>Every date of a set: <c>{2025-05-16,2025-06-02}</c>.</summary>
    AllOf,
}

/// <summary>How finely a date is known.</summary>
public enum EdtfPrecision { Decade, Century, Year, Season, Month, Day, Minute }

/// <summary>A day of the proleptic Gregorian calendar, years −9999 to 9999; sortable, unlike <see cref="DateOnly"/> before year 1.</summary>
public readonly record struct EdtfDay(int Year, int Month, int Day) : IComparable<EdtfDay>
{
    /// <inheritdoc/>
    public int CompareTo(EdtfDay other) => Ordinal.CompareTo(other.Ordinal);

    private long Ordinal => (Year * 10000L) + (Month * 100) + Day;

    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;
    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;
    public static bool operator <=(EdtfDay left, EdtfDay right) => left.CompareTo(right) <= 0;
    public static bool operator >=(EdtfDay left, EdtfDay right) => left.CompareTo(right) >= 0;

    /// <summary>The same day, where <see cref="DateOnly"/> can hold it.</summary>
    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>ISO 8601, always with month and day.</summary>
    public override string ToString() => Year < 0 ? $"-{-Year:0000}-{Month:00}-{Day:00}" : $"{Year:0000}-{Month:00}-{Day:00}";
}

/// <summary>One date within an expression, with its precision and its qualification.</summary>
/// <param name="Text">As written, without qualifier.</param>
/// <param name="Precision">How finely it is known.</param>
/// <param name="First">The first day it may mean.</param>
/// <param name="Last">The last day it may mean.</param>
/// <param name="IsApproximate">Qualified by <c>~</c> or <c>%</c>.</param>
/// <param name="IsUncertain">Qualified by <c>?</c> or <c>%</c>.</param>
/// <param name="Season">21 to 24 where it is a season; otherwise null.</param>
/// <param name="Time">The time of day as written (<c>14:30Z</c>), where there is one.</param>
public sealed record EdtfPoint(
    string Text, EdtfPrecision Precision, EdtfDay First, EdtfDay Last, bool IsApproximate, bool IsUncertain, int? Season = null, string? Time = null);

/// <summary>
/// A date as ISO 8601-2 (EDTF) writes it: levels 0 and 1, and the one-of and all-of sets of level 2.
/// Made by <see cref="EdtfParser"/>.
/// </summary>
public sealed record EdtfDate
{
    /// <summary>The expression as written.</summary>
    public required string Text { get; init; }

    /// <summary>What the expression says.</summary>
    public required EdtfKind Kind { get; init; }

    /// <summary>
    /// Date: its one point. Interval: start and end, null where unknown or open. Sets: each member; a range <c>a..b</c> within a set
    /// appears as its two ends in <see cref="Ranges"/> and not here.
    /// </summary>
    public required ImmutableArray<EdtfPoint?> Points { get; init; }

    /// <summary>Ranges within a set; an end that is null is open.</summary>
    public ImmutableArray<(EdtfPoint? From, EdtfPoint? To)> Ranges { get; init; } = [];

    /// <summary>An interval's start is <c>..</c> (open), not merely unknown.</summary>
    public bool IsStartOpen { get; init; }

    /// <summary>An interval's end is <c>..</c> (open: it goes on), not merely unknown.</summary>
    public bool IsEndOpen { get; init; }

    /// <summary>The first day the expression may touch; null where open or unknown.</summary>
    public required EdtfDay? Earliest { get; init; }

    /// <summary>The last day the expression may touch; null where open or unknown.</summary>
    public required EdtfDay? Latest { get; init; }

    /// <summary>Whether any part is approximate.</summary>
    public required bool IsApproximate { get; init; }

    /// <summary>Whether any part is uncertain.</summary>
    public required bool IsUncertain { get; init; }

    /// <summary>Whether <paramref name="day"/> may lie within; unknown ends count as possible.</summary>
    public bool MayContain(EdtfDay day) => !(Earliest > day) && !(Latest < day);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

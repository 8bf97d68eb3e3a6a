using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>
/// Between which days something that has an EDTF date may begin and end. Days are counted from 1 March of the year 0. What is open or
/// unknown reaches without end; what is approximate or uncertain reaches one unit of its precision further (a day: three days), so that
/// only what cannot be is called a contradiction.
/// </summary>
/// <param name="EarliestStart">It does not begin before.</param>
/// <param name="LatestStart">It has begun by then.</param>
/// <param name="EarliestEnd">It is not over before.</param>
/// <param name="LatestEnd">It does not end later.</param>
internal readonly record struct Reach(long EarliestStart, long LatestStart, long EarliestEnd, long LatestEnd)
{
    private const long Always = long.MaxValue;
    private const long Never = long.MinValue;
    private const int LeastSlack = 3;

    public static Reach Of(EdtfDate date) => date.Kind switch
    {
        EdtfKind.Interval => OfInterval(OfPoint(date.Points[0]), OfPoint(date.Points[^1])),
        EdtfKind.AllOf => OfEvery([.. MembersOf(date)]),
        _ => OfOne([.. MembersOf(date)]),
    };

    /// <summary>Of one certain day.</summary>
    public static Reach Of(DateOnly day)
    {
        var number = DayNumber(new(day.Year, day.Month, day.Day));
        return new(number, number, number, number);
    }

    /// <summary>Whether it cannot lie within <paramref name="whole"/>.</summary>
    public bool CannotLieWithin(Reach whole) => LatestStart < whole.EarliestStart || EarliestEnd > whole.LatestEnd;

    /// <summary>Whether it must begin before <paramref name="other"/> is over.</summary>
    public bool MustBeginBeforeEndOf(Reach other) => LatestStart < other.EarliestEnd;

    /// <summary>Whether it must be over before <paramref name="other"/> begins.</summary>
    public bool MustEndBeforeStartOf(Reach other) => LatestEnd < other.EarliestStart;

    /// <summary>Whether it cannot be over when a day ends; where it happened it may have been the day after already.</summary>
    public bool MustGoOnAfter(DateOnly day) => EarliestEnd > Of(day).LatestEnd + 1;

    private static Reach OfInterval((long First, long Last)? start, (long First, long Last)? end) => new(
        start?.First ?? Never, start?.Last ?? end?.Last ?? Always, end?.First ?? start?.First ?? Never, end?.Last ?? Always);

    // A set with an open range has an end that is null.
    private static Reach OfOne((long First, long Last)[] members) =>
        new(members.Min(m => m.First), members.Max(m => m.Last), members.Min(m => m.First), members.Max(m => m.Last));

    private static Reach OfEvery((long First, long Last)[] members) =>
        new(members.Min(m => m.First), members.Min(m => m.Last), members.Max(m => m.First), members.Max(m => m.Last));

    private static IEnumerable<(long First, long Last)> MembersOf(EdtfDate date)
    {
        foreach (var point in date.Points) yield return OfPoint(point) ?? (Never, Always);
        foreach (var (from, to) in date.Ranges) yield return (OfPoint(from)?.First ?? Never, OfPoint(to)?.Last ?? Always);
    }

    private static (long First, long Last)? OfPoint(EdtfPoint? point)
    {
        if (point is null) return null;
        var (first, last) = (DayNumber(point.First), DayNumber(point.Last));
        var slack = point.IsApproximate || point.IsUncertain ? Math.Max(last - first + 1, LeastSlack) : 0;
        return (first - slack, last + slack);
    }

    // Howard Hinnant's days_from_civil: right for every year, also before 1.
    private static long DayNumber(EdtfDay day)
    {
        var year = day.Month <= 2 ? day.Year - 1L : day.Year;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (day.Month + (day.Month > 2 ? -3 : 9))) + 2) / 5) + day.Day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
    }
}

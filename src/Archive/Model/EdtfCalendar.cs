namespace Archive.Model;

/// <summary>The proleptic Gregorian calendar of EDTF, years −9999 to 9999; year 0 exists and is a leap year (ISO 8601).</summary>
internal static class EdtfCalendar
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>How many days a month has.</summary>
    public static int DaysIn(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Why a day does not exist: "June has 30 days", "February 2025 has 28 days".</summary>
    public static string Describe(int year, int month) =>
        $"{MonthNames[month - 1]}{(month == 2 ? $" {year:0000}" : "")} has {DaysIn(year, month)} days";

    /// <summary>All days of the years from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static (EdtfDay First, EdtfDay Last) Years(int first, int last) => (new(first, 1, 1), new(last, 12, 31));

    /// <summary>All days of a month.</summary>
    public static (EdtfDay First, EdtfDay Last) Month(int year, int month) => (new(year, month, 1), new(year, month, DaysIn(year, month)));

    /// <summary>
    /// All days of a season, 21 (spring) to 24 (winter): the meteorological ones of the northern half of the world.
    /// Winter begins in December of the year that names it.
    /// </summary>
    public static (EdtfDay First, EdtfDay Last) Season(int year, int season) => season switch
    {
        21 => (new(year, 3, 1), new(year, 5, 31)),
        22 => (new(year, 6, 1), new(year, 8, 31)),
        23 => (new(year, 9, 1), new(year, 11, 30)),
        _ when year == 9999 => (new(year, 12, 1), new(year, 12, 31)),
        _ => (new(year, 12, 1), new(year + 1, 2, DaysIn(year + 1, 2))),
    };

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

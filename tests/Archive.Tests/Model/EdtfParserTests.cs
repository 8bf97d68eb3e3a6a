using Archive.Model;
using CsCheck;

namespace Archive.Tests.Model;

public class EdtfParserTests
{
    private static EdtfDate Valid(string text)
    {
        var (date, error) = EdtfParser.Parse(text);
        error.Should().BeNull("“{0}” is valid", text);
        return date!;
    }

    [Theory]
    // Level 0
    [InlineData("2025-08-07", EdtfPrecision.Day, "2025-08-07", "2025-08-07")]
    [InlineData("2025-08", EdtfPrecision.Month, "2025-08-01", "2025-08-31")]
    [InlineData("2025", EdtfPrecision.Year, "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", EdtfPrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("1900-02", EdtfPrecision.Month, "1900-02-01", "1900-02-28")]
    [InlineData("2000-02-29", EdtfPrecision.Day, "2000-02-29", "2000-02-29")]
    [InlineData("0000", EdtfPrecision.Year, "0000-01-01", "0000-12-31")]
    [InlineData("9999-12-31", EdtfPrecision.Day, "9999-12-31", "9999-12-31")]
    [InlineData("2025-08-07T14:30", EdtfPrecision.Minute, "2025-08-07", "2025-08-07")]
    [InlineData("2025-08-07T23:59:59Z", EdtfPrecision.Minute, "2025-08-07", "2025-08-07")]
    [InlineData("2025-08-07T14:30:00.125+02:00", EdtfPrecision.Minute, "2025-08-07", "2025-08-07")]
    [InlineData("2025-08-07T14:30-05", EdtfPrecision.Minute, "2025-08-07", "2025-08-07")]
    // Level 1
    [InlineData("-0044-03-15", EdtfPrecision.Day, "-0044-03-15", "-0044-03-15")]
    [InlineData("-0044", EdtfPrecision.Year, "-0044-01-01", "-0044-12-31")]
    [InlineData("201X", EdtfPrecision.Decade, "2010-01-01", "2019-12-31")]
    [InlineData("20XX", EdtfPrecision.Century, "2000-01-01", "2099-12-31")]
    [InlineData("-004X", EdtfPrecision.Decade, "-0049-01-01", "-0040-12-31")]
    [InlineData("2004-XX", EdtfPrecision.Year, "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", EdtfPrecision.Month, "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", EdtfPrecision.Year, "1985-01-01", "1985-12-31")]
    [InlineData("2025-21", EdtfPrecision.Season, "2025-03-01", "2025-05-31")]
    [InlineData("2025-22", EdtfPrecision.Season, "2025-06-01", "2025-08-31")]
    [InlineData("2025-23", EdtfPrecision.Season, "2025-09-01", "2025-11-30")]
    [InlineData("2023-24", EdtfPrecision.Season, "2023-12-01", "2024-02-29")]
    [InlineData("9999-24", EdtfPrecision.Season, "9999-12-01", "9999-12-31")]
    public void A_single_date_knows_its_precision_and_its_days(string text, EdtfPrecision precision, string first, string last)
    {
        var date = Valid(text);

        date.Kind.Should().Be(EdtfKind.Date);
        var point = date.Points.Should().ContainSingle().Subject!;
        (point.Precision, point.First.ToString(), point.Last.ToString()).Should().Be((precision, first, last));
        (date.Earliest, date.Latest).Should().Be((point.First, point.Last));
        date.Text.Should().Be(text);
        (date.IsApproximate, date.IsUncertain).Should().Be((false, false));
    }

    [Theory]
    [InlineData("2025?", false, true)]
    [InlineData("2025-08~", true, false)]
    [InlineData("2025-08-07%", true, true)]
    [InlineData("2025-21~", true, false)]
    [InlineData("2025/2026~", true, false)]
    [InlineData("2025?/..", false, true)]
    [InlineData("[2025~,2026?]", true, true)]
    [InlineData("{2025..2026~}", true, false)]
    public void A_qualifier_says_approximate_or_uncertain_or_both(string text, bool approximate, bool uncertain)
    {
        var date = Valid(text);

        (date.IsApproximate, date.IsUncertain).Should().Be((approximate, uncertain));
    }

    [Fact]
    public void A_qualifier_is_no_part_of_the_point_s_text() => Valid("2025-08~").Points[0]!.Text.Should().Be("2025-08");

    [Fact]
    public void A_season_and_a_time_of_day_are_kept_apart()
    {
        Valid("2025-22").Points[0]!.Season.Should().Be(22);
        Valid("2025-08-07T14:30Z").Points[0]!.Time.Should().Be("14:30Z");
    }

    [Theory]
    [InlineData("2022-02-24/2025-08-07", "2022-02-24", "2025-08-07", false, false)]
    [InlineData("2022-02-24/..", "2022-02-24", null, false, true)]
    [InlineData("2022-02-24/", "2022-02-24", null, false, false)]
    [InlineData("../2025", null, "2025-12-31", true, false)]
    [InlineData("/2025", null, "2025-12-31", false, false)]
    [InlineData("2025-08/2025-08-07", "2025-08-01", "2025-08-07", false, false)]
    [InlineData("2025-08-07/2025", "2025-08-07", "2025-12-31", false, false)]
    [InlineData("201X/2025-21", "2010-01-01", "2025-05-31", false, false)]
    [InlineData("-0044/0014", "-0044-01-01", "0014-12-31", false, false)]
    public void An_interval_has_two_ends_that_may_be_open_or_unknown(string text, string? earliest, string? latest, bool startOpen, bool endOpen)
    {
        var date = Valid(text);

        date.Kind.Should().Be(EdtfKind.Interval);
        date.Points.Should().HaveCount(2);
        (date.Earliest?.ToString(), date.Latest?.ToString()).Should().Be((earliest, latest));
        (date.IsStartOpen, date.IsEndOpen).Should().Be((startOpen, endOpen));
    }

    [Theory]
    [InlineData("[2025-08-11..2025-08-17]", EdtfKind.OneOf, 0, 1, "2025-08-11", "2025-08-17")]
    [InlineData("{2025-05-16,2025-06-02}", EdtfKind.AllOf, 2, 0, "2025-05-16", "2025-06-02")]
    [InlineData("[2026,2024, 2025-03..2025-05]", EdtfKind.OneOf, 2, 1, "2024-01-01", "2026-12-31")]
    [InlineData("[..2025-08-17]", EdtfKind.OneOf, 0, 1, null, "2025-08-17")]
    [InlineData("[2025-08-11..]", EdtfKind.OneOf, 0, 1, "2025-08-11", null)]
    [InlineData("{2025}", EdtfKind.AllOf, 1, 0, "2025-01-01", "2025-12-31")]
    public void A_set_lists_dates_and_ranges(string text, EdtfKind kind, int points, int ranges, string? earliest, string? latest)
    {
        var date = Valid(text);

        (date.Kind, date.Points.Length, date.Ranges.Length).Should().Be((kind, points, ranges));
        (date.Earliest?.ToString(), date.Latest?.ToString()).Should().Be((earliest, latest));
    }

    [Theory]
    // Malformed: offset, what is wrong, what was probably meant
    [InlineData("", 0, EdtfProblem.Malformed, "a date is missing", null)]
    [InlineData("gestern", 0, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", null)]
    [InlineData("07.08.2025", 2, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07")]
    [InlineData("7.8.2025", 1, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07")]
    [InlineData("7. August 2025", 1, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07")]
    [InlineData("März 2025", 0, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-03")]
    [InlineData("August 7, 2025", 0, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07")]
    [InlineData("08.2025", 2, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08")]
    [InlineData("2025-8-7", 5, EdtfProblem.Malformed, "a month has two digits, 01 to 12", "2025-08-07")]
    [InlineData("2025-08-7", 8, EdtfProblem.Malformed, "a day has two digits, 01 to 31", "2025-08-07")]
    [InlineData("20250807", 4, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07")]
    [InlineData("2020-2024", 5, EdtfProblem.Malformed, "a month has two digits, 01 to 12", "2020/2024")]
    [InlineData("2025-", 5, EdtfProblem.Malformed, "a month has two digits, 01 to 12", "2025")]
    [InlineData("1.5.2020-3.5.2020", 1, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2020-05-01/2020-05-03")]
    [InlineData("2025/08/07", 7, EdtfProblem.Malformed, "an interval has one \"/\", between start and end", "2025-08-07")]
    [InlineData("2025/08", 7, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08")]
    [InlineData(" 2025", 0, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025")]
    [InlineData("ca. 2025", 0, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025~")]
    [InlineData("2025?~", 5, EdtfProblem.Malformed, "one qualifier is enough: \"?\" uncertain, \"~\" approximate, \"%\" both", "2025%")]
    [InlineData("2025~-08", 4, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08~")]
    [InlineData("202x", 3, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "202X")]
    [InlineData("20XX-12", 4, EdtfProblem.Malformed, "a year with unspecified digits has neither month nor day", null)]
    [InlineData("2025-XX-07", 8, EdtfProblem.Malformed, "where the month is unspecified the day is too: 2025-XX-XX", "2025-XX-XX")]
    [InlineData("2025-21-07", 7, EdtfProblem.Malformed, "a season (21 to 24) has no day", "2025-07-21")]
    [InlineData("-0000", 0, EdtfProblem.Malformed, "there is no year -0000, the year before 0001 is 0000", null)]
    [InlineData("Y170000002", 0, EdtfProblem.Malformed, "years before -9999 and after 9999 are not supported", null)]
    [InlineData("2025-08-07 14:30", 10, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07T14:30")]
    [InlineData("2025-08-07T9:30", 11, EdtfProblem.Malformed, "a time of day is written 14:30, 14:30:00, 14:30Z or 14:30+02:00", "2025-08-07T09:30")]
    [InlineData("2025-08-07T", 11, EdtfProblem.Malformed, "a time of day is written 14:30, 14:30:00, 14:30Z or 14:30+02:00", null)]
    [InlineData("2025-08-07T14:30 Uhr", 16, EdtfProblem.Malformed, "a time of day is written 14:30, 14:30:00, 14:30Z or 14:30+02:00", null)]
    [InlineData("2025-08-07/open", 11, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07/..")]
    [InlineData("2025-08-07..2025-08-10", 10, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07/2025-08-10")]
    [InlineData("7.8.2025 – 10.8.2025", 1, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2025-08-07/2025-08-10")]
    [InlineData("seit 24.2.2022", 0, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "2022-02-24/..")]
    [InlineData("/", 0, EdtfProblem.Malformed, "an interval needs a date on one side at least", null)]
    [InlineData("../..", 0, EdtfProblem.Malformed, "an interval needs a date on one side at least", null)]
    [InlineData("[]", 1, EdtfProblem.Malformed, "a set lists dates, separated by commas", null)]
    [InlineData("[", 0, EdtfProblem.Malformed, "a set that begins with \"[\" ends with \"]\"", null)]
    [InlineData("[2025,]", 6, EdtfProblem.Malformed, "a set lists dates, separated by commas", "[2025]")]
    [InlineData("[2025,2026", 9, EdtfProblem.Malformed, "a set that begins with \"[\" ends with \"]\"", "[2025,2026]")]
    [InlineData("[2025}", 5, EdtfProblem.Malformed, "a set that begins with \"[\" ends with \"]\"", "[2025]")]
    [InlineData("[..]", 1, EdtfProblem.Malformed, "a range needs a date on one side at least", null)]
    [InlineData("[7.8.2025..9.8.2025]", 2, EdtfProblem.Malformed, "a date is written year-month-day: 2025-08-07, 2025-08 or 2025", "[2025-08-07..2025-08-09]")]
    // Impossible
    [InlineData("2025-02-30", 8, EdtfProblem.Impossible, "February 2025 has 28 days", "2025-02-28")]
    [InlineData("2024-02-30", 8, EdtfProblem.Impossible, "February 2024 has 29 days", "2024-02-29")]
    [InlineData("2025-06-31", 8, EdtfProblem.Impossible, "June has 30 days", "2025-06-30")]
    [InlineData("2025-08-32", 8, EdtfProblem.Impossible, "August has 31 days", null)]
    [InlineData("2025-08-00", 8, EdtfProblem.Impossible, "days are counted from 01", "2025-08")]
    [InlineData("2025-13-04", 5, EdtfProblem.Impossible, "there is no month 13", "2025-04-13")]
    [InlineData("2025-00", 5, EdtfProblem.Impossible, "there is no month 00", null)]
    [InlineData("2025-08-07T24:00", 11, EdtfProblem.Impossible, "hours run from 00 to 23", null)]
    [InlineData("2025-08-07T14:60", 14, EdtfProblem.Impossible, "minutes run from 00 to 59", null)]
    [InlineData("2025-08-07T14:30:61", 17, EdtfProblem.Impossible, "seconds run from 00 to 59", null)]
    [InlineData("2025-08-07T14:30+19:00", 17, EdtfProblem.Impossible, "no time zone is more than 14 hours from UTC", null)]
    // Reversed
    [InlineData("2025-08-17/2025-08-11", 11, EdtfProblem.Reversed, "2025-08-11 is before 2025-08-17", "2025-08-11/2025-08-17")]
    [InlineData("2025/2024-12", 5, EdtfProblem.Reversed, "2024-12 is before 2025", "2024-12/2025")]
    [InlineData("0044/-0044", 5, EdtfProblem.Reversed, "-0044 is before 0044", "-0044/0044")]
    [InlineData("2025-08-07T15:00/2025-08-07T14:00", 17, EdtfProblem.Reversed, "2025-08-07T14:00 is before 2025-08-07T15:00", "2025-08-07T14:00/2025-08-07T15:00")]
    [InlineData("[2025-08-17..2025-08-11]", 13, EdtfProblem.Reversed, "2025-08-11 is before 2025-08-17", "[2025-08-11..2025-08-17]")]
    public void What_is_wrong_is_said_with_offset_and_suggestion(string text, int offset, EdtfProblem problem, string detail, string? suggestion)
    {
        var (date, error) = EdtfParser.Parse(text);

        date.Should().BeNull();
        error.Should().Be(new EdtfError(offset, problem, detail, suggestion));
    }

    [Fact]
    public void Times_in_different_zones_are_not_compared() => Valid("2025-08-07T15:00+02:00/2025-08-07T14:00Z").Kind.Should().Be(EdtfKind.Interval);

    [Fact]
    public void An_overlong_expression_is_refused_unread() =>
        EdtfParser.Parse(new string('[', 1_000_000)).Error!.Detail.Should().Be("a date expression has at most 1000 characters");

    [Fact]
    public void Whatever_is_parsed_exactly_one_result_is_there_and_every_suggestion_is_valid() =>
        Gen.String[Gen.OneOf(Gen.Char["0123456789"], Gen.Char["-/.,[]{}?~%XTZ :+au"]), 0, 24].Sample(text =>
        {
            var (date, error) = EdtfParser.Parse(text);
            return (date is null) != (error is null)
                && (error is null || (error.Offset >= 0 && error.Offset <= text.Length))
                && (error?.Suggestion is null || EdtfParser.Parse(error.Suggestion).Date is not null);
        }, iter: 20_000);

    [Fact]
    public void Every_day_of_the_calendar_is_itself() =>
        Gen.Int[0, 3_652_058].Sample(number =>
        {
            var day = DateOnly.FromDayNumber(number);
            var text = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return EdtfParser.Parse(text).Date is { } date && date.Earliest?.ToDateOnly() == day && date.Latest?.ToDateOnly() == day;
        });
}

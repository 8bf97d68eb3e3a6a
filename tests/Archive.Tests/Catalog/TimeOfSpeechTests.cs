using System.Collections.Immutable;

namespace Archive.Tests.Catalogs;

/// <summary>Times that cannot be, in a sidecar of an article of 2025-08-07, a Thursday.</summary>
public class TimeOfSpeechTests
{
    private const string File = $"input/articles/{TestArchive.Stem}.yml";

    [Theory]
    [InlineData("2205-08-07", "", "2025-08-07")]
    [InlineData("2025-08-09", "", "2025-08-07")]
    [InlineData("2025-08-01/2025-08-20", "", "2025-08-07")]
    [InlineData("2025-08-14~", "", "2025-08-07")]
    [InlineData("2025-08-20", "dateModified: 2025-08-10\n", "2025-08-10")]
    public void Nobody_said_in_a_text_what_was_said_later(string uttered, string fields, string bound) =>
        With(uttered, fields).Should().Equal(
            $"ARC0162 Error {File}:{(fields.Length == 0 ? 1 : 2)}:115: \"uttered\" is {uttered}, but the article is of {bound} and cannot know what was said later. → Correct it; where the "
            + "text was changed later, say so in dateModified.");

    [Theory]
    [InlineData("2025-08-07", "")]
    [InlineData("2025-08-08", "")]
    [InlineData("2025-08-10~", "")]
    [InlineData("2025", "")]
    [InlineData("2025-08", "")]
    [InlineData("\"[2025-08-06..2025-08-20]\"", "")]
    [InlineData("2025-08-01/..", "")]
    [InlineData("2025-08-20", "dateModified: 2025-08-20\n")]
    public void What_may_have_been_said_before_is_let_pass(string uttered, string fields) => With(uttered, fields).Should().BeEmpty();

    [Fact]
    public void A_change_without_a_date_that_can_be_read_is_no_bound() =>
        With("2025-08-20", "dateModified: 2025-08\n").Should().ContainSingle().Which.Should().StartWith("ARC0125");

    [Fact]
    public void Without_a_seed_there_is_no_bound() =>
        TestArchive.Small().With("input/articles/fort.yml", Statement("2025-08-20")).Complaints().Should().ContainSingle().Which.Should().StartWith("ARC0145");

    [Theory]
    [InlineData("2015", true)]
    [InlineData("2025-08-06", true)]
    [InlineData("2025-08-06~", false)]
    [InlineData("2025-08-07", false)]
    [InlineData("2025", false)]
    public void Nothing_is_corrected_before_it_is_published(string date, bool isTold)
    {
        string[] told = [$"ARC0155 Error {File}:1:22: The correction's date {date} is before datePublished 2025-08-07. → Correct one of the two."];
        TestArchive.Small().WithSidecar($"corrections: [{{date: {date}, text: Berichtigt.}}]").Complaints().Should().Equal(isTold ? told : []);
    }

    [Theory]
    [InlineData("am Donnerstag", "2025-08-06", "Donnerstag", "Wednesday", "2025-08-07")]
    [InlineData("am Montag", "2025-08-07", "Montag", "Thursday", "2025-08-04")]
    [InlineData("Sonntagabend", "2025-08-07", "Sonntagabend", "Thursday", "2025-08-10")]
    [InlineData("des Sonnabends", "2025-08-10", "Sonnabends", "Sunday", "2025-08-09")]
    [InlineData("on Friday", "2025-08-07T14:30", "Friday", "Thursday", "2025-08-08")]
    [InlineData("Monday, MONDAY", "2025-08-07", "MONDAY", "Thursday", "2025-08-04")]
    public void A_quoted_weekday_is_that_of_the_date(string quote, string date, string word, string actual, string nearest) =>
        Date(quote, date).Should().Equal($"ARC0163 Warning {File}:1:{56 + quote.Length}: The quote says \"{word}\", but {date} is a {actual}. → Did you mean {nearest}?");

    [Theory]
    [InlineData("am Donnerstag", "2025-08-07")]
    [InlineData("am Donnerstag", "2025-08")]
    [InlineData("am Donnerstag", "2025-08-06~")]
    [InlineData("am Donnerstag", "2025-08-06?")]
    [InlineData("am Donnerstag", "2025-08-06/2025-08-09")]
    [InlineData("am Donnerstag", "\"[2025-08-05,2025-08-06]\"")]
    [InlineData("zwischen Montag und Mittwoch", "2025-08-07")]
    [InlineData("in der Nacht auf Donnerstag", "2025-08-06")]
    [InlineData("Thursday night", "2025-08-08")]
    [InlineData("die Montage", "2025-08-07")]
    [InlineData("Freitagsgebet", "2025-08-07")]
    [InlineData("am Donnerstag", "1917-11-08")]
    [InlineData("am Donnerstag", "9999-12-31")]
    public void What_is_no_certain_day_or_no_certain_weekday_is_let_pass(string quote, string date) => Date(quote, date).Should().BeEmpty();

    private static ImmutableArray<string> With(string uttered, string fields) => TestArchive.Small().WithSidecar(fields + Statement(uttered)).Complaints();

    private static string Statement(string uttered) =>
        $"statements: [{{id: a, creator: ada-beispiel, speech: direct, stance: affirms, selector: {{exact: Treffen}}, uttered: {uttered}}}]";

    private static ImmutableArray<string> Date(string quote, string date) =>
        TestArchive.Small().WithSidecar($"annotations: [{{selector: {{exact: \"{quote}\"}}, date: {{temporal: {date}}}}}]").Complaints();
}

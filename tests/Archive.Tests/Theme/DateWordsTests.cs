using Archive.Themes;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Themes;

/// <summary>EDTF dates as people say them.</summary>
public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2025-08-07", "7. August 2025", "7 August 2025")]
    [InlineData("2025-08", "August 2025", "August 2025")]
    [InlineData("2025", "2025", "2025")]
    [InlineData("2025-21", "Frühling 2025", "spring 2025")]
    [InlineData("2025-24", "Winter 2025", "winter 2025")]
    [InlineData("202X", "2020er-Jahre", "2020s")]
    [InlineData("19XX", "1900 bis 1999", "1900 to 1999")]
    [InlineData("-0043", "44 v. Chr.", "44 BCE")]
    [InlineData("2025-08~", "um August 2025", "about August 2025")]
    [InlineData("2025-08-07?", "7. August 2025 (unsicher)", "7 August 2025 (uncertain)")]
    [InlineData("2025%", "um 2025 (unsicher)", "about 2025 (uncertain)")]
    [InlineData("2025-08-07T14:30Z", "7. August 2025, 14:30 UTC Uhr", "7 August 2025, 14:30 UTC")]
    [InlineData("2025-08-07T14:30", "7. August 2025, 14:30 Uhr", "7 August 2025, 14:30")]
    [InlineData("2022-02-24/..", "seit 24. Februar 2022", "since 24 February 2022")]
    [InlineData("../2022-02-24", "bis 24. Februar 2022", "until 24 February 2022")]
    [InlineData("2022-02-24/", "ab 24. Februar 2022, Ende unbekannt", "from 24 February 2022, end unknown")]
    [InlineData("/2022-02-24", "bis 24. Februar 2022, Beginn unbekannt", "until 24 February 2022, beginning unknown")]
    [InlineData("2025-08-11/2025-08-17", "11. bis 17. August 2025", "11 to 17 August 2025")]
    [InlineData("2025-07-30/2025-08-02", "30. Juli bis 2. August 2025", "30 July to 2 August 2025")]
    [InlineData("2024-12-30/2025-01-02", "30. Dezember 2024 bis 2. Januar 2025", "30 December 2024 to 2 January 2025")]
    [InlineData("2024/2025-08~", "2024 bis um August 2025", "2024 to about August 2025")]
    [InlineData("[2025-08-11..2025-08-17]", "zwischen 11. und 17. August 2025 (ein Tag)", "between 11 and 17 August 2025 (one day)")]
    [InlineData("[2025-08-11,2025-08-17]", "11. August 2025 oder 17. August 2025", "11 August 2025 or 17 August 2025")]
    [InlineData("{2025-05-16,2025-06-02,2025-07-23}", "16. Mai 2025, 2. Juni 2025 und 23. Juli 2025", "16 May 2025, 2 June 2025 and 23 July 2025")]
    [InlineData("[..2025-08-17]", "17. August 2025 oder früher", "17 August 2025 or earlier")]
    [InlineData("[2025-08-17..]", "17. August 2025 oder später", "17 August 2025 or later")]
    public void A_date_is_said_in_words(string edtf, string german, string english)
    {
        Words("de").Edtf(Date(edtf)).Should().Be(german);
        Words("en").Edtf(Date(edtf)).Should().Be(english);
    }

    [Theory]
    [InlineData("2025-08-07", "7. 8.", "7 Aug")]
    [InlineData("2024-08-07", "7. 8. 2024", "7 Aug 2024")]
    [InlineData("2025-08", "Aug. 2025", "Aug 2025")]
    [InlineData("2025-08~", "um Aug. 2025", "c. Aug 2025")]
    [InlineData("2025-08-07?", "7. 8.?", "7 Aug?")]
    [InlineData("[2025-08-11..2025-08-17]", "11.–17. 8.", "11–17 Aug")]
    [InlineData("2025-07-30/2025-08-02", "30. 7.–2. 8.", "30 Jul–2 Aug")]
    [InlineData("2021-02-24/2021-08-07", "24. 2.–7. 8. 2021", "24 Feb–7 Aug 2021")]
    [InlineData("2022-02-24/..", "seit 24. 2. 2022", "since 24 Feb 2022")]
    [InlineData("../2025-08-07", "bis 7. 8.", "until 7 Aug")]
    [InlineData("{2025-05-16,2025-06-02}", "16. 5., 2. 6.", "16 May, 2 Jun")]
    [InlineData("2025", "2025", "2025")]
    [InlineData("2022-02-24/2025-08-07", "24. 2. 2022–7. 8. 2025", "24 Feb 2022–7 Aug 2025")]
    public void Behind_the_words_of_a_text_a_date_is_short(string edtf, string german, string english)
    {
        new ShortDates(WordsOf("de")).Of(Date(edtf), 2025).Should().Be(german);
        new ShortDates(WordsOf("en")).Of(Date(edtf), 2025).Should().Be(english);
    }

    [Theory]
    [InlineData("2025-08-07", "2025-08-07")]
    [InlineData("2025-08", "2025-08")]
    [InlineData("2025", "2025")]
    [InlineData("2025-08~", "2025-08")]
    [InlineData("202X", null)]
    [InlineData("2025-21", null)]
    [InlineData("-0043", null)]
    [InlineData("2022-02-24/..", null)]
    [InlineData("2025-XX-XX", null)]
    public void A_date_stands_in_a_datetime_attribute_only_where_html_has_a_form_for_it(string edtf, string? expected) => HtmlDate.Of(Date(edtf)).Should().Be(expected);

    private static DateWords Words(string language) => new(WordsOf(language));

    private static Localizer WordsOf(string language) => WordsFile.Read(language, ThemeFiles.BuiltIn($"i18n/{language}.json")!, null, new());
}

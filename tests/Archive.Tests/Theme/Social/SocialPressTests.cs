using Archive.Model;
using Archive.Pages;
using SkiaSharp;

namespace Archive.Tests.Themes.Social;

public sealed class SocialPressTests
{
    private static readonly SKColor Paper = new(0xFD, 0xFC, 0xF9);
    private static readonly SKRectI All = new(0, 0, 1200, 630);
    private static readonly SKRectI BelowBand = new(0, 180, 1200, 630);

    private static readonly SocialImage[] Samples =
    [
        new(SocialKind.Site, "", "Prüfblatt") { Detail = "Zum Prüfen" },
        new(SocialKind.Article, "articles/x/", "Nora Aldor trifft in Hafenau ein") { Date = new(2031, 5, 4), Publisher = "Hafenauer Bote" },
        new(SocialKind.Actor, "actors/x/", "Nora Aldor") { Type = "Person", Detail = "Bürgermeisterin, Hafenau" },
        new(SocialKind.Place, "places/x/", "Hafenau") { Type = "City", Detail = "Küstenland" },
        new(SocialKind.Event, "events/x/", "Hafenfest")
        {
            EventKind = "Fest", Detail = "Hafenau", Temporal = EdtfParser.Parse("[2031-08-11..2031-08-17]").Date, Status = OccurStatus.Planned,
        },
    ];

    /// <summary>Titles that try to leave the image, to turn it round, or to draw what no font has.</summary>
    public static TheoryData<string> HostileTitles() =>
    [
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsvorsitzendenwahlkampfkostenerstattung",
        string.Concat(Enumerable.Repeat("W", 1000)),
        string.Join(' ', Enumerable.Repeat("Überschrift", 200)),
        string.Concat(Enumerable.Repeat("a\u0301\u0302\u0303\u0304", 200)),
        string.Concat(Enumerable.Repeat("Haus\u00AD", 60)),
        string.Concat(Enumerable.Repeat("Haus-", 60)),
        "\u202Eschreibt sich rückwärts\u202C \u2066und\u2069 \u200Fso",
        "Ein 🎉 Fest 👩‍👩‍👧‍👦 mit 🇩🇪 Fahnen",
        "Ш и Щ treffen 北京 und القاهرة",
        "\uD800 halb \uDFFF",
        "\0\u0001\t\n  \u00A0",
        "….",
        "",
        "Zalgo: H\u0337\u0322\u0321a\u0335\u0327f\u0338\u0328e\u0334n",
    ];

    [Fact]
    public void Every_kind_is_a_picture_of_the_size_that_messengers_expect()
    {
        var run = SocialRun.Shared;
        foreach (var sample in Samples)
        {
            using var bitmap = run.Draw(sample);
            (bitmap.Width, bitmap.Height).Should().Be((1200, 630));
            var ink = bitmap.Pixels.Count(pixel => pixel != Paper);
            ink.Should().BeInRange(8_000, 400_000, $"a {sample.Kind} is neither blank nor black");
        }
    }

    [Theory]
    [InlineData(SocialKind.Actor, 0x1F4E96u)]
    [InlineData(SocialKind.Place, 0x17683Fu)]
    [InlineData(SocialKind.Event, 0x9C3F08u)]
    public void A_record_wears_the_colour_of_its_kind(SocialKind kind, uint colour)
    {
        using var bitmap = SocialRun.Shared.Draw(Samples.Single(sample => sample.Kind == kind));
        bitmap.GetPixel(4, 4).Should().Be(new SKColor(0xFF000000 | colour));
        bitmap.GetPixel(1195, 140).Should().Be(new SKColor(0xFF000000 | colour));
    }

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void No_title_leaves_its_place(string title)
    {
        var run = SocialRun.Shared;
        using var article = run.Draw(new(SocialKind.Article, "", title) { Date = new(2031, 5, 4), Publisher = title });
        SocialRun.Inked(article, All, Paper)!.Value.Should().Match<SKRectI>(box => box.Left >= 66 && box.Right <= 1134 && box.Top >= 40 && box.Bottom <= 600);
        using var record = run.Draw(new(SocialKind.Event, "", title) { Detail = title, EventKind = title, Status = OccurStatus.DidNotOccur });
        SocialRun.Inked(record, BelowBand, Paper)!.Value.Should().Match<SKRectI>(box => box.Left >= 66 && box.Right <= 1134 && box.Bottom <= 610);
        using var actor = run.Draw(new(SocialKind.Actor, "", title) { Detail = title });
        SocialRun.Inked(actor, BelowBand, Paper)!.Value.Should().Match<SKRectI>(box => box.Left >= 66 && box.Right <= 1134 && box.Bottom <= 610);
    }

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void No_name_of_a_site_leaves_its_place(string title)
    {
        var run = new SocialRun(title.Length is > 0 and < 150 && title.All(c => c >= ' ' && !char.IsSurrogate(c)) ? title : "W");
        using var site = run.Draw(new(SocialKind.Site, "", title) { Detail = title });
        SocialRun.Inked(site, All, Paper)!.Value.Should().Match<SKRectI>(box => box.Left >= 66 && box.Right <= 1134 && box.Top >= 20 && box.Bottom <= 610);
        using var record = run.Draw(new(SocialKind.Place, "", "Hafenau") { Type = "City" });
        var green = new SKColor(0x17, 0x68, 0x3F);
        (SocialRun.Inked(record, new(0, 0, 1200, 148), green)?.Right ?? 0).Should().BeLessThanOrEqualTo(1134);
    }

    [Fact]
    public void The_same_words_give_the_same_bytes_on_any_thread()
    {
        var (one, two) = (SocialRun.Shared, new SocialRun());
        foreach (var sample in Samples)
        {
            var bytes = one.Bytes(sample);
            var again = new byte[4][];
            Parallel.For(0, again.Length, i => again[i] = two.Bytes(sample));
            again.Should().AllSatisfy(copy => copy.AsSpan().SequenceEqual(bytes).Should().BeTrue());
        }
    }

    [Fact]
    public void Other_words_give_other_bytes()
    {
        var run = SocialRun.Shared;
        foreach (var sample in Samples)
            run.Bytes(sample with { Title = sample.Title + "." }).AsSpan().SequenceEqual(run.Bytes(sample)).Should().BeFalse();
    }

    [Theory]
    [InlineData("Łódź, Kraków und İzmir", "Łódź, Kraków und İzmir")]
    [InlineData("a\u0308rger", "ärger")]
    [InlineData("Mit 🎉 Fest", "Mit Fest")]
    [InlineData("\u202Everkehrt\u202C", "verkehrt")]
    [InlineData("Ш и Щ treffen 北京", "… treffen …")]
    [InlineData("北京", "")]
    [InlineData("x\uD800y", "xy")]
    [InlineData("Zeile\n\t zwei", "Zeile zwei")]
    public void What_no_face_has_is_left_out_or_marked(string text, string drawn) =>
        SocialRun.Shared.Press.WordsOf(new(SocialKind.Article, "", text) { Publisher = text }).Publisher.Should().Be(drawn);

    [Fact]
    public void A_title_without_a_letter_that_can_be_drawn_gives_way_to_what_it_is() =>
        SocialRun.Shared.Press.WordsOf(new(SocialKind.Place, "", "北京") { Type = "City" }).Title.Should().Be("Stadt");

    [Theory]
    [InlineData("de", "Fest", "geplant", "zwischen 11. und 17. August 2031 (ein Tag)")]
    [InlineData("en", "Fest", "planned", null)]
    public void What_it_is_and_how_sure_stands_there_in_words(string language, string label, string status, string? when)
    {
        var words = new SocialRun(language: language).Press.WordsOf(Samples[4]);
        (words.Label, words.Status, words.StatusSymbol).Should().Be((label, status, "status-planned"));
        words.When.Should().Be(when ?? words.When).And.Contain("2031");
    }
}

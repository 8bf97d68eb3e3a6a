using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Model;
using Archive.Pages;
using Archive.Themes;
using Archive.Themes.Maps;

namespace Archive.Tests.Themes.Maps;

public sealed class OverviewMapTests
{
    [Fact]
    public void Every_place_is_a_link_and_a_country_is_no_point()
    {
        var svg = Svg([At("Hafen", 54, 10, GeoPrecision.City, 5), At("Land", 52, 12, GeoPrecision.Country, 1)]);
        svg.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Equal("/under/places/land/", "/under/places/hafen/");
        svg.QuerySelectorAll(".map-broad title").Select(title => title.TextContent).Should().Equal("Land: 1 Artikel");
    }

    [Fact]
    public void Names_that_would_cover_each_other_wait_until_the_reader_comes_nearer()
    {
        var svg = Svg([.. Enumerable.Range(0, 12).Select(i => At($"Ein recht langer Name {i.ToString(CultureInfo.InvariantCulture)}", 50 + (i * 0.05), 10 + (i * 0.05), GeoPrecision.City, 20 - i)), At("Fern", 30, 60, GeoPrecision.City, 1)]);
        var shown = svg.QuerySelectorAll(".map-label:is([data-from='0'], [data-from='1'])").Select(label => label.TextContent).ToArray();
        shown.Should().Contain("Ein recht langer Name 0").And.Contain("Fern").And.HaveCountLessThan(13);
    }

    [Fact]
    public void Names_that_have_room_on_a_phone_are_told_apart()
    {
        var svg = Svg([At("Hafen", 54, 10, GeoPrecision.City, 5), At("Nebenan", 50, 19, GeoPrecision.City, 4), At("Fern", 30, 60, GeoPrecision.City, 1)]);
        svg.QuerySelectorAll(".map-label[data-from='0']").Select(label => label.TextContent).Should().Contain("Hafen");
    }

    [Fact]
    public void A_single_article_makes_no_large_mark()
    {
        RadiusOf([At("Hafen", 54, 10, GeoPrecision.City, 1)]).Should().BeLessThan(5);
        RadiusOf([At("Hafen", 54, 10, GeoPrecision.City, 12)]).Should().Be(8);
        RadiusOf([At("Hafen", 54, 10, GeoPrecision.City, 900)]).Should().Be(8);
    }

    [Fact]
    public void The_drawing_is_the_same_every_time()
    {
        ImmutableArray<MapPlace> places = [At("Hafen", 54, 10, GeoPrecision.City, 5), At("Insel", -33, 151, GeoPrecision.Region, 1)];
        Markup(places).Should().Be(Markup(places));
    }

    [Fact]
    public void A_name_cannot_become_markup() =>
        Svg([At("<script>alert(1)</script>", 50, 10, GeoPrecision.City, 1)]).QuerySelector("script").Should().BeNull();

    private static MapPlace At(string name, double latitude, double longitude, GeoPrecision precision, int articles) =>
        new(new(RecordKind.Place, name, $"places/{name.ToLowerInvariant()}/", name, "City"), new(latitude, longitude, precision), null, articles, 0);

    private static double RadiusOf(ImmutableArray<MapPlace> places) => double.Parse(Svg(places).QuerySelector("circle")!.GetAttribute("r")!, CultureInfo.InvariantCulture);

    private static IElement Svg(ImmutableArray<MapPlace> places) => new HtmlParser().ParseDocument(Markup(places)).QuerySelector("svg")!;

    private static string Markup(ImmutableArray<MapPlace> places)
    {
        var output = new Utf8Html();
        var words = WordsFile.Read("de", ThemeFiles.BuiltIn("i18n/de.json")!, null, new());
        OverviewMap.Write(new() { Places = places, Total = places.Length, Unknown = 0 }, new Basemap([]), new Writers(words, "/under/"), output);
        return Encoding.UTF8.GetString(output.Written);
    }
}

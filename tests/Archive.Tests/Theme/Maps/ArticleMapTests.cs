using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Model;
using Archive.Pages;
using Archive.Tests.Themes.Social;
using Archive.Themes;
using Archive.Themes.Maps;

namespace Archive.Tests.Themes.Maps;

/// <summary>The sketch of an article's places.</summary>
public sealed class ArticleMapTests
{
    private static readonly Writers German = new(WordsFile.Read("de", ThemeFiles.BuiltIn("i18n/de.json")!, null, new()), "/under/");

    [Fact]
    public void It_is_one_picture_that_names_its_places_a_country_is_no_point()
    {
        var svg = Svg([At("Hafen", 54, 10, GeoPrecision.City), At("Land", 50, 12, GeoPrecision.Country)], World())!;
        svg.GetAttribute("role").Should().Be("img");
        svg.GetAttribute("aria-label").Should().Be("Karte: Hafen, Land");
        svg.QuerySelectorAll("a").Should().BeEmpty("the list beside it leads to the places");
        svg.QuerySelectorAll(".map-point").Select(point => point.ClassList.Contains("map-broad")).Should().Equal(true, false);
        svg.QuerySelectorAll(".map-name").Select(name => name.TextContent).Should().Equal("Hafen", "Land");
    }

    [Fact]
    public void Without_positions_or_without_land_there_is_none()
    {
        Svg([], World()).Should().BeNull();
        Svg([At("Hafen", 54, 10, GeoPrecision.City)], null).Should().BeNull();
        Svg([At("Hafen", 54, 10, GeoPrecision.City)], new Basemap([])).Should().BeNull("nothing roughened was read");
    }

    [Theory]
    [InlineData(54, 10, 48, 12)]
    [InlineData(10, 179, -12, -178)]
    [InlineData(60, -150, 55, 37)]
    [InlineData(-41, 174, 40, -4)]
    public void All_its_places_lie_on_it(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var view = ArticleMap.ViewOf([At("a", latitude, longitude, GeoPrecision.City), At("b", otherLatitude, otherLongitude, GeoPrecision.City)]);
        foreach (var (x, y, isNear) in (ReadOnlySpan<(double, double, bool)>)[view.Project(new(longitude, latitude)), view.Project(new(otherLongitude, otherLatitude))])
        {
            isNear.Should().BeTrue();
            x.Should().BeInRange(0, 300);
            y.Should().BeInRange(0, 190);
        }
    }

    [Fact]
    public void Names_that_would_cover_one_another_stay_in_the_list() =>
        Svg([.. Enumerable.Range(0, 8).Select(i => At($"Ein langer Name {(char)('A' + i)}", 50 + (i * 0.02), 10, GeoPrecision.City))], World())!
            .QuerySelectorAll(".map-name").Length.Should().BeInRange(1, 4);

    [Fact]
    public void Neighbouring_articles_share_a_view_so_its_land_is_drawn_once() =>
        ArticleMap.ViewOf([At("a", 48, 8, GeoPrecision.City)]).Should().Be(ArticleMap.ViewOf([At("b", 48.4, 8.3, GeoPrecision.City)]));

    [Theory]
    [InlineData(50, 10, 48, 12)]
    [InlineData(50, 10, 25, 45)]
    [InlineData(60, 10, -33, 151)]
    public void Its_land_costs_three_kilobytes_at_most(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var world = Basemap.Parse(ThemePackages.Tree.ReadFile("node_modules/world-atlas/countries-50m.json"));
        var svg = Svg([At("a", latitude, longitude, GeoPrecision.City), At("b", otherLatitude, otherLongitude, GeoPrecision.City)], world)!.OuterHtml;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(svg));
        packed.Length.Should().BeLessThanOrEqualTo(3_072);
    }

    [Fact]
    public void A_name_cannot_become_markup() => Svg([At("<script>", 54, 10, GeoPrecision.City)], World())!.QuerySelector("script").Should().BeNull();

    private static PlaceOnMap At(string name, double latitude, double longitude, GeoPrecision precision) => new(name, new(latitude, longitude, precision));

    private static IElement? Svg(ImmutableArray<PlaceOnMap> places, Basemap? basemap)
    {
        var output = new Utf8Html();
        ArticleMap.Write(places, basemap, German, output);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Written)).QuerySelector("svg");
    }

    /// <summary>A square country.</summary>
    private static Basemap World() => Basemap.Parse(Encoding.UTF8.GetBytes("""
        {"type":"Topology","transform":{"scale":[1,1],"translate":[0,40]},"arcs":[[[0,0],[20,0],[0,20],[-20,0],[0,-20]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"name":"Square"}}]}}}
        """))!;
}

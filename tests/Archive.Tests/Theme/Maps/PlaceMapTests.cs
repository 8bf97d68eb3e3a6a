using System.Text;
using AngleSharp.Html.Parser;
using Archive.Model;
using Archive.Pages;
using Archive.Themes;
using Archive.Themes.Maps;

namespace Archive.Tests.Themes.Maps;

public sealed class PlaceMapTests
{
    // One square island of two degrees around (10°, 50°); arcs are delta-encoded tenths of a degree.
    private static readonly Basemap Island = Basemap.Parse(Encoding.UTF8.GetBytes("""
        {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[0,0]},
         "arcs":[[[90,490],[20,0],[0,20]],[[110,510],[-20,0],[0,-20]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,1]],"properties":{"name":"Insel"}}]}}}
        """))!;

    [Fact]
    public void A_topology_is_decoded_and_its_arcs_are_joined() => PointsOf(Island).Should().Equal(["9 49", "11 49", "11 51", "9 51", "9 49"]);

    [Fact]
    public void A_negative_index_means_an_arc_read_backwards() => PointsOf(Basemap.Parse(Encoding.UTF8.GetBytes("""
        {"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"arcs":[[[1,1],[3,0],[0,2]],[[1,1],[0,2],[3,0]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,-2]]}]}}}
        """))!).Should().Equal(["1 1", "4 1", "4 3", "1 3", "1 1"]);

    [Fact]
    public void A_ring_knows_how_far_it_reaches_from_its_middle() => Island.Countries.Single().Rings.Single().Reach.Should().BeApproximately(1.42, 0.01, "its first corner counts twice, and the opposite one is farthest");

    [Theory]
    [InlineData("[]")]
    [InlineData("[7]")]
    public void A_ring_of_nothing_is_no_basemap(string arcs) => Basemap.Parse(Encoding.UTF8.GetBytes($$"""
        {"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"arcs":[[[1,1],[3,0]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[{{arcs}}]} ] } } }
        """)).Should().BeNull();

    private static IEnumerable<string> PointsOf(Basemap basemap)
    {
        var ring = basemap.Countries.Single().Rings.Single();
        for (var i = 0; i < ring.Count; i++)
        {
            var place = GeoPoint.Of(ring.Directions[i], ring.Directions[ring.Count + i], ring.Directions[(2 * ring.Count) + i]);
            yield return $"{Math.Round(place.Longitude, 9)} {Math.Round(place.Latitude, 9)}";
        }
    }

    [Fact]
    public void Anything_else_is_no_basemap() => Basemap.Parse("{}"u8.ToArray()).Should().BeNull();

    [Theory]
    [InlineData(10, 50, true)]
    [InlineData(-170, -50, false)]
    public void What_is_far_away_is_not_drawn(double longitude, double latitude, bool isDrawn) =>
        Svg(new(latitude, longitude, GeoPrecision.City)).QuerySelector("path")!.GetAttribute("d")!.EndsWith('z').Should().Be(isDrawn);

    [Theory]
    [InlineData(GeoPrecision.City, false)]
    [InlineData(GeoPrecision.Region, true)]
    [InlineData(GeoPrecision.Country, true)]
    public void A_region_or_country_is_a_disc_and_no_point(GeoPrecision precision, bool isBroad) =>
        (Svg(new(50, 10, precision)).QuerySelector(".map-broad") is not null).Should().Be(isBroad);

    [Fact]
    public void The_middle_of_the_view_is_the_middle_of_the_map()
    {
        var (x, y, isNear) = MapView.Of(new Geo(51, 9, GeoPrecision.City)).Project(new(9, 51));
        (Math.Round(x), Math.Round(y), isNear).Should().Be((320, 200, true));
    }

    [Theory]
    [InlineData(50, 10)]
    [InlineData(-33.9, 151.2)]
    [InlineData(64.1, -21.9)]
    public void Neighbours_share_a_view_and_none_is_far_from_its_middle(double latitude, double longitude)
    {
        var view = MapView.Of(new Geo(latitude, longitude, GeoPrecision.City));
        MapView.Of(new Geo(latitude + 0.1, longitude - 0.1, GeoPrecision.City)).Should().Be(view);
        var (x, y, _) = view.Project(new(longitude, latitude));
        Math.Abs(x - 320).Should().BeLessThan(64);
        Math.Abs(y - 200).Should().BeLessThan(64);
    }

    [Fact]
    public void Cities_on_the_map_are_named_to_find_it_by_those_beyond_its_edge_or_under_its_mark_are_not() =>
        Svg(new(50, 10, GeoPrecision.City), "Insel", At("Hafen", 52, 7), At("Ferne", -30, 120), At("Nebenan", 50, 10)).QuerySelectorAll(".map-name").Select(text => text.TextContent)
            .Should().Equal("Hafen");

    [Fact]
    public void A_name_cannot_become_markup() =>
        Svg(new(50, 10, GeoPrecision.City), "<script>alert(1)</script>").QuerySelector("script").Should().BeNull();

    private static PlaceOnMap At(string name, double latitude, double longitude) => new(name, new(latitude, longitude, GeoPrecision.City));

    private static AngleSharp.Dom.IElement Svg(Geo geo, string name = "Insel", params PlaceOnMap[]? landmarks)
    {
        var output = new Utf8Html();
        PlaceMap.Write(name, geo, name, landmarks is null ? [] : [.. landmarks], Island, output);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Written)).QuerySelector("svg")!;
    }
}

using Archive.Model;
using Archive.Pages;

namespace Archive.Tests.Pages;

public sealed class MapPageTests
{
    [Fact]
    public void Places_with_a_position_stand_on_one_map_most_mentioned_first()
    {
        var archive = new InventedArchive()
            .Place("hafen", "Hafen", p => p with { Geo = new(54, 10, GeoPrecision.City) })
            .Place("insel", "Insel", p => p with { Geo = new(55, 11, GeoPrecision.Region) })
            .Place("nirgends", "Nirgends")
            .Event("fest", "Fest", "2031-05-01", e => e with { Location = InventedArchive.At("insel") })
            .Place("bucht", "Bucht", p => p with { Geo = new(55, 12, GeoPrecision.City), ContainedInPlace = InventedArchive.At("insel") })
            .Event("markt", "Markt", "2031-05-02", e => e with { Location = InventedArchive.At("bucht") })
            .Event("vielleicht", "Vielleicht", "2031-05-02", e => e with { CandidateLocations = [InventedArchive.At("insel")] });
        archive.Article("a1", "2031-05-04", "{hafen|Hafen}.");
        var page = archive.ToPages().Body<MapPage>("map/");

        page.Places.Select(place => (place.Place.Id, place.Articles, place.Events)).Should().Equal(("hafen", 1, 0), ("bucht", 0, 1), ("insel", 0, 2));
        (page.Total, page.Unknown).Should().Be((3, 1));
    }

    [Fact]
    public void Without_any_position_there_is_no_map() =>
        new InventedArchive().Place("hafen", "Hafen").ToPages().Indexes().Select(job => job.Url).Should().NotContain("map/");
}
